public import Kernel

/// Brings a database to the schema that this program knows, one dated step after the other.
///
/// Every step is one transaction that also writes its line in the ledger, so a step is done whole or not at
/// all, and two programs that start together do each step once.
public struct Migrator: Sendable {
    /// By name, which begins with the date.
    public let migrations: [Migration]

    /// Merges what the features list. Throws when two steps have one name or a name is not `2026-11-24-word`.
    public init(_ migrations: [Migration]) throws(MigrationError) {
        self.migrations = migrations.sorted { $0.name < $1.name }
        for (one, next) in zip(self.migrations, self.migrations.dropFirst()) where one.name == next.name {
            throw .doubled(one.name)
        }
        for migration in migrations where !Self.isDated(migration.name) { throw .undated(migration.name) }
    }

    /// Runs every step that the ledger does not have and returns their names.
    ///
    /// Throws `MigrationError` before any change when the ledger and this program disagree.
    @discardableResult
    public func migrate(_ store: any Store, at moment: Timestamp) async throws -> [String] {
        try await store.write { tx in try Ledger.create(in: tx) }
        var applied: [String] = []
        for name in try await pending(in: store) {
            guard let migration = migrations.first(where: { $0.name == name }) else { continue }
            let isMine = try await store.write { tx in try migration.apply(at: moment, in: tx) }
            if isMine { applied.append(name) }
        }
        return applied
    }

    /// The names of the steps still to run, in order, on a database that was migrated at least once.
    ///
    /// Throws `MigrationError` when the ledger and this program disagree.
    public func pending(in store: any Store) async throws -> [String] {
        let done = try await store.read { tx in try Ledger.entries(in: tx) }
        for (name, checksum) in done.sorted(by: { $0.key < $1.key }) {
            guard let migration = migrations.first(where: { $0.name == name }) else {
                throw MigrationError.unknown(name)
            }
            guard migration.checksum(for: store.engine) == checksum else { throw MigrationError.edited(name) }
        }
        return migrations.map(\.name).filter { done[$0] == nil }
    }

    /// The schema of an SQLite database as text that is the same whenever the schema is: tables by name, each
    /// followed by its indexes and triggers.
    public static func schemaText(of store: any Store) async throws -> String {
        let statements = try await store.read { tx in
            try tx.rows(
                """
                SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 0 ELSE 1 END, type, name
                """
            ) { row -> String in try row[0] }
        }
        return statements.map { $0 + ";\n" }.joined(separator: "\n")
    }

    private static func isDated(_ name: String) -> Bool {
        CalendarDate(name.prefix(10)) != nil && name.dropFirst(10).hasPrefix("-") && name.count > 11
    }
}

/// Why the schema cannot be brought up to date, for the person who runs the server.
public enum MigrationError: Error, Hashable, Sendable, CustomStringConvertible {
    case doubled(String)
    case undated(String)
    case edited(String)
    case unknown(String)

    public var description: String {
        switch self {
        case .doubled(let name): "two migrations are named \(name): rename the newer one"
        case .undated(let name): "the migration \(name) needs a name like 2026-11-24-incident"
        case .edited(let name):
            "the migration \(name) was changed after it had been applied to this database: restore its text and "
                + "write the change as a new migration"
        case .unknown(let name):
            "this database has the migration \(name), which this program does not know: it was made by a newer "
                + "version; start that version, or restore the backup from before the update"
        }
    }
}

extension Migration {
    /// Of the texts for `engine`, so that a correction for the other engine changes nothing here.
    func checksum(for engine: Engine) -> String {
        Hex.text(of: SHA256.digest(of: statements.map { $0.text(for: engine) }.joined(separator: ";\n").utf8))
    }

    /// False when another program has done it in the meantime.
    fileprivate func apply(at moment: Timestamp, in tx: borrowing Transaction) throws -> Bool {
        try Ledger.lock(in: tx)
        guard try Ledger.entries(in: tx)[name] == nil else { return false }
        for statement in statements where !statement.text(for: tx.engine).isEmpty {
            try tx.run(SQL(migration: statement.text(for: tx.engine)))
        }
        try tx.run(
            """
            INSERT INTO schema_migration (name, checksum, applied_at)
            VALUES (\(name), \(checksum(for: tx.engine)), \(moment))
            """)
        return true
    }
}

/// The table of what was applied.
private enum Ledger {
    static func create(in tx: borrowing Transaction) throws {
        // CREATE IF NOT EXISTS alone may fail in PostgreSQL when two programs start together. The number is ours.
        if tx.engine == .postgres {
            _ = try tx.first("SELECT 1 FROM (SELECT pg_advisory_xact_lock(7310582643)) AS held") { _ in true }
        }
        try tx.run(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                name TEXT PRIMARY KEY,
                checksum TEXT NOT NULL,
                applied_at TEXT NOT NULL
            )
            """)
    }

    /// On PostgreSQL this comes before the first SELECT, whose snapshot would otherwise be older than the lock.
    /// SQLite's writer is alone anyway.
    static func lock(in tx: borrowing Transaction) throws {
        if tx.engine == .postgres { try tx.run("LOCK TABLE schema_migration IN EXCLUSIVE MODE") }
    }

    /// The checksum by name.
    static func entries(in tx: borrowing Transaction) throws -> [String: String] {
        let entries = try tx.rows("SELECT name, checksum FROM schema_migration") { row -> (String, String) in
            (try row[0], try row[1])
        }
        return Dictionary(entries) { first, _ in first }
    }
}
