public import Access
public import Incidents
import Kernel
public import SQL

/// Gives a claim back to the district, with the reason.
public enum ReturnClaim {
    /// Whoever may decide can return it, also who worked on it: nothing is decided by that. The days that it lay with
    /// who decides do not count against the district. Throws `ClaimError.wrongStage`, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, reason: String, from version: Int, by grant: Grant,
        at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.decideClaim)
        let moved = try MoveClaim.run(
            claim, .init(kind: .returned, to: .evidence, reason: reason), from: [.committee], version: version,
            by: grant, at: desk, in: tx)
        try Audit.record(grant, .claimReturned, on: Record(.claim, claim.id), in: tx)
        return try WorkOutClaim.run(moved, of: incident, under: desk.law, on: grant.moment.dateInPakistan, in: tx)
    }
}
