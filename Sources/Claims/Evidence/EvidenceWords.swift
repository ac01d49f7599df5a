import Access
import Kernel
import SQL
import Victims
import Web

/// What was said about a paper, opened for a reader who may see the person.
struct EvidenceWords: Sendable {
    let receivedFrom: String?
    let note: String?
    let returnedTo: String?
    /// Whether the reader may read them at all.
    let isOpen: Bool

    /// Writes the audit entry first. All nil for a reader who may not see the person, or from whom her name is withheld.
    static func open(_ evidence: Evidence, of claim: Claim, for visit: Visit, in tx: borrowing Transaction) throws
        -> EvidenceWords
    {
        guard let grant = try? visit.officer.grant(.seePerson, at: claim.scope, for: .claim),
            try !PeopleNamed.isWithheld(claim.person, from: grant, in: tx)
        else {
            return EvidenceWords(receivedFrom: nil, note: nil, returnedTo: nil, isOpen: false)
        }
        try Audit.record(grant, .evidenceSeen, on: Record(.evidence, evidence.id), in: tx)
        let opened = try SealedNote.open(
            [
                (evidence.sealed.receivedFrom, EvidenceStore.address(evidence.id, .from)),
                (evidence.sealed.note, EvidenceStore.address(evidence.id, .note)),
                (evidence.given?.sealedTo, EvidenceStore.address(evidence.id, .to)),
            ], of: claim.person, by: visit.house.vault)
        return EvidenceWords(receivedFrom: opened[0], note: opened[1], returnedTo: opened[2], isOpen: true)
    }
}
