public import Kernel

/// What a paper is in law. Only the first three can pay.
public enum Status: String, CaseIterable, Sendable {
    case act, ordinance, policy, announcement, bill, draft, practice, judgment

    /// Whether an amount under such a paper may be awarded.
    public var canPay: Bool {
        switch self {
        case .act, .ordinance, .policy: true
        case .announcement, .bill, .draft, .practice, .judgment: false
        }
    }
}

/// How well a value is attested: A the text itself was seen, B two or more independent sources, C one source,
/// D general professional knowledge, X looked for and not found.
public enum Confidence: String, CaseIterable, Sendable {
    case textSeen = "A"
    case agreed = "B"
    case single = "C"
    case general = "D"
    case notFound = "X"
}

/// Where a value was read.
public struct Source: Hashable, Sendable {
    /// `S12`.
    public let id: String
    /// A few words for the reader.
    public let what: String
    /// A web address without its scheme, or `unknown`.
    public let address: String

    /// `S12 Lasbela, Dunya News (dunyanews.tv/...)`.
    public var citation: String { address == "unknown" ? "\(id) \(what)" : "\(id) \(what) (\(address))" }
}

/// An Act, ordinance, policy, announcement, bill, draft, practice or judgment.
public final class Instrument: Sendable {
    /// Unique among all instruments, `pb-act-2016`.
    public let id: String
    public let title: String
    public let citation: String
    public let status: Status
    /// The day of publication; nil when it is not known, and then it counts as published.
    public let publishedOn: CalendarDate?
    public let confidence: Confidence
    public let sources: [Source]
    /// Doubts, for the reader; may be empty.
    public let note: String
    /// SHA-256 over this entry and the rates that rest on it, so that a determination can say which law it used.
    public let digest: String

    init(
        id: String, title: String, citation: String, status: Status, publishedOn: CalendarDate?,
        confidence: Confidence, sources: [Source], note: String, digest: String
    ) {
        (self.id, self.title, self.citation, self.status) = (id, title, citation, status)
        (self.publishedOn, self.confidence, self.sources) = (publishedOn, confidence, sources)
        (self.note, self.digest) = (note, digest)
    }

    /// Whether it could be known on `day`.
    public func isPublished(by day: CalendarDate) -> Bool { publishedOn.map { $0 <= day } ?? true }
}
