public import Kernel

/// A dated value that is no line of a schedule: a time limit, a committee, a ground that must not count.
public struct Provision: Sendable {
    /// `deadline.payment`.
    public let key: String
    /// A province's code, `PK` for the country, or `family` for a default of the statute family.
    public let jurisdiction: String
    /// An integer, a text, a list, an object or a truth value; the text `unknown` where nothing was found.
    public let value: JSON
    /// What an integer counts, such as `days after the act`; empty when it says itself.
    public let unit: String
    /// Nil when no instrument is named.
    public let instrument: Instrument?
    public let provision: String
    public let status: Status
    /// Nil when it is not known.
    public let from: CalendarDate?
    public let isFromExact: Bool
    /// The last day; nil when it is open or not known.
    public let to: CalendarDate?
    public let confidence: Confidence
    public let sources: [Source]
    public let dissent: [Dissent]
    public let note: String

    /// Value, instrument and sources in one line.
    public var citation: String {
        let paper = instrument.map { ", \($0.title), \($0.citation)" } ?? ""
        return "\(value.string ?? key)\(paper) (\(sources.map(\.id).joined(separator: ", ")))"
    }
}

/// How a province treats a standing of the victim.
public struct StandingRule: Sendable {
    public enum Treatment: String, CaseIterable, Sendable { case civilian, excluded }

    public let standing: Standing
    public let treatment: Treatment
    public let instrument: Instrument
    public let provision: String
    public let from: CalendarDate
    public let isFromExact: Bool
    public let confidence: Confidence
    public let sources: [Source]
    /// Why it is excluded, a stable word; empty for a civilian.
    public let reason: String
    /// Who else may help; empty for a civilian.
    public let referTo: String
    public let note: String
    /// Instrument and provision in one line.
    public let citation: String
}

/// Who receives an award for a death.
public struct BeneficiaryRule: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The first class present takes.
        case statutoryPrecedence = "statutory-precedence"
        /// Heirs prove themselves by a certificate.
        case certificate
    }

    /// Relations that take together.
    public struct Class: Sendable {
        public let name: String
        public let relations: [Relation]
    }

    public let key: String
    public let kind: Kind
    /// The rule in words.
    public let value: String
    public let instrument: Instrument
    public let provision: String
    /// In order of precedence; empty unless the kind is precedence.
    public let order: [Class]
    public let from: CalendarDate
    public let isFromExact: Bool
    /// The last day; nil while it is open.
    public let to: CalendarDate?
    public let confidence: Confidence
    public let sources: [Source]
    /// What the reader must be told when it is applied; may be empty.
    public let warning: String
}

/// A sum that was announced, proposed or drafted. It is never paid as an award; it is shown so that nobody
/// takes it for one.
public struct UnpaidPromise: Sendable {
    public let key: String
    /// For which losses; empty when it concerns all.
    public let losses: [LossKind]
    /// Nil when no sum is known.
    public let amount: Rupees?
    public let instrument: Instrument
    public let says: String
    /// Incidents from this day on; nil when it is open.
    public let from: CalendarDate?
    /// Incidents to this day; nil when it is open.
    public let to: CalendarDate?
    public let confidence: Confidence
    public let sources: [Source]
    /// Instrument and sources in one line.
    public let citation: String
}

/// Sources that do not agree, and what was taken.
public struct Contradiction: Sendable {
    public let number: Int
    public let about: String
    public let says: String
    public let taken: String
    /// `PK-PB award.livestock.*`: the values that it touches.
    public let concerns: [String]
    public let sources: [Source]
}

/// A paper that a claim needs and who fetches it: departments first, the family last.
public struct EvidencePaper: Sendable {
    public enum Party: String, CaseIterable, Sendable { case department, family }

    public let paper: String
    public let party: Party
    public let fetchedBy: String
    public let confidence: Confidence
    public let sources: [Source]
    public let note: String
}
