import CSQLite
import Glibc
import SQL

extension StoreError {
    /// A failure before any value was bound, where SQLite's own message is about the text of the statement.
    init(preparing code: Int32, on database: OpaquePointer) {
        self.init(code, on: database, detail: String(cString: sqlite3_errmsg(database)))
    }

    /// A failure with values bound. SQLite's message may quote them (a full-text search does), so only the
    /// names in a constraint's message are used.
    init(running code: Int32, on database: OpaquePointer) {
        self.init(code, on: database, detail: String(cString: sqlite3_errstr(code)))
    }

    /// A failed COMMIT: the disk may or may not hold the change.
    init(committing code: Int32, on database: OpaquePointer) {
        let error = StoreError(running: code, on: database)
        switch code & 0xFF {
        case SQLITE_IOERR where error != .full:
            self = .inDoubt("the disk did not confirm the change (SQLite error \(code))")
        default: self = error
        }
    }

    private init(_ code: Int32, on database: OpaquePointer, detail: String) {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT:
            self = .constraint(Self.constraintName(String(cString: sqlite3_errmsg(database))))
        case SQLITE_FULL, SQLITE_NOMEM: self = .full
        case SQLITE_IOERR where sqlite3_system_errno(database) == ENOSPC: self = .full
        case SQLITE_IOERR: self = .unavailable("the disk failed (SQLite error \(code))")
        case SQLITE_BUSY, SQLITE_LOCKED: self = .unavailable("another process holds the database")
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_PROTOCOL, SQLITE_INTERRUPT: self = .unavailable(detail)
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt(detail)
        default: self = .statement("\(detail) (SQLite error \(code))")
        }
    }

    /// `person.cnic` from `UNIQUE constraint failed: person.cnic`; the whole when it has another shape.
    private static func constraintName(_ message: String) -> String {
        let parts = message.split(separator: " constraint failed: ", maxSplits: 1)
        return parts.count == 2 ? String(parts[1]) : message
    }
}
