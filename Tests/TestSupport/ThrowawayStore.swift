import Kernel
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
    public static func everyEngine() -> [ThrowawayStore] { [ThrowawayStore(engine: .sqlite)] }

    public static let sqlite = ThrowawayStore(engine: .sqlite)

    /// Opens an empty database, applies `migrations`, lends it to `body` and removes it.
    public func open<T>(_ migrations: [Migration] = [], _ body: (any Store) async throws -> T) async throws -> T {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        let store = try SQLiteStore.open(path: folder.file("test.db"), readers: 2)
        return try await Self.lend(store, migrations, body)
    }

    private static func lend<T>(
        _ store: any Store, _ migrations: [Migration], _ body: (any Store) async throws -> T
    ) async throws -> T {
        do {
            if !migrations.isEmpty {
                _ = try await Migrator(migrations).migrate(store, at: HeldSurroundings().now())
            }
            let value = try await body(store)
            await store.close()
            return value
        } catch {
            await store.close()
            throw error
        }
    }
}
