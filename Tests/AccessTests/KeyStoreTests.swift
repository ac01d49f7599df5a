import Access
import Kernel
import SQL
import Sealing
import Synchronization
import TestSupport
import Testing

@Suite("The key store")
struct KeyStoreTests {
    let world = HeldSurroundings()
    let person = Identifier<Stranger>(from: RealWorld())
    let ring: Keyring

    init() throws { ring = try Keyring(from: .throwaway()) }

    private func vault(_ store: any Store, remembered: Int = 100) -> Vault {
        Vault(ring, KeyStore(store, world, remembered: remembered) {})
    }

    private func address(_ person: Identifier<Stranger>, _ column: StaticString = "name") -> FieldAddress {
        FieldAddress("person", person, column, revision: 1)
    }

    @Test("gives the same key back, from memory and from disk", arguments: ThrowawayStore.everyEngine())
    func givesItBack(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let first = vault(store)
            try await first.mint(for: person, in: .sindh, [.identity, .payment])
            let sealed = try first.seal("Invented Name", of: person, at: address(person))
            for vault in [first, vault(store)] {
                #expect(try vault.open(sealed, of: person, at: address(person)).text == "Invented Name")
                #expect(throws: SealingError.noKey) { try vault.open(sealed, of: person, at: address(person), .health) }
                #expect(throws: SealingError.unreadable) {
                    try vault.open(sealed, of: person, at: address(person), .payment)
                }
            }
        }
    }

    @Test("keeps the first key of a person who is minted again", arguments: ThrowawayStore.everyEngine())
    func keepsTheFirst(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let vault = vault(store)
            try await vault.mint(for: person, in: .sindh)
            let sealed = try vault.seal("Invented Name", of: person, at: address(person))
            try await vault.mint(for: [person, Identifier(from: RealWorld())], in: .sindh)
            #expect(try vault.open(sealed, of: person, at: address(person)).text == "Invented Name")
        }
    }

    @Test(
        "erases: nothing of the person opens any more, in this process and the next",
        arguments: ThrowawayStore.everyEngine())
    func erases(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let scrubbed = Mutex(0)
            let vault = Vault(ring, KeyStore(store, world) { scrubbed.withLock { $0 += 1 } })
            let other = Identifier<Stranger>(from: RealWorld())
            try await vault.mint(for: [person, other], in: .sindh, Domain.allCases)
            let sealed = try vault.seal("Invented Name", of: person, at: address(person))
            try await vault.erase(person)
            for vault in [vault, self.vault(store)] {
                for domain in Domain.allCases {
                    #expect(throws: SealingError.noKey) {
                        try vault.open(sealed, of: person, at: address(person), domain)
                    }
                }
                #expect(throws: Never.self) { try vault.seal("Invented", of: other, at: address(other)) }
            }
            #expect(scrubbed.withLock { $0 } == 1)
        }
    }

    @Test("forgets within ten minutes what another server erased", arguments: ThrowawayStore.everyEngine())
    func forgetsInTime(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let (here, there) = (vault(store), vault(store))
            try await here.mint(for: person, in: .sindh)
            let sealed = try here.seal("Invented Name", of: person, at: address(person))
            try await there.erase(person)
            for _ in 0..<20 {
                _ = try? here.open(sealed, of: person, at: address(person))
                world.step(seconds: 30)
            }
            #expect(throws: SealingError.noKey) { try here.open(sealed, of: person, at: address(person)) }
        }
    }

    @Test("works with far more people than it remembers", arguments: ThrowawayStore.everyEngine())
    func isBounded(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let vault = vault(store, remembered: 10)
            let people = (0..<200).map { _ in Identifier<Stranger>(from: RealWorld()) }
            try await vault.mint(for: people, in: .balochistan)
            let values = try people.map { person in
                SealedValue(
                    try vault.seal("\(person)", of: person, at: address(person)), of: person, at: address(person))
            }
            let opened = try vault.open(all: values.reversed())
            #expect(opened.map { try? $0.get().text } == people.reversed().map { "\($0)" })
        }
    }

    @Test("opens a list although some of it is erased or damaged", arguments: ThrowawayStore.everyEngine())
    func opensWhatItCan(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let vault = vault(store)
            let people = (0..<3).map { _ in Identifier<Stranger>(from: RealWorld()) }
            try await vault.mint(for: people, in: .sindh)
            var values: [SealedValue<Stranger>] = []
            for person in people {
                for column in ["name", "father"] as [StaticString] {
                    let address = address(person, column)
                    values.append(
                        SealedValue(try vault.seal("Invented", of: person, at: address), of: person, at: address))
                }
            }
            values[1] = SealedValue(values[3].sealed, of: people[0], at: address(people[0], "father"))
            try await vault.erase(people[2])
            let opened = try vault.open(all: values).map { result -> String in
                switch result {
                case .success(let text): text.text
                case .failure(let error): "\(error)"
                }
            }
            #expect(opened == ["Invented", "unreadable", "Invented", "Invented", "noKey", "noKey"])
        }
    }

    @Test("sweeps keys of people who were never stored, and no younger ones", arguments: ThrowawayStore.everyEngine())
    func sweeps(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.keyStoreMigrations) { store in
            let vault = vault(store)
            let early = (0..<1500).map { _ in Identifier<Stranger>(from: RealWorld()) }
            try await vault.mint(for: early, in: .sindh)
            world.step(seconds: 3600)
            try await vault.mint(for: person, in: .sindh)
            let stored = Set(early.prefix(1400).map(\.description))
            let swept = try await vault.keys.sweepOrphans(mintedBefore: world.now()) { asked in
                #expect(asked.count <= 1000)
                return stored.intersection(asked)
            }
            #expect(swept == 100)
            #expect(throws: SealingError.noKey) { try vault.lend(early[1450]) { _ in } }
            #expect(throws: Never.self) { try vault.lend(early[5]) { _ in } }
            #expect(throws: Never.self) { try vault.lend(person) { _ in } }
        }
    }
}
