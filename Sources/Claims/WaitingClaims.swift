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
    /// For "My work". Whether a fact is missing is worked out claim by claim, some microseconds each, over the oldest
    /// two thousand at most. Empty for who may not change claims. Names nobody.
    public static func waiting(for officer: Officer, under law: LawBook, limit: Int, in tx: borrowing Transaction)
        throws -> [WaitingClaim]
    {
        guard let grant = try? officer.grant(.changeClaim, for: .claim) else { return [] }
        let today = officer.moment.dateInPakistan
        var waiting: [WaitingClaim] = []
        var last: Claim?
        for _ in 0..<20 where waiting.count < limit {
            let claims = try ClaimStore.oldest(after: last?.id, within: grant, limit: 100, in: tx)
            for found in try ClaimRoutes.workedOut(claims, under: law, on: today, in: tx) {
                let missing = found.missing
                guard let first = missing.first(where: { $0.mayAnswer(officer, at: found.claim.scope) }) else {
                    continue
                }
                waiting.append(
                    WaitingClaim(claim: found.claim, incident: found.incident, missing: first, count: missing.count))
            }
            last = claims.last
            if claims.count < 100 { break }
        }
        return Array(waiting.prefix(limit))
    }
}
