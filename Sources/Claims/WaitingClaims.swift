public import Access
public import Incidents
import Kernel
import Localization
public import SQL
public import Statute

/// A claim that cannot go on until somebody records a fact.
public struct WaitingClaim: Sendable {
    public let claim: Claim
    public let incident: Incident
    /// The first fact that is missing, with the question that answers it.
    public let missing: MissingFact
    /// How many are missing in all, 1 or more.
    public let count: Int
    public var address: String { "/claims/\(claim.id)" }
}

extension Claims {
    /// The claims in the officer's area for which he could record a missing fact, oldest first, `limit` at most.
    ///
    /// For "My work". Looks at those whose last outcome was that a fact is missing, and at those that must be worked out
    /// anew, a hundred of each at most; each is worked out again, some microseconds. Empty for who may not change
    /// claims. Names nobody.
    public static func waiting(for officer: Officer, under law: LawBook, limit: Int, in tx: borrowing Transaction)
        throws -> [WaitingClaim]
    {
        guard let grant = try? officer.grant(.changeClaim, for: .claim), let province = grant.area.province else {
            return []
        }
        let today = officer.moment.dateInPakistan
        let place: SQL = grant.area.condition(province: "c.province", district: "c.district")
        let undetermined = try ClaimStore.claims(
            """
            SELECT \(ClaimStore.columns) FROM claim c
            WHERE c.province = \(province) AND c.outcome = 'undetermined' AND \(place) AND c.decided_on IS NULL
            ORDER BY c.opened_on, c.id LIMIT 100
            """, in: tx)
        let stale = try ClaimStore.claims(
            """
            SELECT \(ClaimStore.columns) FROM claim c
            WHERE c.decided_on IS NULL AND c.worked_under = 0 AND \(place) ORDER BY c.id LIMIT 100
            """, in: tx)
        let known = Set(undetermined.map(\.id))
        let claims = (undetermined + stale.filter { !known.contains($0.id) }).sorted { $0.openedAt < $1.openedAt }
        let waiting = try ClaimRoutes.workedOut(claims, under: law, on: today, in: tx).compactMap { found in
            let missing = found.missing
            return missing.first { $0.mayAnswer(officer, at: found.claim.scope) }.map { first in
                WaitingClaim(claim: found.claim, incident: found.incident, missing: first, count: missing.count)
            }
        }
        return Array(waiting.prefix(limit))
    }
}
