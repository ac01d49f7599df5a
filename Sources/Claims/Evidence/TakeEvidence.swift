import Access
import Documents
import Kernel
import SQL
import Sealing
import Verification

/// Takes a paper in for a claim.
enum TakeEvidence {
    /// Stores the paper with its custody, seals the file in pieces under the person's key, registers the receipt's
    /// number, and writes the audit entry. Throws `EvidenceError.tooMany`, `ClaimError.erased`.
    ///
    /// Hashing and sealing 10 MiB takes about 0.1 s of the writing transaction.
    static func run(
        _ draft: EvidenceDraft, for claim: Claim, by grant: Grant, vault: Vault, surroundings: some Surroundings,
        in tx: borrowing Transaction
    ) throws -> Identifier<Evidence> {
        try grant.require(.recordEvidence)
        try grant.require(claim.scope)
        let position = try EvidenceStore.count(of: claim.id, in: tx) + 1
        guard position <= Evidence.most else { throw EvidenceError.tooMany }
        let id = Identifier<Evidence>(from: surroundings)
        let code = VerificationCode(from: surroundings)
        let office = Office(grant.officer)
        let hash =
            draft.file.map { Hex.text(of: SHA256.digest(of: $0.bytes)) }
            ?? hash(of: draft, claim, office: office, code: code)
        let from = try SealedNote.seal(
            draft.receivedFrom, of: claim.person, at: EvidenceStore.address(id, .from), by: vault)
        let note = try SealedNote.seal(draft.note, of: claim.person, at: EvidenceStore.address(id, .note), by: vault)
        let evidence = Evidence(
            id: id, claim: claim.id, position: position, paper: draft.paper, title: draft.title, form: draft.form,
            receivedOn: draft.receivedOn, receivedBy: grant.officer.account, office: office, recordedAt: grant.moment,
            file: draft.file.map { .init(kind: $0.kind, size: $0.bytes.count) }, hash: hash,
            handedHash: draft.file?.handedHash,
            code: code, given: nil,
            sealed: .init(receivedFrom: from ?? [], note: note))
        try EvidenceStore.insert(evidence, in: tx)
        if let file = draft.file { try EvidenceStore.keep(file.bytes, of: id, person: claim.person, vault, in: tx) }
        try IssuedDocuments.issue(code, as: .receipt, on: draft.receivedOn, in: tx)
        try Audit.record(grant, .evidenceAdded, on: Record(.evidence, id), in: tx)
        return id
    }

    /// Over what stands on the receipt, each field with its length before it.
    private static func hash(
        of draft: EvidenceDraft, _ claim: Claim, office: Office, code: VerificationCode
    ) -> String {
        let fields = [
            claim.reference, draft.paper, draft.title, draft.form.rawValue, draft.receivedOn.description,
            office.role.rawValue, office.province?.rawValue ?? "", office.district?.code ?? "", code.description,
        ]
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return Hex.text(of: SHA256.digest(of: text.utf8))
    }
}
