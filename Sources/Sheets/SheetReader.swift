/// Reads a sheet row by row: commas, tabs or semicolons, quoted cells with line breaks, LF, CRLF or CR, with or
/// without a byte order mark. Empty lines are passed over.
///
/// Holds the file and one row. Rows may differ in length: compare `SheetRow.count` with the header's.
public struct SheetReader: Sequence, IteratorProtocol, Sendable {
    public enum Separator: UInt8, CaseIterable, Sendable {
        case comma = 0x2C
        case tab = 0x09
        case semicolon = 0x3B
    }

    public let separator: Separator
    /// How many bytes have been read, to show progress.
    public private(set) var position: Int

    private let bytes: [UInt8]
    private var line = 1
    private var rows = 0

    /// Nil as separator: the one that stands most often in the first line.
    public init(_ bytes: [UInt8], separator: Separator? = nil) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.separator = separator ?? Self.guess(bytes[position...])
    }

    /// The size of the file in bytes.
    public var size: Int { bytes.count }

    /// The next row that is not empty; nil at the end.
    public mutating func next() -> SheetRow? {
        while position < bytes.count {
            var row = SheetRow.InMaking(line: line)
            repeat { readCell(into: &row) } while take(separator.rawValue)
            endLine()
            if row.isEmpty { continue }
            rows += 1
            return SheetRow(row, number: rows)
        }
        return nil
    }

    private mutating func readCell(into row: inout SheetRow.InMaking) {
        let isQuoted = take(quote)
        if isQuoted {
            row.hasQuote = true
            readQuoted(into: &row)
        }
        let start = position
        while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
        if start < position {
            row.text += bytes[start..<position]
            if isQuoted { row.fault = .textAfterQuote }
        }
        row.ends.append(row.text.count)
    }

    /// Reads to the closing quote; a doubled quote stands for one.
    private mutating func readQuoted(into row: inout SheetRow.InMaking) {
        while true {
            let start = position
            while position < bytes.count, bytes[position] != quote {
                if bytes[position] == lineFeed { line += 1 }
                position += 1
            }
            row.text += bytes[start..<position]
            guard take(quote) else {
                row.fault = .unclosedQuote
                return
            }
            guard take(quote) else { return }
            row.text.append(quote)
        }
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        if take(carriageReturn) { _ = take(lineFeed) } else { position += 1 }
        line += 1
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator.rawValue || byte == lineFeed || byte == carriageReturn
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private static func guess(_ bytes: ArraySlice<UInt8>) -> Separator {
        let first = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
        let counts = Separator.allCases.map { separator in first.count { $0 == separator.rawValue } }
        let most = counts.max() ?? 0
        return zip(Separator.allCases, counts).first { $0.1 == most }?.0 ?? .comma
    }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
