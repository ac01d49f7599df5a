public import Access
import CompensationRules
public import Incidents
import Kernel
public import SQL

extension DecideClaim {
    /// Awards what the law gives, or refuses on the first clause that stands against the claim. For programs that make
    /// worlds; people are shown every clause and choose. Throws as `run` does.
    @discardableResult
    public static func asTheLawSays(
        _ claim: Claim, of incident: Incident, reason: String? = nil, by grant: Grant, at desk: ClaimDesk,
        in tx: borrowing Transaction
    ) throws -> Decision {
        let found = WorkedOut(claim, of: incident, under: desk.law, on: grant.moment.dateInPakistan)
        let ground = RefusalGround.all(for: found, under: desk.law).first?.ground
        let answer: Answer =
            if found.determination.outcome == .nothing, let ground { .refuse(ground) } else { .award }
        return try run(
            claim, of: incident, answer, reason: reason, from: claim.version, by: grant, at: desk, in: tx)
    }
}
