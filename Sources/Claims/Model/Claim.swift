public import Access
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
    public let stage: Stage
    public internal(set) var facts: ClaimFacts
    /// Grows by one with every change; what `If-Match` names.
    public let version: Int
    public let openedAt: Timestamp

    /// Where a claim stands on its way, in order.
    public enum Stage: String, CaseIterable, Sendable {
        case opened, evidence, verified, committee, sanction, payment
    }

    /// For grants.
    public var scope: Scope { Scope(province, district) }
}
