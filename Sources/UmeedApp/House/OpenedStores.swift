import Access
import FoundationEssentials
import Kernel
import PostgresDriver
import SQL
import SQLiteDriver
import Sealing

/// The two databases of an installation: the data, and the key store that is kept and backed up apart from it.
struct OpenedStores: Sendable {
    let data: any Store
    let keys: any Store
    /// Removes from the key store's files what was deleted.
    let scrub: @Sendable () async throws -> Void

    /// Opens what `configuration` names, creating the folder and the files (readable by this account only).
    static func open(_ configuration: Configuration) throws -> OpenedStores {
        if configuration.postgres.isEmpty { return try openSQLite(in: configuration.data) }
        let data = try PostgresStore.open(conninfo: configuration.postgres)
        let keys = try PostgresStore.open(conninfo: configuration.postgresKeys, connections: 4)
        return OpenedStores(data: data, keys: keys) { try await keys.scrub() }
    }

    /// The embedded databases of a data folder: `umeed.sqlite` and `keys/keys.sqlite`.
    static func openSQLite(in folder: String) throws -> OpenedStores {
        try makeFolder(folder)
        try makeFolder(folder + "/keys")
        let data = try SQLiteStore.open(path: folder + "/umeed.sqlite")
        let keys = try SQLiteStore.open(
            path: folder + "/keys/keys.sqlite", readers: 1, options: .init(secureDelete: true))
        return OpenedStores(data: data, keys: keys) { try await keys.scrub() }
    }

    /// Brings both databases to this program's schema; the names of the steps that were run.
    func migrate(at moment: Timestamp) async throws -> [String] {
        let main = try await Migrator(Rooms.migrations).migrate(data, at: moment)
        let keyStore = try await Migrator(Access.keyStoreMigrations).migrate(keys, at: moment)
        return main + keyStore.map { "keys: \($0)" }
    }

    func close() async {
        await data.close()
        await keys.close()
    }

    private static func makeFolder(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
