import CSQLite
import SQL

/// One connection to a file, used by one thread at a time.
final class SQLiteConnection: Connection {
    enum Role { case writer, reader }

    let engine = Engine.sqlite
    let role: Role
    /// What spoiled the current transaction.
    private(set) var failure: StoreError?
    private let database: OpaquePointer
    private var statements: [SQLShape: SQLiteStatement] = [:]

    /// Opens `path`; only a writer may create it.
    init(_ path: String, as role: Role, _ options: SQLiteStore.Options) throws {
        var handle: OpaquePointer?
        let access = role == .writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let handle else { throw StoreError.full }
        database = handle
        self.role = role
        guard code == SQLITE_OK else { throw StoreError(preparing: code, on: handle) }
        try configure(options)
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(database)
    }

    /// Whether a transaction is open; some failures (disk full, memory) roll it back by themselves.
    var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

    func run(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes64(database)
        try using(sql) { statement in while try statement.step() {} }
        return sqlite3_total_changes64(database) == before ? 0 : Int(sqlite3_changes64(database))
    }

    /// How many rows one statement takes; what is left over goes with the next smaller. A statement of many rows keeps
    /// its places in the table and its indexes from row to row, which halves the work; beyond 32 nothing is gained.
    private static let rowsAtOnce = [32, 8, 1]

    /// One prepared statement a size, bound anew for the next rows.
    func insert(_ head: SQL, count: Int, _ tail: SQL, row: (Int) throws -> [SQLValue]) throws -> Int {
        guard count > 0 else { return 0 }
        var (stored, next) = (0, 0)
        let first = try row(0)
        for size in Self.rowsAtOnce where size <= count - next {
            try usingStatement(SQL.insert(head, rows: size, holes: first.count, tail)) { statement in
                while size <= count - next {
                    for place in 0..<size {
                        try statement.bind(next + place == 0 ? first : row(next + place), row: place, of: size)
                    }
                    while try statement.step() {}
                    stored += Int(sqlite3_changes64(database))
                    statement.rewind()
                    next += size
                }
            }
        }
        return stored
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        try using(sql) { statement in
            let cells = SQLiteCells(of: statement)
            defer { cells.end() }
            var wantsMore = true
            while wantsMore || !statement.isReadOnly {
                guard try statement.step() else { return }
                if wantsMore { wantsMore = try body(Row(cells)) }
            }
        }
    }

    /// Runs `body` as part of the open transaction; a failure it swallowed is thrown all the same.
    func lend<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        failure = nil
        // Given a name, because Swift 6.3.1 fails to optimise a borrowed temporary here (release builds crash).
        let tx = Transaction(on: self)
        let value = try body(tx)
        if let failure { throw failure }
        return value
    }

    /// A consistent view for `body`.
    func view<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try control("BEGIN")
        defer { rollBack() }
        return try lend(body)
    }

    /// A statement about the transaction itself, or a setting.
    func control(_ sql: SQL) throws {
        failure = nil
        _ = try run(sql)
    }

    /// Makes the open transaction durable; the error says whether the outcome is known.
    func commit() throws(StoreError) {
        let code = sqlite3_exec(database, "COMMIT", nil, nil, nil)
        guard code == SQLITE_OK else { throw StoreError(committing: code, on: database) }
    }

    func rollBack() {
        guard isInTransaction else { return }
        failure = nil
        // A rollback that reports an error has still ended the transaction.
        try? control("ROLLBACK")
    }

    /// Copies everything committed into the new file at `path`.
    func copy(to path: String) throws {
        try SQLiteBackup.copy(database, to: path)
    }

    /// Moves the write-ahead log into the file and cuts it to nothing, so that no old page stays in it.
    func emptyLog() throws {
        var isHeld = true
        try each("PRAGMA wal_checkpoint(TRUNCATE)") { row in
            isHeld = try row[0]
            return true
        }
        if isHeld { throw StoreError.unavailable("somebody is still reading: the log could not be emptied") }
    }

    private func using(_ sql: SQL, _ body: (SQLiteStatement) throws -> Void) throws {
        try usingStatement(sql) { statement in
            try statement.bind(sql.values)
            try body(statement)
        }
    }

    private func usingStatement(_ sql: SQL, _ body: (SQLiteStatement) throws -> Void) throws {
        if let failure { throw failure }
        do {
            let statement = try statement(for: sql)
            statement.isRunning = true
            defer { statement.reset() }
            try body(statement)
        } catch let error as StoreError {
            failure = error
            throw error
        }
    }

    /// The prepared statement, or one of its own for a text that is asked again inside its own rows.
    private func statement(for sql: SQL) throws -> SQLiteStatement {
        guard let shape = sql.shape else { return try SQLiteStatement(sql.text, on: database) }
        let known = statements[shape]
        if let known, !known.isRunning { return known }
        let made = try SQLiteStatement(sql.text, on: database)
        guard known == nil else { return made }
        // Literals are only so many; conditions glued in many ways still stay bounded.
        if statements.count >= 512 { statements.removeAll(keepingCapacity: true) }
        statements[shape] = made
        return made
    }

    private func configure(_ options: SQLiteStore.Options) throws {
        sqlite3_busy_timeout(database, Int32(options.busyTimeoutMilliseconds))
        guard umeed_sqlite_harden(database) == SQLITE_OK else {
            throw StoreError(preparing: SQLITE_ERROR, on: database)
        }
        try control("PRAGMA foreign_keys = ON")
        try control("PRAGMA temp_store = MEMORY")
        try control("PRAGMA cell_size_check = ON")
        switch role {
        case .writer: try configureWriter(options)
        case .reader: try control("PRAGMA query_only = ON")
        }
    }

    private func configureWriter(_ options: SQLiteStore.Options) throws {
        var mode = ""
        try each("PRAGMA journal_mode = WAL") { row in
            mode = try row[0]
            return true
        }
        guard mode == "wal" else {
            throw StoreError.unavailable("the folder of the database does not allow a WAL file")
        }
        try control("PRAGMA synchronous = FULL")
        // A page that changes often is then moved into the file once for many changes; 16 MiB of log.
        try control("PRAGMA wal_autocheckpoint = 4096")
        // KiB, taken only as they are needed: the indexes by hint and by key are written at random places, and a bulk
        // load touches them again and again.
        try control("PRAGMA cache_size = -16384")
        // After a long reader let the log grow, it shrinks again.
        try control("PRAGMA journal_size_limit = 67108864")
        try control(options.secureDelete ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF")
        if options.pageLimit > 0 { try limitPages(to: options.pageLimit) }
    }

    private func limitPages(to count: Int) throws {
        guard sqlite3_exec(database, "PRAGMA max_page_count = \(count)", nil, nil, nil) == SQLITE_OK else {
            throw StoreError(preparing: sqlite3_errcode(database), on: database)
        }
    }
}
