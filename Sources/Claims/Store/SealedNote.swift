import Access
import Kernel
import Sealing
import Victims

/// Free text about a person, sealed under her key for the one row and column in which it stands.
enum SealedNote {
    /// Nil for no text. Throws `ClaimError.erased` when the person's keys were destroyed.
    static func seal(_ text: String?, of person: Identifier<Person>, at address: FieldAddress, by vault: Vault) throws
        -> [UInt8]?
    {
        guard let text else { return nil }
        do {
            return try vault.seal(text, of: person, at: address)
        } catch SealingError.noKey {
            throw ClaimError.erased
        }
    }

    /// The texts in the order of the notes; nil for one that cannot be opened, or was never there. The audit entry
    /// of reading about the person must be written before, in the same transaction.
    static func open(
        _ notes: [(sealed: [UInt8]?, address: FieldAddress)], of person: Identifier<Person>, by vault: Vault
    ) throws -> [String?] {
        guard notes.contains(where: { $0.sealed != nil }) else { return notes.map { _ in nil } }
        do {
            return try vault.lend(person) { key in
                notes.map { note in note.sealed.flatMap { try? key.open($0, at: note.address).text } }
            }
        } catch SealingError.noKey {
            return notes.map { _ in nil }
        }
    }
}
