import Kernel
import Localization
import Statute

/// The days of which something is known, in words: a sentence for the beginning, one for the end.
struct Interval {
    let from: CalendarDate?
    let isFromExact: Bool
    let to: CalendarDate?
    let isToExact: Bool

    init(_ from: CalendarDate?, _ isFromExact: Bool, _ to: CalendarDate?, isToExact: Bool = false) {
        (self.from, self.isFromExact, self.to, self.isToExact) = (from, isFromExact, to, isToExact)
    }

    func words(_ say: Speech) -> [Phrase] { [since(say), until(say)] }

    func since(_ say: Speech) -> Phrase {
        guard let from else { return Phrase("law.since-unknown") }
        let day: [String: Phrase.Value] = ["day": .text(say.date(from))]
        return isFromExact ? Phrase("law.since", day) : Phrase("law.since-or-before", day)
    }

    func until(_ say: Speech) -> Phrase {
        guard let to else { return Phrase("law.still-open") }
        let day: [String: Phrase.Value] = ["day": .text(say.date(to))]
        return isToExact ? Phrase("law.until", day) : Phrase("law.last-known", day)
    }
}
