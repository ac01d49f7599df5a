import Access
import Kernel
import SQL

/// What every move has in common: the stage and the version that the caller saw, and a line of history.
enum MoveClaim {
    /// A move before it is made.
    struct Move {
        let kind: ClaimMove.Kind
        let to: Claim.Stage
        var word: String?
        /// In plain words; sealed here.
        var reason: String?
    }

    /// Moves the claim if it still has the version the caller saw and stands at one of `stages`; the claim as it is
    /// then. Throws `ClaimError.changedMeanwhile` or `.wrongStage`. The audit entry is the caller's.
    static func run(
        _ claim: Claim, _ move: Move, from stages: Set<Claim.Stage>, version: Int, by grant: Grant, at desk: ClaimDesk,
        in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(claim.scope)
        guard claim.version == version else { throw ClaimError.changedMeanwhile }
        guard stages.contains(claim.stage) else { throw ClaimError.wrongStage(claim.stage) }
        var moved = claim
        moved.version += 1
        if move.to != claim.stage {
            moved.stage = move.to
            moved.stageSince = grant.moment.dateInPakistan
        }
        guard try ClaimStore.move(moved, from: claim, in: tx) else { throw ClaimError.changedMeanwhile }
        try note(move, of: claim, by: grant, at: desk, in: tx)
        return moved
    }

    /// A line of history.
    static func note(_ move: Move, of claim: Claim, by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction)
        throws
    {
        let id = Identifier<ClaimMove>(from: desk.surroundings)
        let reason = try SealedNote.seal(move.reason, of: claim.person, at: ClaimMove.address(id), by: desk.vault)
        try CourseStore.insert(
            ClaimMove(
                id: id, claim: claim.id, kind: move.kind, from: claim.stage, to: move.to, word: move.word,
                by: grant.officer.account, role: grant.officer.role, at: grant.moment, reason: reason), in: tx)
    }
}
