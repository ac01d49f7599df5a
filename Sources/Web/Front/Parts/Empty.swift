public import HTML
public import Localization

/// Stands where rows would be: that there are none, and what would fill the place.
public struct Empty: Part {
    let headline: Phrase
    let hint: Phrase?
    let action: Action?

    public init(_ headline: Phrase, _ hint: Phrase? = nil, action: Action? = nil) {
        self.headline = headline
        self.hint = hint
        self.action = action
    }

    public func html(_ say: Speech) -> HTML {
        """
        <div class="empty"><p><b>\(headline, say)</b></p>\(hint.map { "<p>\($0, say)</p>" })\
        \(action.map { "<p>\($0, say)</p>" })</div>

        """
    }
}
