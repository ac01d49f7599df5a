import CPostgres
import SQL

/// One connection to a server, used by one thread at a time.
final class PostgresConnection: Connection {
    /// How a transaction begins.
    enum Purpose { case reading, writing }

    private struct Shape: Hashable {
        let text: String
        let types: [Oid]
    }

    let engine = Engine.postgres
    /// What spoiled the current transaction.
    private(set) var failure: PostgresFailure?
    /// Set by the notice receiver: the server did what was asked, but warned.
    private var hasWarned = false
    private let handle: OpaquePointer
    private var prepared: [Shape: String] = [:]

    init(_ conninfo: String, schema: String?) throws {
        guard let handle = PQconnectdb(conninfo) else { throw StoreError.full }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            // libpq's words name host, port and account, never the password.
            throw StoreError.unavailable(String(cString: PQerrorMessage(handle)).firstLine)
        }
        PQsetNoticeReceiver(handle, Self.receiveNotice, Unmanaged.passUnretained(self).toOpaque())
        try configure(schema)
    }

    deinit { PQfinish(handle) }

    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

    func run(_ sql: SQL) throws -> Int { try answer(to: sql).changedRows }

    func each(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        let result = try answer(to: sql)
        for row in 0..<result.rowCount where try !body(Row(PostgresCells(result: result, row: Int32(row)))) { return }
    }

    func begin(_ purpose: Purpose) throws {
        failure = nil
        if prepared.count >= 512 { try forgetPrepared() }
        switch purpose {
        case .reading: try command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        case .writing: try command("BEGIN ISOLATION LEVEL SERIALIZABLE")
        }
    }

    /// Runs `body` as part of the open transaction; a failure it swallowed is thrown all the same.
    func lend<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        // Given a name, because Swift 6.3.1 fails to optimise a borrowed temporary here (release builds crash).
        let tx = Transaction(on: self)
        let value = try body(tx)
        if let failure { throw failure.error }
        return value
    }

    /// Makes the transaction durable. A warning means that the wait for a standby was cancelled, a lost
    /// connection that the answer is unknown: both are `inDoubt`.
    func commit() throws {
        hasWarned = false
        do {
            let result = try command("COMMIT")
            guard String(cString: PQcmdStatus(result.handle)) == "COMMIT" else {
                throw StoreError.statement("the transaction had failed and was rolled back")
            }
        } catch  where isLost {
            throw StoreError.inDoubt("the connection was lost while the change was being stored")
        }
        if hasWarned { throw StoreError.inDoubt("the server warned while it stored the change") }
    }

    func rollBack() {
        guard !isLost, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        // A connection that cannot even roll back is lost, and the server forgets its transaction.
        _ = try? command("ROLLBACK")
    }

    /// One command about the transaction or the session, without values.
    @discardableResult
    func command(_ text: String) throws -> PostgresResult {
        let result = PostgresResult(PQexec(handle, text))
        guard result.isGood else { throw fail(PostgresFailure(result.handle, isPreparing: true)) }
        return result
    }

    /// Writes every table of the schema anew without its deleted rows.
    func rewriteTables() throws {
        let tables = try command("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()")
        for row in 0..<tables.rowCount {
            try command("VACUUM (FULL) " + String(cString: PQgetvalue(tables.handle, Int32(row), 0)))
        }
    }

    private func answer(to sql: SQL) throws -> PostgresResult {
        if let failure { throw failure.error }
        do {
            let text = sql.text
            let parameters = try PostgresParameters(sql.values, in: text)
            let name = try prepare(Shape(text: text, types: parameters.types))
            let count = Int32(sql.values.count)
            let result = PostgresResult(
                parameters.lend { PQexecPrepared(handle, name, count, $0, $1, $2, 1) })
            guard result.isGood else { throw fail(PostgresFailure(result.handle, isPreparing: false)) }
            return result
        } catch let error as StoreError {
            if failure == nil { failure = PostgresFailure(error) }
            throw error
        }
    }

    private func prepare(_ shape: Shape) throws -> String {
        if let name = prepared[shape] { return name }
        let name = "s\(prepared.count)"
        let result = PostgresResult(PQprepare(handle, name, shape.text, Int32(shape.types.count), shape.types))
        guard result.isGood else { throw fail(PostgresFailure(result.handle, isPreparing: true)) }
        prepared[shape] = name
        return name
    }

    private func forgetPrepared() throws {
        try command("DEALLOCATE ALL")
        prepared.removeAll(keepingCapacity: true)
    }

    private func fail(_ failure: PostgresFailure) -> StoreError {
        if self.failure == nil { self.failure = failure }
        return failure.error
    }

    private func configure(_ schema: String?) throws {
        guard PQsetClientEncoding(handle, "UTF8") == 0 else {
            throw StoreError.unavailable("the database cannot speak UTF-8: create it with encoding UTF8")
        }
        if let schema { try command("SET search_path TO \"\(schema)\"") }
        let setting = try command("SHOW synchronous_commit")
        // An acknowledged change must survive a power cut, whatever the server's default is.
        if String(cString: PQgetvalue(setting.handle, 0, 0)) == "off" { try command("SET synchronous_commit TO on") }
    }

    private static let receiveNotice: PQnoticeReceiver = { context, result in
        guard let context, PostgresFailure.field("V", of: result) == "WARNING" else { return }
        Unmanaged<PostgresConnection>.fromOpaque(context).takeUnretainedValue().hasWarned = true
    }
}

extension String {
    fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? self }
}
