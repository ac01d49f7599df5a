public import Kernel

/// One dated value of a line of a schedule.
///
/// `from` and `to` are days of the incident. Between the `to` of one rate and the `from` of the next the
/// amount is not known, unless both are the same.
public final class Rate: Sendable {
    /// What the source says is due.
    public enum Value: Hashable, Sendable {
        case amount(Rupees)
        /// The source says that there was no line.
        case none
        /// Looked for and not found.
        case unknown
        /// The sources disagree so far that nothing may be computed.
        case unresolved
    }

    public let value: Value
    /// Whether the amount is for each animal, so that the count multiplies it.
    public let isPerAnimal: Bool
    public let instrument: Instrument
    public let provision: String
    /// Whether the instrument calls the amount a minimum.
    public let isMinimum: Bool
    /// The first day on which this entry is known to be in force; nil when no day is known.
    public let from: CalendarDate?
    /// False when it may have begun earlier.
    public let isFromExact: Bool
    /// The last day on which it is known; nil while it is open.
    public let to: CalendarDate?
    public let isToExact: Bool
    /// For a rate whose first day is not exact: the last day on which the amount before it is known, where that one
    /// is still open in its own file. From the day after until `from` nobody knows which of the two was due.
    public let earlierKnownTo: CalendarDate?
    public let confidence: Confidence
    public let sources: [Source]
    public let dissent: [Dissent]
    public let note: String
    /// The first day on which this *amount* is known without a break, also under an earlier instrument.
    public let knownFrom: CalendarDate?
    public let isKnownFromExact: Bool
    /// Instrument and provision in one line.
    public let citation: String
    /// All sources in one line.
    public let sourceText: String
    /// When it is known to have been in force, in English.
    public let detail: String

    init(_ draft: RateDraft, knownFrom: CalendarDate?, isKnownFromExact: Bool) {
        (value, isPerAnimal, instrument) = (draft.value, draft.isPerAnimal, draft.instrument)
        (provision, isMinimum) = (draft.provision, draft.isMinimum)
        (from, isFromExact, to, isToExact) = (draft.from, draft.isFromExact, draft.to, draft.isToExact)
        earlierKnownTo = draft.earlierKnownTo
        (confidence, sources, dissent, note) = (draft.confidence, draft.sources, draft.dissent, draft.note)
        (self.knownFrom, self.isKnownFromExact) = (knownFrom, isKnownFromExact)
        citation = "\(instrument.title), \(provision)"
        sourceText = sources.map(\.citation).joined(separator: "; ")
        let start = knownFrom.map { "\(isKnownFromExact ? "in force" : "known to be in force") from \($0)" }
        let end = draft.to.map { "\(draft.isToExact ? "until" : "last known on") \($0)" }
        detail = [start ?? "no day known", end ?? "still open"].joined(separator: ", ") + draft.noteSentence
    }

    /// The amount; nil when there is none to compute.
    public var amount: Rupees? { if case .amount(let amount) = value { amount } else { nil } }
}

/// A source that says otherwise than the value that was taken.
public struct Dissent: Hashable, Sendable {
    /// What it prints; nil when it disagrees about something other than the amount.
    public let amount: Rupees?
    public let source: Source
    public let says: String
}

/// A rate as it stands in a file, before its neighbours are known.
struct RateDraft {
    let value: Rate.Value
    let isPerAnimal: Bool
    let instrument: Instrument
    let provision: String
    let isMinimum: Bool
    let from: CalendarDate?
    let isFromExact: Bool
    let to: CalendarDate?
    let isToExact: Bool
    let earlierKnownTo: CalendarDate?
    let confidence: Confidence
    let sources: [Source]
    let dissent: [Dissent]
    let note: String

    var noteSentence: String { note.isEmpty ? "" : ". " + note }
}
