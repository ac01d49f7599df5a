import Access
import Kernel
import SQL
import Web

/// Corrects who somebody is, or gives a tag its name.
enum ChangePerson {
    /// Seals the identity anew under the next version; that version. Throws `WebError.stale` when somebody else
    /// changed the person in between.
    static func run(
        _ person: Person, identity: Identity, sex: Sex, age: Age, from version: Int, by grant: Grant, vault: Vault,
        in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.changePerson)
        try grant.require(person.scope)
        let changed = Person(
            id: person.id, province: person.province, district: person.district, sex: sex, age: age,
            version: version + 1, registeredAt: person.registeredAt)
        let sealed = try SealedIdentity(
            identity, of: person.id, in: person.province, version: changed.version, by: vault)
        guard try PersonStore.update(changed, sealed, from: version, at: grant.moment, in: tx) else {
            throw WebError.stale
        }
        try Audit.record(grant, .personChanged, on: Record(.person, person.id), in: tx)
        return changed.version
    }
}
