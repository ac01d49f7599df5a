import Glibc
import Kernel
import PostgresDriver
public import SQL
import SQLiteDriver

/// An engine to run a test on, with a database of its own that is gone afterwards.
///
/// ```swift
/// @Test(arguments: ThrowawayStore.everyEngine())
/// func incidentIsFoundAgain(_ throwaway: ThrowawayStore) async throws {
///     try await throwaway.open(Incidents.migrations) { store in ... }
/// }
/// ```
public struct ThrowawayStore: Sendable, CustomStringConvertible {
    public let engine: Engine
    public var description: String { engine.rawValue }

    /// SQLite always, PostgreSQL when `UMEED_TEST_POSTGRES` holds a conninfo.
    public static func everyEngine() -> [ThrowawayStore] { everyEngineHere }

    public static let sqlite = ThrowawayStore(engine: .sqlite)

    /// Nil where no server was given.
    public static var postgres: ThrowawayStore? { conninfo.isEmpty ? nil : ThrowawayStore(engine: .postgres) }

    /// Opens an empty database, applies `migrations`, lends it to `body` and removes it.
    @discardableResult
    public func open<T>(_ migrations: [Migration] = [], _ body: (any Store) async throws -> T) async throws -> T {
        switch engine {
        case .sqlite:
            let folder = try ThrowawayFolder()
            defer { folder.remove() }
            let store = try SQLiteStore.open(path: folder.file("test.db"), readers: 2)
            return try await Self.lend(store, migrations, body) { await store.close() }
        case .postgres:
            let store = try PostgresStore.open(conninfo: Self.conninfo, connections: 3, schema: Self.newSchema())
            return try await Self.lend(store, migrations, body) {
                await store.close()
                try store.dropSchema()
            }
        }
    }

    private static let conninfo = getenv("UMEED_TEST_POSTGRES").map { String(cString: $0) } ?? ""

    private static let everyEngineHere: [ThrowawayStore] = {
        if let postgres { return [sqlite, postgres] }
        let warning = "\n*** NOT tested on PostgreSQL: UMEED_TEST_POSTGRES is not set (Scripts/with-postgres) ***\n\n"
        write(STDERR_FILENO, warning, warning.utf8.count)
        return [sqlite]
    }()

    private static func newSchema() -> String {
        "test_" + String(UInt64.random(in: .min ... .max), radix: 36)
    }

    private static func lend<T>(
        _ store: any Store, _ migrations: [Migration], _ body: (any Store) async throws -> T,
        remove: () async throws -> Void
    ) async throws -> T {
        do {
            if !migrations.isEmpty {
                _ = try await Migrator(migrations).migrate(store, at: HeldSurroundings().now())
            }
            let value = try await body(store)
            try await remove()
            return value
        } catch {
            // The failure of the test is the one to be told.
            try? await remove()
            throw error
        }
    }
}
