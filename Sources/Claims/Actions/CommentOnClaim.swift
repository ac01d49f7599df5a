public import Access
public import Kernel
public import SQL

/// Says something about a claim to everybody who works on it.
public enum CommentOnClaim {
    /// Stores the words sealed under the person's key; the new comment's id. Needs no version: a comment overwrites
    /// nothing. Throws `ClaimError.erased`.
    @discardableResult
    public static func run(
        _ text: String, on claim: Claim, by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Identifier<ClaimComment> {
        try grant.require(.commentOnClaim)
        try grant.require(claim.scope)
        let id = Identifier<ClaimComment>(from: desk.surroundings)
        let sealed = try SealedNote.seal(text, of: claim.person, at: ClaimComment.address(id), by: desk.vault)
        try CommentStore.insert(id, sealed ?? [], on: claim.id, by: grant, in: tx)
        try Audit.record(grant, .claimCommented, on: Record(.claim, claim.id), in: tx)
        return id
    }
}
