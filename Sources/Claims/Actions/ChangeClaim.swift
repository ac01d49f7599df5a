public import Access
public import Incidents
import Kernel
public import SQL
import Web

/// Records facts of a claim.
public enum ChangeClaim {
    /// Stores the facts if the claim still has the version the officer saw; the claim as it is then.
    ///
    /// The first facts begin the gathering of evidence; a correction after the verification takes it back there.
    /// Throws `ClaimError.factsWithCommittee` while it is with who decides, `.factsClosed` afterwards, `WebError.stale` for
    /// another version.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, to facts: ClaimFacts, from version: Int, by grant: Grant,
        at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.changeClaim)
        try grant.require(claim.scope)
        guard !claim.isDecided else { throw ClaimError.factsClosed }
        guard claim.stage != .committee else { throw ClaimError.factsWithCommittee }
        guard let new = try ClaimStore.update(claim.id, to: facts, from: version, in: tx) else {
            throw WebError.stale
        }
        var changed = claim
        (changed.facts, changed.version) = (facts, new)
        changed = try EvidenceBegan.run(changed, by: grant, at: desk, in: tx)
        try Audit.record(grant, .claimChanged, on: Record(.claim, claim.id), in: tx)
        return try WorkOutClaim.run(changed, of: incident, under: desk.law, on: grant.moment.dateInPakistan, in: tx)
    }
}

/// A fact or a paper came in: the claim is among those whose evidence is gathered.
public enum EvidenceBegan {
    /// The claim at the stage `evidence`, with a line of history when it was not there; a claim that was sent or decided
    /// stays where it is. The version is the caller's business: it changes with the fact or the paper.
    @discardableResult
    public static func run(_ claim: Claim, by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction) throws
        -> Claim
    {
        guard claim.stage == .opened || claim.stage == .verified else { return claim }
        var moved = claim
        moved.stage = .evidence
        moved.stageSince = grant.moment.dateInPakistan
        guard try ClaimStore.move(moved, from: claim, in: tx) else { throw ClaimError.changedMeanwhile }
        try MoveClaim.note(.init(kind: .evidence, to: .evidence), of: claim, by: grant, at: desk, in: tx)
        return moved
    }
}
