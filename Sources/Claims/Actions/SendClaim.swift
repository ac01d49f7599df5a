public import Access
import CompensationRules
public import Incidents
import Kernel
public import SQL

/// Sends a verified claim to who decides.
public enum SendClaim {
    /// The district's report is made with this: its clock stops. Throws `ClaimError.notDecidable` while a fact or a rule
    /// is missing, `.wrongStage` unless it is verified, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, note: String? = nil, from version: Int, by grant: Grant,
        at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.assessClaim)
        let today = grant.moment.dateInPakistan
        if claim.stage == .verified {
            let outcome = WorkedOut(claim, of: incident, under: desk.law, on: today).determination.outcome
            guard outcome == .award || outcome == .nothing else { throw ClaimError.notDecidable }
        }
        let moved = try MoveClaim.run(
            claim, .init(kind: .sent, to: .committee, reason: note), from: [.verified], version: version, by: grant,
            at: desk, in: tx)
        try Audit.record(grant, .claimSent, on: Record(.claim, claim.id), in: tx)
        return try WorkOutClaim.run(moved, of: incident, under: desk.law, on: today, in: tx)
    }
}
