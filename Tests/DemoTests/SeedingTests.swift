import Access
import Claims
import Incidents
import Kernel
import SQL
import SQLiteDriver
import Sealing
import TestSupport
import Testing
import Victims

@testable import Demo

@Suite("Seeding the demo")
struct SeedingTests {
    let world = DemoWorld(people: 40, today: HeldSurroundings().today)

    @Test("stores everybody under a key of her own, and every officer")
    func storesEverybody() async throws {
        try await inEmptyInstallation { store, vault in
            #expect(try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld()))
            #expect(try await Self.count("person", store) == 40)
            #expect(try await Self.count("roster_entry", store) == 40)
            #expect(try await Self.count("incident", store) == world.incidents.count)
            #expect(try await Self.count("account", store) == DemoWorld.officers.count)
            let people = try await store.read { tx in
                try tx.rows("SELECT id FROM person") { row -> Identifier<Person> in try row[0] }
            }
            for person in people { try vault.lend(person) { _ in } }
        }
    }

    @Test("a second time adds nothing")
    func secondTimeAddsNothing() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            #expect(try await !DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld()))
            #expect(try await Self.count("person", store) == 40)
            #expect(try await Self.count("incident", store) == world.incidents.count)
        }
    }

    @Test("an installation with people of its own is refused and left alone")
    func realInstallationIsRefused() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            try await store.write { tx in
                try tx.run("UPDATE account SET name = 'somebody.else' WHERE name = 'demo.auditor'")
            }
            await #expect(throws: DemoFault.notEmpty) {
                _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            }
            #expect(try await Self.count("account", store) == DemoWorld.officers.count)
        }
    }

    /// Data and key store as the program opens them, in a folder that is gone afterwards.
    private func inEmptyInstallation(_ body: (any Store, Vault) async throws -> Void) async throws {
        let migrations = [Access.migrations, Incidents.migrations, Victims.migrations, Claims.migrations].flatMap { $0 }
        try await ThrowawayStore.sqlite.open(migrations) { store in
            try await ThrowawayStore.sqlite.open(Access.keyStoreMigrations) { keyStore in
                let folder = try ThrowawayFolder()
                defer { folder.remove() }
                let root = try RootKey.create(at: folder.file("root.key"))
                let keys = KeyStore(keyStore, RealWorld(), scrub: {})
                try await body(store, Vault(try Keyring(from: root), keys))
            }
        }
    }

    private static func count(_ table: SQL, _ store: any Store) async throws -> Int {
        try await store.read { tx in
            try tx.first("SELECT count(*) FROM \(table)") { row -> Int in try row[0] } ?? 0
        }
    }
}
