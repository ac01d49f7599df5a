public import Access
public import Incidents
import Kernel
public import SQL

/// Records that the money of an award has arrived where it is paid from.
public enum RecordFunds {
    /// Throws `ClaimError.wrongStage` out of its turn, `.refused` for a refused claim, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, _ paper: MilestoneDraft, from version: Int, by grant: Grant,
        at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try RecordMilestone.run(claim, of: incident, .funds, paper, from: version, by: grant, at: desk, in: tx)
    }
}
