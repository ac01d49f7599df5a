/// A table as it is taken out of the system: what stood on the page, and who took it when.
public struct Sheet: Hashable, Sendable {
    public enum Format: String, CaseIterable, Sendable {
        case csv
        case xlsx

        public var contentType: String {
            switch self {
            case .csv: "text/csv; charset=utf-8"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }

    /// What the table shows, for the file's title and the name of its first leaf.
    public var title: String
    public var headings: [String]
    public var rows: [[SheetCell]]
    /// Who made the file, when, from which view: lines of words, first in CSV, a leaf of their own in XLSX.
    public var notes: [String]
    /// The name of the leaf that holds the notes.
    public var notesTitle: String
    /// Whether columns run from the right, as in Urdu and Sindhi.
    public var isRightToLeft: Bool

    public init(
        title: String, headings: [String], rows: [[SheetCell]], notes: [String], notesTitle: String,
        isRightToLeft: Bool
    ) {
        self.title = title
        self.headings = headings
        self.rows = rows
        self.notes = notes
        self.notesTitle = notesTitle
        self.isRightToLeft = isRightToLeft
    }

    /// The file. About 3 us a cell as XLSX; nothing is written to a disk. Throws `WorkbookFault` for XLSX only.
    public func bytes(as format: Format) throws(WorkbookFault) -> [UInt8] {
        switch format {
        case .csv: csv
        case .xlsx: try Workbook.bytes(of: self)
        }
    }

    /// The notes in one cell of a first row that begins with `#`, then headings and rows.
    private var csv: [UInt8] {
        var writer = SheetWriter()
        writer.row([.text("# " + ([title] + notes).joined(separator: " · "))])
        writer.row(headings.map { .text($0) })
        for row in rows { writer.row(row) }
        return writer.bytes
    }
}
