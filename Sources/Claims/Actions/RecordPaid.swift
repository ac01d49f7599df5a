public import Access
public import Incidents
import Kernel
public import SQL

/// Records that an award was paid, in its simplest true form: the day and the number of the cheque or the advice.
public enum RecordPaid {
    /// Throws `AccessError.ownWork` for who decided the claim; `ClaimError.wrongStage` out of its turn, `.refused` for a refused claim, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, _ paper: MilestoneDraft, from version: Int, by grant: Grant,
        at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try Duties.check(grant, .paymentMade, on: Record(.claim, claim.id), in: tx)
        return try RecordMilestone.run(claim, of: incident, .payment, paper, from: version, by: grant, at: desk, in: tx)
    }
}
