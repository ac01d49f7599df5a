import CSQLite
import Glibc
import SQL

/// A prepared statement, used by one thread at a time and finalised with its last reference.
final class SQLiteStatement {
    let handle: OpaquePointer
    let isReadOnly: Bool
    private let database: OpaquePointer
    private let holes: Int
    /// For the bytes of bound texts and blobs, so that SQLite need not allocate for each: they stay until `reset`.
    private let room: UnsafeMutableRawBufferPointer
    private var used = 0
    /// Set while its rows are read.
    var isRunning = false

    init(_ text: String, on database: OpaquePointer) throws {
        var statement: OpaquePointer?
        var hasMore = false
        let code = text.withCString { start in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(database, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
            hasMore = tail.map { strspn($0, " \n\t\r;") != strlen($0) } ?? false
            return code
        }
        guard code == SQLITE_OK else { throw StoreError(preparing: code, on: database) }
        guard let statement else { throw StoreError.statement("the statement is empty") }
        handle = statement
        self.database = database
        isReadOnly = sqlite3_stmt_readonly(statement) != 0
        holes = Int(sqlite3_bind_parameter_count(statement))
        room = .allocate(byteCount: holes > 0 ? max(Self.leastRoom, holes * Self.roomForHole) : 0, alignment: 1)
        if hasMore { throw StoreError.statement("there is more than one statement in one text") }
    }

    deinit {
        sqlite3_finalize(handle)
        room.deallocate()
    }

    /// A row of a person with everything sealed takes about one kilobyte, of many such rows each some 600 bytes in 16
    /// holes; what does not fit is copied by SQLite.
    private static let leastRoom = 2048
    private static let roomForHole = 64

    func bind(_ values: [SQLValue]) throws { try bind(values, row: 0, of: 1) }

    /// Binds the `row`-th (from 0) of as many rows as the statement has.
    func bind(_ values: [SQLValue], row: Int, of rows: Int) throws {
        guard values.count * rows == holes else {
            throw StoreError.statement("the statement has \(holes) holes for \(rows) times \(values.count) values")
        }
        let before = row * values.count
        for (position, value) in values.enumerated() {
            let code = try bind(value, at: Int32(before + position + 1))
            guard code == SQLITE_OK else { throw StoreError(running: code, on: database) }
        }
    }

    /// True when there is a row.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw StoreError(running: code, on: database)
        }
    }

    /// Ready for other values, which take the place of these.
    func rewind() {
        sqlite3_reset(handle)
        used = 0
    }

    /// Ready for the next use, holding no value of this one.
    func reset() {
        sqlite3_reset(handle)
        isRunning = false
        used = 0
        if holes > 0 { sqlite3_clear_bindings(handle) }
    }

    private func bind(_ value: SQLValue, at index: Int32) throws -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return try text.withUTF8 { bytes in
                if let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil { throw StoreError.zeroInText }
                return bind(UnsafeRawBufferPointer(bytes), asTextAt: index)
            }
        case .blob(let blob):
            return blob.withUnsafeBytes { bytes in
                guard let kept = keep(bytes) else {
                    return umeed_sqlite_bind_blob(handle, index, bytes.baseAddress, UInt64(bytes.count))
                }
                return sqlite3_bind_blob64(handle, index, kept, UInt64(bytes.count), nil)
            }
        }
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, asTextAt index: Int32) -> Int32 {
        let kept = keep(bytes)
        let start = (kept.map { UnsafeRawPointer($0) } ?? bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        guard kept != nil else { return umeed_sqlite_bind_text(handle, index, start, UInt64(bytes.count)) }
        return sqlite3_bind_text64(handle, index, start, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
    }

    /// Where the bytes stand until `reset`; nil when there is no room.
    private func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer? {
        guard used + bytes.count <= room.count, let base = room.baseAddress else { return nil }
        let place = base + used
        if let start = bytes.baseAddress { memcpy(place, start, bytes.count) }
        used += bytes.count
        return place
    }
}

/// The current row; it forgets its statement when the reading ends, so that a row kept too long is refused.
final class SQLiteCells: RowCells {
    private var statement: SQLiteStatement?

    init(of statement: SQLiteStatement) { self.statement = statement }

    func end() { statement = nil }

    func value(at index: Int) throws -> SQLValue {
        guard let handle = statement?.handle, 0..<Int(sqlite3_column_count(handle)) ~= index else {
            throw StoreError.statement("there is no row or no column \(index)")
        }
        let column = Int32(index)
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: return .text(text(handle, column))
        case SQLITE_BLOB: return .blob(blob(handle, column))
        default: return .null
        }
    }

    private func text(_ handle: OpaquePointer, _ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func blob(_ handle: OpaquePointer, _ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}
