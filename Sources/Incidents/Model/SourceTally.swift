public import Kernel

/// What one source counted at one time. Lines are added, never changed; never merged with another source's.
public struct SourceTally: Hashable, Sendable {
    public let id: Identifier<SourceTally>
    public let incident: Identifier<Incident>
    public let source: SourceName
    public let reliability: Reliability
    /// The paper or report it stands in, as written.
    public let reference: String?
    let said: SaidAt
    public let killed: CountRange
    public let injured: CountRange
    public let recorded: Recorded

    public var saidOn: CalendarDate { said.on }
    public var saidTime: TimeOfDay? { said.time }
}

/// Who counted. Two lines are of the same source when kind and name are.
public struct SourceName: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case police, ctd, hospital, rescue
        case districtAdministration = "district-administration"
        case pdma, press, witness, other
        /// The count that an officer registered the incident with, or corrected it to.
        case register
        /// A public data set that the incident was imported from.
        case dataset

        /// What a person may choose; the last two come by themselves.
        static let told: [Kind] = [
            .police, .ctd, .hospital, .rescue, .districtAdministration, .pdma, .press, .witness, .other,
        ]
    }

    public let kind: Kind
    /// Which hospital, which paper; empty for the register.
    public let name: String

    public init(_ kind: Kind, _ name: String = "") {
        self.kind = kind
        self.name = name
    }

    public static func == (a: Self, b: Self) -> Bool { a.kind == b.kind && a.key == b.key }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(key)
    }

    var key: String { Self.key(of: name) }

    /// A name without capitals and odd spaces.
    static func key(of name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// How far a source is to be trusted, judged by whoever records it.
public enum Reliability: String, CaseIterable, Sendable {
    /// Official, and confirmed by a second source.
    case confirmed
    case usuallyReliable = "usually-reliable"
    case unjudged
    case doubtful
}

/// A count as a source gives it: at least, best, at most; each nil when it did not say.
public struct CountRange: Hashable, Sendable {
    public var low: Int?
    public var best: Int?
    public var high: Int?

    public init(low: Int? = nil, best: Int? = nil, high: Int? = nil) {
        self.low = low
        self.best = best
        self.high = high
    }

    public var isKnown: Bool { low != nil || best != nil || high != nil }

    /// Whether the numbers that are given stand in their order.
    var isOrdered: Bool {
        let given = [low, best, high].compactMap { $0 }
        return zip(given, given.dropFirst()).allSatisfy { $0 <= $1 }
    }
}

extension [SourceTally] {
    /// The newest line of each source, in the order of the list: what it says now.
    var standing: [SourceTally] {
        filter { tally in !contains { $0.source == tally.source && $0.supersedes(tally) } }
    }
}

extension SourceTally {
    /// Said later; of two said at the same time, recorded later.
    func supersedes(_ other: SourceTally) -> Bool {
        if said.isSameMoment(as: other.said) { return (recorded.at, id) > (other.recorded.at, other.id) }
        return said.isAfter(other.said)
    }
}
