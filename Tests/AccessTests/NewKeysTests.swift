import Access
import Kernel
import SQL
import Sealing
import TestSupport
import Testing

@Suite("Keys of people who are about to be stored")
struct NewKeysTests {
    let world = HeldSurroundings()
    let ring: Keyring

    init() throws { ring = try Keyring(from: .throwaway()) }

    private func vault(_ store: any Store) -> Vault { Vault(ring, KeyStore(store, world, remembered: 2) {}) }

    private func isKnown(_ person: Identifier<Stranger>, to vault: Vault) -> Bool {
        (try? vault.lend(person) { _ in true }) ?? false
    }

    @Test("seal at once, and are on the disk when they have settled", arguments: ThrowawayStore.everyEngine())
    func settle(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let here = vault(store)
            let keys = here.newKeys()
            // More than the store remembers: none of them may be lost before it is settled.
            let people: [Identifier<Stranger>] = try keys.make(50, in: .sindh)
            #expect(Set(people).count == 50 && people.allSatisfy { isKnown($0, to: here) })
            #expect(!people.contains { isKnown($0, to: vault(store)) })
            try keys.settle()
            for vault in [here, vault(store)] { #expect(people.allSatisfy { isKnown($0, to: vault) }) }
        }
    }

    @Test("are the same ones when the transaction runs again", arguments: ThrowawayStore.everyEngine())
    func again(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let keys = vault(store).newKeys()
            let first: [Identifier<Stranger>] = try keys.make(2, in: .sindh)
            #expect(try keys.make(2, in: .sindh) == first)
            try keys.settle()
            #expect(try keys.make(2, in: .sindh) == first)
            try keys.settle()
            let others: [Identifier<Stranger>] = try keys.make(2, in: .balochistan)
            #expect(Set(others).isDisjoint(with: first))
        }
    }

    @Test("are nobody's when the transaction threw", arguments: ThrowawayStore.everyEngine())
    func forgotten(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let here = vault(store)
            let (kept, dropped) = (here.newKeys(), here.newKeys())
            let stays: [Identifier<Stranger>] = try kept.make(1, in: .sindh)
            let goes: [Identifier<Stranger>] = try dropped.make(1, in: .sindh)
            dropped.forget()
            try kept.settle()
            #expect(isKnown(stays[0], to: vault(store)) && !isKnown(goes[0], to: here))
            #expect(!isKnown(goes[0], to: vault(store)))
        }
    }

    @Test("of many transactions become durable together", arguments: ThrowawayStore.everyEngine())
    func together(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let here = vault(store)
            let people = try await withThrowingTaskGroup(of: [Identifier<Stranger>].self) { group in
                for _ in 0..<12 {
                    group.addTask {
                        let keys = here.newKeys()
                        let people: [Identifier<Stranger>] = try keys.make(3, in: .sindh)
                        try keys.settle()
                        return people
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let there = vault(store)
            #expect(people.count == 36 && people.allSatisfy { isKnown($0, to: there) })
        }
    }

    @Test("that cannot be stored are refused, and seal nothing any more", arguments: ThrowawayStore.everyEngine())
    func refused(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let here = vault(store)
            let keys = here.newKeys()
            let people: [Identifier<Stranger>] = try keys.make(1, in: .sindh)
            await store.close()
            #expect(throws: StoreError.closed) { try keys.settle() }
            #expect(!isKnown(people[0], to: here))
        }
    }

    @Test("Nothing to settle is nothing to do")
    func nothing() async throws {
        try await ThrowawayStore.sqlite.open(Access.keyStoreMigrations) { store in
            let keys = vault(store).newKeys()
            await store.close()
            #expect(throws: Never.self) { try keys.settle() }
        }
    }
}
