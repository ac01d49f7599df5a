import Kernel
import Localization
import Sheets
import Web

/// A list as it came from a spreadsheet: rows of cells, before anybody said what a column means.
struct PastedList: Sendable {
    /// The heading of each column; nil when the first row is already a person.
    let headings: [String]?
    let rows: [Row]
    /// The number of columns of the widest row.
    let width: Int

    struct Row: Sendable {
        /// Its place in the pasted text, from 1.
        let number: Int
        let cells: [String]

        /// Empty where the row is shorter.
        subscript(_ column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }

    static let rowLimit = 1000
    static let byteLimit = 2 * 1024 * 1024
    static let columnLimit = 40

    /// Reads tab-separated, comma-separated or semicolon-separated text. `hasHeading` nil: decided by the first row.
    /// Throws `FormFaults` for the field `rows` when there is nothing, or too much.
    init(_ text: String, hasHeading: Bool? = nil) throws {
        guard text.utf8.count <= Self.byteLimit else { throw Self.fault(Phrase("victims.paste-too-large")) }
        let bytes = Array(text.utf8)
        var reader = SheetReader(bytes, separator: bytes.contains(0x09) ? .tab : nil)
        var rows: [Row] = []
        while let row = reader.next() {
            guard row.count <= Self.columnLimit else { throw Self.fault(Phrase("victims.paste-too-wide")) }
            let cells = row.cells.map(Self.trimmed)
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            rows.append(Row(number: row.number, cells: cells))
            guard rows.count <= Self.rowLimit + 1 else {
                throw Self.fault(Phrase("victims.paste-too-many", ["limit": .number(Self.rowLimit)]))
            }
        }
        let isHeading = hasHeading ?? rows.first.map { Self.isHeading($0) } ?? false
        headings = isHeading ? rows.first?.cells : nil
        if isHeading { rows.removeFirst() }
        guard !rows.isEmpty else { throw Self.fault(Phrase("victims.paste-empty")) }
        self.rows = rows
        width = max(headings?.count ?? 0, rows.map(\.cells.count).max() ?? 0)
    }

    static func fault(_ phrase: Phrase) -> FormFaults { FormFaults([FieldFault("rows", phrase)]) }

    /// Whether most cells of a row are words that head a column and none is a number of a person.
    private static func isHeading(_ row: Row) -> Bool {
        let cells = row.cells.filter { !$0.isEmpty }
        guard !cells.contains(where: { CNIC($0) != nil || PhoneNumber($0) != nil || Int($0) != nil }) else {
            return false
        }
        let known = cells.count { PasteField(heading: $0) != nil }
        return known * 2 >= cells.count && known >= min(2, cells.count)
    }

    /// Without spaces at the ends and the marks that copying leaves behind; never a control character.
    private static func trimmed(_ cell: String) -> String {
        let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{FEFF}"]
        let plain = cell.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            if marks.contains(scalar) || scalar.value == 0 { return nil }
            return scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xA0 ? " " : scalar
        }
        return String(String.UnicodeScalarView(plain)).split(separator: " ").joined(separator: " ")
    }
}
