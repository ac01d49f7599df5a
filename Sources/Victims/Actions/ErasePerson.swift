import Access
import Kernel
import SQL
import Web

/// Makes a person unreadable for ever: in the database, in every backup of it, in memory.
enum ErasePerson {
    /// The audit entry first, in a transaction of its own; then the keys. If the process dies between the two,
    /// asking again completes it.
    static func run(_ id: Identifier<Person>, by visit: Visit, index: NameIndex) async throws {
        let officer = try visit.officer
        try await visit.house.store.write { tx in
            guard let person = try PersonStore.find(id, in: tx) else { throw AccessError.notFound }
            let grant = try officer.grant(.erasePerson, at: person.scope, for: .erasure)
            try Audit.record(grant, .personErased, on: Record(.person, id), in: tx)
            try PersonImportStore.forget(id, in: tx)
        }
        try await visit.house.vault.erase(id)
        index.forget(id)
    }
}
