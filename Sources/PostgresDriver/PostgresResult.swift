import CPostgres
import SQL

/// What the server answered to one statement; its memory is given back with the last reference.
final class PostgresResult {
    let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) { self.handle = handle }

    deinit { PQclear(handle) }

    var isGood: Bool {
        switch PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: true
        default: false
        }
    }

    var rowCount: Int { Int(PQntuples(handle)) }

    /// Rows that an INSERT, UPDATE or DELETE changed; 0 for other statements.
    var changedRows: Int {
        let tag = String(cString: PQcmdStatus(handle))
        guard !tag.hasPrefix("SELECT") else { return 0 }
        return Int(String(cString: PQcmdTuples(handle))) ?? 0
    }
}

/// One row of a result in PostgreSQL's binary form.
struct PostgresCells: RowCells {
    let result: PostgresResult
    let row: Int32

    func value(at index: Int) throws -> SQLValue {
        guard 0..<Int(PQnfields(result.handle)) ~= index else {
            throw StoreError.statement("there is no column \(index)")
        }
        let column = Int32(index)
        guard PQgetisnull(result.handle, row, column) == 0 else { return .null }
        let cell = UnsafeRawBufferPointer(
            start: PQgetvalue(result.handle, row, column), count: Int(PQgetlength(result.handle, row, column)))
        return try Self.value(cell, PQftype(result.handle, column))
    }

    private static func value(_ cell: UnsafeRawBufferPointer, _ type: Oid) throws -> SQLValue {
        switch type {
        case PostgresType.bigint: return .integer(number(cell, as: Int64.self))
        case PostgresType.integer: return .integer(Int64(number(cell, as: Int32.self)))
        case PostgresType.smallint: return .integer(Int64(number(cell, as: Int16.self)))
        case PostgresType.bool: return .integer(cell[0] == 0 ? 0 : 1)
        case PostgresType.double: return .real(Double(bitPattern: number(cell, as: UInt64.self)))
        case PostgresType.real: return .real(Double(Float(bitPattern: number(cell, as: UInt32.self))))
        case PostgresType.numeric: return numeric(cell)
        case PostgresType.bytea: return .blob(Array(cell))
        case let type where PostgresType.texts.contains(type): return .text(String(decoding: cell, as: UTF8.self))
        default: throw StoreError.statement("a column has the type number \(type): cast it to text")
        }
    }

    private static func number<T: FixedWidthInteger>(_ cell: UnsafeRawBufferPointer, as: T.Type) -> T {
        T(bigEndian: cell.loadUnaligned(as: T.self))
    }

    /// What `sum` of whole numbers gives: digits of base 10,000 after their count, the power of the first, the
    /// sign and the scale, two bytes each. Whole when it has no fraction and fits, else the nearest real.
    private static func numeric(_ cell: UnsafeRawBufferPointer) -> SQLValue {
        let words = stride(from: 0, to: cell.count - 1, by: 2).map { at in
            Int(UInt16(cell[at]) << 8 | UInt16(cell[at + 1]))
        }
        let (weight, sign) = (Int(Int16(truncatingIfNeeded: words[1])), words[2])
        if sign == 0xC000 { return .real(.nan) }
        let digits = words[4...]
        var whole: Int64? = digits.count <= weight + 1 ? 0 : nil
        var real = 0.0
        for place in 0..<max(digits.count, weight + 1) {
            let digit = place < digits.count ? digits[4 + place] : 0
            real = real * 10_000 + Double(digit)
            whole = whole.flatMap { appended($0, digit) }
        }
        let isNegative = sign == 0x4000
        if let whole { return .integer(isNegative ? -whole : whole) }
        for _ in 0..<max(0, digits.count - weight - 1) { real /= 10_000 }
        return .real(isNegative ? -real : real)
    }

    private static func appended(_ number: Int64, _ digit: Int) -> Int64? {
        let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: 10_000)
        let (sum, isStillTooLarge) = shifted.addingReportingOverflow(Int64(digit))
        return isTooLarge || isStillTooLarge ? nil : sum
    }
}
