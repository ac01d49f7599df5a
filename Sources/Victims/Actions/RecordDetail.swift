import Access
import Kernel
import SQL
import Sealing
import Web

/// Records one kind of detail of a person, or corrects it.
enum RecordDetail {
    /// The new version. Throws `WebError.stale`, `VictimError.erased`.
    static func run(
        _ kind: DetailKind, _ draft: DetailDraft, of person: Person, from version: Int, by grant: Grant, vault: Vault,
        in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.changePerson)
        try grant.require(person.scope)
        do {
            guard
                try DetailStore.put(kind, draft, of: person, from: version, by: grant, vault: vault, in: tx)
            else { throw WebError.stale }
        } catch SealingError.noKey {
            throw VictimError.erased
        }
        try Audit.record(grant, .personChanged, on: Record(.person, person.id), in: tx)
        return version + 1
    }
}
