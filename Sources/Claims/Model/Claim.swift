public import Access
public import CompensationRules
public import Incidents
public import Kernel
public import Victims

/// What one person on one roster may be owed.
public struct Claim: Sendable {
    public let id: Identifier<Claim>
    /// `BA-CLM-2026-0342`: for people to say on the phone; it opens nothing.
    public let reference: String
    /// The incident's place: whose officers work on the claim, and whose law applies.
    public let province: Province
    public let district: DistrictCode?
    public let incident: Identifier<Incident>
    public let person: Identifier<Person>
    /// Unique: a roster line has at most one claim.
    public let rosterEntry: Identifier<RosterEntry>
    public internal(set) var stage: Stage
    /// Since which day, in Pakistan.
    public internal(set) var stageSince: CalendarDate
    public internal(set) var facts: ClaimFacts
    /// Grows by one with every change; what `If-Match` names.
    public internal(set) var version: Int
    public let openedAt: Timestamp
    public let openedBy: Identifier<Account>
    /// The officer whom the family asks for; nil while nobody is named.
    public internal(set) var contact: Identifier<Account>?
    /// Who stands in for her.
    public internal(set) var deputy: Identifier<Account>?
    public internal(set) var standing: ClaimStanding

    /// Where a claim stands on its way, in order: what was reached last.
    public enum Stage: String, CaseIterable, Comparable, Sendable {
        /// Facts and papers are gathered.
        case opened, evidence
        /// The district has found the papers right.
        case verified
        /// With those who decide.
        case committee
        /// Awarded or refused. A refusal goes no further.
        case decided
        /// The sanction order is on record; then the funds; then the payment.
        case sanction, payment, paid

        public static func < (a: Self, b: Self) -> Bool { a.position < b.position }

        private var position: Int {
            switch self {
            case .opened: 0
            case .evidence: 1
            case .verified: 2
            case .committee: 3
            case .decided: 4
            case .sanction: 5
            case .payment: 6
            case .paid: 7
            }
        }
    }

    /// Whether it was awarded or refused; its facts are closed from then on.
    public var isDecided: Bool { stage >= .decided }

    public var openedOn: CalendarDate { openedAt.dateInPakistan }

    /// For grants.
    public var scope: Scope { Scope(province, district) }
}

/// What lists show of a claim, as it was worked out last.
public struct ClaimStanding: Hashable, Sendable {
    /// Nil while nobody has looked since it was opened in bulk. A refused claim has the outcome of its determination.
    public internal(set) var outcome: Determination.Outcome?
    /// Nil unless the outcome is an award.
    public internal(set) var amount: Rupees?
    /// Pakistan's day; nil until it is decided.
    public internal(set) var decidedOn: CalendarDate?
    /// The last day of the running clock that ends first; nil while none runs.
    public internal(set) var dueOn: CalendarDate?
    /// The edition of the law by its number in `claim_law`; 0 when it must be worked out anew.
    var workedUnder = 0

    static let unknown = ClaimStanding(outcome: nil, amount: nil, decidedOn: nil, dueOn: nil)
}
