import Kernel
import Sheets

/// A file of people, read row by row; see `docs/decisions/0013-people-in-bulk.md` for its columns.
struct PeopleFile: Sendable {
    let layout: PeopleLayout
    private var reader: SheetReader
    private let today: CalendarDate

    init(_ bytes: [UInt8], today: CalendarDate) throws(PeopleImportFault) {
        reader = SheetReader(bytes)
        guard let header = reader.next() else { throw .empty }
        layout = try PeopleLayout(header: header.cells)
        self.today = today
    }

    /// The next row; nil at the end of the file.
    mutating func next() -> Result<PeopleRow, PeopleRefusal>? {
        reader.next().map { PeopleRow.reading($0, layout, today: today) }
    }
}
