/// One row of a sheet: cells as written, without quotes.
public struct SheetRow: Hashable, Sendable {
    /// What is wrong with a row as a row.
    public enum Fault: Hashable, Sendable {
        /// A quoted cell never ended; it swallowed the rest of the file.
        case unclosedQuote
        /// Letters stood between a closing quote and the next separator; they were kept.
        case textAfterQuote
        /// Bytes that are not UTF-8; reading its cells puts U+FFFD in their place.
        case notUTF8
    }

    /// The position among the rows that are not empty, from 1; a header is row 1.
    public let number: Int
    /// The line of the file on which the row begins, from 1: larger than `number` after line breaks inside cells.
    public let line: Int
    public let fault: Fault?
    /// All cells, one after the other, and where each ends.
    private let text: [UInt8]
    private let ends: [Int]

    /// A row while its cells are read.
    struct InMaking {
        let line: Int
        var text: [UInt8] = []
        var ends: [Int] = []
        var hasQuote = false
        var fault: Fault?

        /// Whether nothing stands on the line, not even a quoted nothing.
        var isEmpty: Bool { ends.count == 1 && text.isEmpty && !hasQuote }
    }

    init(_ row: InMaking, number: Int) {
        self.number = number
        (line, text, ends) = (row.line, row.text, row.ends)
        fault = row.fault ?? (Self.isUTF8(row.text) ? nil : .notUTF8)
    }

    /// The number of cells.
    public var count: Int { ends.count }

    /// The cell at `column` (from 0); empty when the row is shorter.
    public subscript(_ column: Int) -> String { String(decoding: bytes(at: column), as: UTF8.self) }

    /// The bytes of the cell at `column` (from 0); empty when the row is shorter. Makes no string.
    public func bytes(at column: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(column) else { return [] }
        return text[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
    }

    public var cells: [String] { ends.indices.map { self[$0] } }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }
}
