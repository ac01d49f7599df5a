public import Kernel
import SQL
import Sealing
import Synchronization

/// The keys of people whom one transaction is about to store: made inside it, durable before it commits.
///
/// Give `settle` to `Store.write(beforeCommit:)` and call `make` in the closure. Keys of several transactions that are
/// committed together share one sync of the key store's disk.
public final class NewKeys: Sendable {
    struct Made: Sendable {
        let province: Province
        let people: [Identifier<NewKeys>]
        let keys: [WrappedKey]
        /// Nil while the keys are in memory alone.
        var outcome: Result<Void, StoreError>?
    }

    let made = Mutex<Made?>(nil)
    private let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    /// `count` new people of `province` with a key each, which seals and opens from now on. Asked again for the same,
    /// because the closure runs again, it answers with the same people.
    public func make<Person>(_ count: Int, in province: Province) throws -> [Identifier<Person>] {
        let known = made.withLock { made in
            made.flatMap { $0.people.count == count && $0.province == province ? $0 : nil }
        }
        let people = try known ?? vault.keys.makeKeys(for: count, in: province, with: vault.ring)
        if case .success? = people.outcome {} else { vault.keys.hold(people, of: self) }
        return people.people.map { $0.retyped() }
    }

    /// Makes the keys durable; blocks. Throws `StoreError` when they are not, and then nothing that needs them may be
    /// stored. Without a `make` before it does nothing.
    public func settle() throws { try vault.keys.settle(self) }

    /// Forgets keys that nobody waits for any more: the transaction has thrown.
    public func forget() { vault.keys.forget(self) }
}

extension Vault {
    /// For one transaction that may store people.
    public func newKeys() -> NewKeys { NewKeys(self) }
}
