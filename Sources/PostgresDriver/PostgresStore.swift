public import SQL

/// A database on a PostgreSQL server (15 or later): a pool of connections, every write
/// SERIALIZABLE and tried again on a conflict, every read one snapshot.
///
/// Any number of programs may use one database.
public final class PostgresStore: Store {
    private typealias Job = @Sendable (PostgresWorker) -> Void

    public let engine = Engine.postgres
    private let conninfo: String
    private let schema: String?
    private let workers: Lanes<PostgresWorker, Job>
    private let direct: DirectWorker

    /// Connects to `conninfo` (libpq's `host=... dbname=...` or a `postgresql://` address).
    ///
    /// - Parameters:
    ///   - connections: How many transactions may run at a time; one more serves `readNow` and `writeNow`.
    ///   - schema: Where the tables are, created when there is none: small letters, digits and `_`. Nil for the
    ///     server's own search path.
    public static func open(
        conninfo: String, connections: Int = 8, schema: String? = nil
    ) throws -> PostgresStore {
        if let schema {
            guard isPlain(schema) else { throw StoreError.statement("a schema needs a name like umeed_main") }
            // Asked before creating: CREATE SCHEMA, even IF NOT EXISTS, needs a right the account may lack.
            let connection = try PostgresConnection(conninfo, schema: nil)
            let there = try connection.command("SELECT 1 FROM pg_namespace WHERE nspname = '\(schema)'")
            if there.rowCount == 0 { try connection.command("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"") }
        }
        return try PostgresStore(conninfo, max(1, connections), schema)
    }

    private init(_ conninfo: String, _ count: Int, _ schema: String?) throws {
        self.conninfo = conninfo
        self.schema = schema
        let connect: @Sendable () throws -> PostgresConnection = { try PostgresConnection(conninfo, schema: schema) }
        direct = DirectWorker(PostgresWorker(connect))
        // So that a wrong address is known at the start.
        try direct.transaction(.reading) { _ in }
        workers = Lanes((0..<count).map { _ in PostgresWorker(connect) }) { worker, jobs in
            for job in jobs { job(worker) }
        }
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await work { try $0.transaction(.reading, body) }
    }

    @discardableResult
    public func write<T: Sendable>(
        beforeCommit prepare: (@Sendable () throws -> Void)?,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await work { try $0.transaction(.writing, beforeCommit: prepare, body) }
    }

    public func readNow<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try direct.transaction(.reading, body)
    }

    public func writeNow(_ body: @escaping @Sendable (borrowing Transaction) throws -> Void) throws {
        try direct.transaction(.writing, body)
    }

    public func backup(to path: String) async throws {
        try await work { _ in try PostgresDump(conninfo: self.conninfo, schema: self.schema).write(to: path) }
    }

    public func scrub() async throws {
        try await work { [conninfo, schema] _ in try PostgresConnection(conninfo, schema: schema).rewriteTables() }
    }

    public func close() async {
        await workers.close()
        direct.close()
    }

    /// Removes the schema given to `open` with everything in it, after `close`: for tests. Blocks.
    package func dropSchema() throws {
        guard let schema else { return }
        try PostgresConnection(conninfo, schema: nil).command("DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE")
    }

    @discardableResult
    private func work<T>(_ body: @escaping @Sendable (PostgresWorker) throws -> sending T) async throws -> sending T {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = workers.add { worker in
                do { continuation.resume(returning: try body(worker)) } catch { continuation.resume(throwing: error) }
            }
            if !isTaken { continuation.resume(throwing: StoreError.closed) }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(48...57 ~= first), name.utf8.count < 64 else { return false }
        return name.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 95 }
    }
}

/// The connection of `Store.readNow` and `writeNow`: one caller at a time.
///
/// Sendable: the worker is touched only inside `use`.
private final class DirectWorker: @unchecked Sendable {
    private let use = ExclusiveUse()
    private var worker: PostgresWorker?

    init(_ worker: PostgresWorker) { self.worker = worker }

    func transaction<T>(
        _ purpose: PostgresConnection.Purpose, _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        try use.run {
            guard let worker else { throw StoreError.closed }
            return try worker.transaction(purpose, body)
        }
    }

    func close() { use.run { worker = nil } }
}
