import CPostgres
import SQL

/// The values of a statement in PostgreSQL's binary form, with the type of each.
struct PostgresParameters {
    /// 0 leaves the type to the server, which finds it for a NULL beside a column.
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    /// Where each value begins in `bytes`; nil for NULL.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    /// `text` is the statement's own.
    init(_ values: [SQLValue], in text: String) throws {
        // Most statements test nothing, and those of many rows are long: looked at once.
        let tests = text.contains(" IS ")
        for (position, value) in values.enumerated() {
            let start = bytes.count
            switch value {
            case .null:
                let isTested = tests && Self.isTested(hole: position + 1, in: text)
                types.append(isTested ? PostgresType.text : 0)
            case .integer(let number): append(number.bigEndian, PostgresType.bigint)
            case .real(let number): append(number.bitPattern.bigEndian, PostgresType.double)
            case .text(let value): try append(value)
            case .blob(let blob):
                types.append(PostgresType.bytea)
                bytes.append(contentsOf: blob)
            }
            starts.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
        }
    }

    /// Calls `body` with what `PQexecPrepared` wants; the pointers are good only inside.
    func lend<T>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
    ) -> T {
        guard !starts.isEmpty else { return body(nil, nil, nil) }
        let formats = [Int32](repeating: 1, count: starts.count)
        // One byte more, so that an empty value has an address too: no address means NULL.
        return (bytes + [0]).withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return body(pointers, lengths, formats)
        }
    }

    private mutating func append(_ number: some FixedWidthInteger, _ type: Oid) {
        types.append(type)
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: String) throws {
        guard !text.utf8.contains(0) else { throw StoreError.zeroInText }
        types.append(PostgresType.text)
        bytes.append(contentsOf: text.utf8)
    }

    /// Whether the hole stands before `IS NULL` or `IS NOT NULL`, where the server has no column to learn from.
    private static func isTested(hole: Int, in text: String) -> Bool {
        let parts = text.split(separator: "$\(hole)", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        return parts[1].drop { $0.isWhitespace || $0 == ")" }.prefix(3).uppercased() == "IS "
    }
}

/// The numbers of PostgreSQL's built-in types, as `pg_type` has them.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let bigint: Oid = 20
    static let smallint: Oid = 21
    static let integer: Oid = 23
    static let text: Oid = 25
    static let real: Oid = 700
    static let double: Oid = 701
    static let numeric: Oid = 1700
    /// Those whose binary form is their text: char, name, json, unknown, bpchar, varchar.
    static let texts: Set<Oid> = [18, 19, text, 114, 705, 1042, 1043]
}
