public import HTML
public import Localization

/// A running time limit: its name, a bar, and the days in words.
public struct ClockBar: Part {
    let name: Phrase
    let day: Int
    let limit: Int
    let words: Phrase

    /// `day` counts from 0 (not begun); past `limit` the bar is full and says harm. `words` holds the same in
    /// words ("Day 14 of 15, since 12 November. Due 27 November."), since the bar alone tells nobody enough.
    public init(_ name: Phrase, day: Int, of limit: Int, _ words: Phrase) {
        self.name = name
        self.day = max(0, day)
        self.limit = max(1, limit)
        self.words = words
    }

    /// Over the limit harms, the last fifth of it waits.
    var kind: Mark.Kind {
        if day > limit { return .harm }
        return day * 5 >= limit * 4 ? .wait : .plain
    }

    public func html(_ say: Speech) -> HTML {
        """
        <div class="clock"><b>\(name, say)</b><progress class="\(kind.rawValue)" value="\(min(day, limit))" \
        max="\(limit)" aria-label="\(say(name)): \(say(words))"></progress><span class="small">\(words, say)</span></div>

        """
    }
}
