public import HTML
public import Localization

/// A column of a `DataTable`: its heading and how to write a row's cell.
public struct Column<Row>: Sendable {
    let heading: Phrase
    let key: String?
    let isNumber: Bool
    /// What a file of the table holds in this column; nil leaves the column out of files, as for buttons.
    let value: (@Sendable (Row) -> CellValue)?
    let cell: @Sendable (Row) -> HTML

    /// `sortedBy` is the column's name in the address (`sort=days`); nil when rows cannot be sorted by it.
    /// `isNumber` aligns at the end with figures of equal width. `exported` is what CSV and XLSX hold (`TableExport`).
    public init(
        _ heading: Phrase, sortedBy key: String? = nil, isNumber: Bool = false,
        exported value: (@Sendable (Row) -> CellValue)? = nil, cell: @escaping @Sendable (Row) -> HTML
    ) {
        self.heading = heading
        self.key = key
        self.isNumber = isNumber
        self.value = value
        self.cell = cell
    }

    /// A column whose page and files say the same. `address` makes the cell a link to what stands behind it.
    public init(
        _ heading: Phrase, _ say: Speech, sortedBy key: String? = nil, isNumber: Bool = false,
        to address: (@Sendable (Row) -> String?)? = nil, value: @escaping @Sendable (Row) -> CellValue
    ) {
        self.init(heading, sortedBy: key, isNumber: isNumber, exported: value) { row in
            let words = value(row).html(say)
            return address?(row).map { "<a href=\"\(url: $0)\">\(words)</a>" } ?? words
        }
    }
}

/// How a list is sorted now, and the address to which `sort=` is added.
public struct Sort: Hashable, Sendable {
    public let key: String
    public let isDescending: Bool
    let address: String

    /// Reads `days` or `-days` (most first). `address` is the list's own, with its filters but without `sort`.
    public init(_ text: String, at address: String) {
        isDescending = text.hasPrefix("-")
        key = isDescending ? String(text.dropFirst()) : text
        self.address = address
    }

    /// Where a click on the heading of `key` leads: the other way round when the list is sorted by it already.
    func address(for key: String) -> String {
        let turned = key == self.key && !isDescending ? "-\(key)" : key
        return address + (address.contains("?") ? "&" : "?") + "sort=" + turned
    }
}
