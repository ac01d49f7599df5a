public import Access
public import Incidents
import Kernel
public import SQL

/// Records what the district found when it held the papers against the claim.
public enum AssessClaim {
    /// `confirmed` makes the claim verified; anything else keeps it among those whose papers are gathered. `note` is
    /// sealed under the person's key. Throws `ClaimError.wrongStage` once it was sent, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, _ result: Verification, note: String?, from version: Int,
        by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.assessClaim)
        let move = MoveClaim.Move(
            kind: .assessed, to: result == .confirmed ? .verified : .evidence, word: result.rawValue, reason: note)
        let moved = try MoveClaim.run(
            claim, move, from: [.opened, .evidence, .verified], version: version, by: grant, at: desk, in: tx)
        try Audit.record(grant, .claimAssessed, on: Record(.claim, claim.id), in: tx)
        return try WorkOutClaim.run(moved, of: incident, under: desk.law, on: grant.moment.dateInPakistan, in: tx)
    }
}
