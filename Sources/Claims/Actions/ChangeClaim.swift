public import Access
import Kernel
public import SQL
import Web

/// Records facts of a claim.
public enum ChangeClaim {
    /// Stores the facts if the claim still has the version the officer saw; the new version.
    /// Throws `WebError.stale` otherwise.
    @discardableResult
    public static func run(
        _ claim: Claim, to facts: ClaimFacts, from version: Int, by grant: Grant, in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.changeClaim)
        try grant.require(claim.scope)
        guard let new = try ClaimStore.update(claim.id, to: facts, from: version, in: tx) else {
            throw WebError.stale
        }
        try Audit.record(grant, .claimChanged, on: Record(.claim, claim.id), in: tx)
        return new
    }
}
