public import Access
public import Kernel

/// One step in the history of a claim: what was done, from which stage to which, by whom.
public struct ClaimMove: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Facts were recorded for the first time, or corrected after the verification.
        case evidence
        case assessed, sent, returned, decided, sanctioned, funded, paid
        /// A contact or a deputy was named; the stage stays.
        case contact
    }

    public let id: Identifier<ClaimMove>
    public let claim: Identifier<Claim>
    public let kind: Kind
    public let from: Claim.Stage
    public let to: Claim.Stage
    /// A `Verification` of an assessment, a `Decision.Kind` of a decision, the account named as contact; nil otherwise.
    public let word: String?
    public let by: Identifier<Account>
    public let role: Role
    public let at: Timestamp
    /// The sealed reason; nil when none was given.
    let reason: [UInt8]?
}

/// What the district found when it held the papers against the claim.
public enum Verification: String, CaseIterable, Sendable {
    /// Person, harm and papers are as claimed.
    case confirmed
    /// Something is still missing.
    case incomplete
    /// A paper says otherwise; somebody must look into it.
    case contradicted
}

/// A paper by which an award becomes money.
public struct Milestone: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable { case sanction, funds, payment }

    public let kind: Kind
    public let on: CalendarDate
    /// The order's, the release's or the cheque's number, as printed.
    public let number: String
    public let by: Identifier<Account>
    public let role: Role
    public let at: Timestamp
}
