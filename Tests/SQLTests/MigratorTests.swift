import Kernel
import SQL
import TestSupport
import Testing

@Suite("Migrations")
struct MigratorTests {
    private static let first = Migration("2026-01-01-first", ["CREATE TABLE first (a TEXT) {strict}"])
    private static let edited = Migration("2026-01-01-first", ["CREATE TABLE first (a TEXT, b TEXT) {strict}"])
    private static let second = Migration(
        "2026-01-02-second", ["CREATE TABLE second (a TEXT) {strict}", "INSERT INTO second (a) VALUES ('once')"])
    private static let broken = Migration(
        "2026-01-03-broken", ["CREATE TABLE third (a TEXT) {strict}", "INSERT INTO nowhere (a) VALUES (1)"])

    private let now = HeldSurroundings().now()

    @Test("Steps run once, in the order of their dates", arguments: ThrowawayStore.everyEngine())
    func stepsRunOnce(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open { store in
            let migrator = try Migrator([Self.second, Self.first])
            #expect(try await migrator.migrate(store, at: now) == ["2026-01-01-first", "2026-01-02-second"])
            #expect(try await migrator.migrate(store, at: now).isEmpty)
            let rows = try await store.read { tx in try tx.rows("SELECT a FROM second") { row -> String in try row[0] }
            }
            #expect(rows == ["once"])
        }
    }

    @Test("A step that was edited after it ran is refused", arguments: ThrowawayStore.everyEngine())
    func editedStepIsRefused(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open([Self.first]) { store in
            await #expect(throws: MigrationError.edited("2026-01-01-first")) {
                try await Migrator([Self.edited, Self.second]).migrate(store, at: now)
            }
            let wanted = try await Migrator([Self.first, Self.second]).pending(in: store)
            #expect(wanted == ["2026-01-02-second"])
        }
    }

    @Test("A database of a newer program is refused", arguments: ThrowawayStore.everyEngine())
    func newerDatabaseIsRefused(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open([Self.first, Self.second]) { store in
            let error = await #expect(throws: MigrationError.unknown("2026-01-02-second")) {
                try await Migrator([Self.first]).migrate(store, at: now)
            }
            #expect(error?.description.contains("newer version") == true)
        }
    }

    @Test("A step that fails leaves nothing of itself behind", arguments: ThrowawayStore.everyEngine())
    func failingStepLeavesNothing(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open { store in
            let migrator = try Migrator([Self.first, Self.broken])
            await #expect(throws: StoreError.self) { try await migrator.migrate(store, at: now) }
            #expect(try await migrator.pending(in: store) == ["2026-01-03-broken"])
            await #expect(throws: StoreError.self) {
                try await store.read { tx in try tx.run("SELECT a FROM third") }
            }
        }
    }

    @Test("Programs that start together do each step once", arguments: ThrowawayStore.everyEngine())
    func startingTogether(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open { store in
            let migrator = try Migrator([Self.first, Self.second])
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 { group.addTask { try await migrator.migrate(store, at: now) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == ["2026-01-01-first", "2026-01-02-second"])
        }
    }

    @Test("Two steps of one name, and a name without a date, are refused at once")
    func namesAreChecked() {
        #expect(throws: MigrationError.doubled("2026-01-01-first")) { try Migrator([Self.first, Self.edited]) }
        #expect(throws: MigrationError.undated("first")) { try Migrator([Migration("first", [])]) }
        #expect(throws: MigrationError.undated("2026-02-30-x")) { try Migrator([Migration("2026-02-30-x", [])]) }
    }

    @Test("The schema as text does not depend on when it was made")
    func schemaText() async throws {
        let one = try await ThrowawayStore.sqlite.open(Shelf.migrations + [Self.first]) { store in
            try await Migrator.schemaText(of: store)
        }
        let other = try await ThrowawayStore.sqlite.open([Self.first]) { store in
            _ = try await Migrator(Shelf.migrations + [Self.first]).migrate(store, at: now.adding(seconds: 99))
            return try await Migrator.schemaText(of: store)
        }
        #expect(one == other)
        #expect(one.hasPrefix("CREATE TABLE counter (\n    name TEXT PRIMARY KEY,"))
        #expect(one.contains("\n\nCREATE TABLE schema_migration ("))
        #expect(one.hasSuffix(";\n"))
    }
}
