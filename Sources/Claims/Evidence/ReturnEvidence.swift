import Access
import Kernel
import SQL
import Sealing

/// Gives a paper back.
enum ReturnEvidence {
    /// Adds the return to the paper's custody, with its audit entry. Throws `EvidenceError.isReturned` for one that was
    /// given back already, `ClaimError.erased`.
    static func run(
        _ evidence: Evidence, of claim: Claim, to receiver: String, on day: CalendarDate, by grant: Grant, vault: Vault,
        in tx: borrowing Transaction
    ) throws {
        try grant.require(.recordEvidence)
        try grant.require(claim.scope)
        let to = try SealedNote.seal(
            receiver, of: claim.person, at: EvidenceStore.address(evidence.id, .to), by: vault)
        guard try EvidenceStore.giveBack(evidence.id, to: to ?? [], on: day, by: grant, in: tx) else {
            throw EvidenceError.isReturned
        }
        try Audit.record(grant, .evidenceReturned, on: Record(.evidence, evidence.id), in: tx)
    }
}
