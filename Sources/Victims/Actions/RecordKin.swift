import Access
import Kernel
import Localization
import SQL
import Sealing
import Web

/// Links a person to her kin, and takes a link off that was wrong.
enum RecordKin {
    /// `other` must be somebody the officer may see. Throws `VictimError.erased`, `FormFaults` for `other`.
    static func run(
        _ draft: KinDraft, of person: Person, id: Identifier<Kin>, by grant: Grant, vault: Vault,
        in tx: borrowing Transaction
    ) throws {
        try grant.require(.changePerson)
        try grant.require(person.scope)
        if let other = draft.other {
            let leave = try? grant.officer.grant(.seePerson, for: .registration)
            let found = try PersonStore.find(other, in: tx)
            guard let found, other != person.id, leave?.area.contains(found.scope) == true else {
                throw FormFaults([FieldFault("other", Phrase("victims.kin-not-found"))])
            }
        }
        let kin = Kin(
            id: id, relation: draft.relation, other: draft.other, name: draft.name, phone: draft.phone,
            isGuardian: draft.isGuardian)
        do {
            try KinStore.insert(kin, of: person, by: grant, vault: vault, in: tx)
        } catch SealingError.noKey {
            throw VictimError.erased
        }
        try Audit.record(grant, .kinRecorded, on: Record(.person, person.id), in: tx)
    }

    /// Throws `AccessError.notFound` for a link that is not there.
    static func remove(
        _ id: Identifier<Kin>, of person: Person, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try grant.require(.changePerson)
        try grant.require(person.scope)
        guard try KinStore.remove(id, of: person, at: grant.moment, in: tx) else { throw AccessError.notFound }
        try Audit.record(grant, .kinRecorded, on: Record(.person, person.id), in: tx)
    }
}
