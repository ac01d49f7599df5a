/// Writes a sheet as CSV (RFC 4180: CRLF, quotes where needed), UTF-8 with a byte order mark so that spreadsheet
/// programs read Urdu and Sindhi.
///
/// A text that a spreadsheet program would run as a formula gets a single quote in front of it. Reading the
/// sheet back therefore gives that quote too.
public struct SheetWriter: Sendable {
    public private(set) var bytes: [UInt8]

    public init(byteOrderMark: Bool = true) { bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }

    public mutating func row(_ cells: [SheetCell]) {
        let start = bytes.count
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .empty: break
            case .text(let text): write(text)
            case .integer, .rupees, .date: bytes += cell.text.utf8
            }
        }
        // A row of one empty cell would be an empty line, which is no row.
        if bytes.count == start { bytes += "\"\"".utf8 }
        bytes += "\r\n".utf8
    }

    private mutating func write(_ text: String) {
        let guarded = Self.isFormula(text) ? "'" + text : text
        guard guarded.utf8.contains(where: Self.needsQuotes) else {
            bytes += guarded.utf8
            return
        }
        bytes.append(quote)
        for byte in guarded.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == quote || byte == lineFeed || byte == carriageReturn || byte == 0x2C || byte == 0x3B || byte == 0x09
    }

    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return "=+-@\t\r\n".utf8.contains(first)
    }
}
