import CXlsxwriter
import Glibc
import Kernel

/// Writes a sheet as XLSX, in constant memory and without touching a disk: what is written may name people.
///
/// libxlsxwriter wants file names, so the result goes to a file of the kernel's memory and the pieces on the way to
/// `/dev/shm`, which is memory too.
enum Workbook {
    private static let piecesFolder = "/dev/shm"
    /// Longer texts than a cell of the format holds (32,767) are cut.
    private static let cellLimit = 32_000

    static func bytes(of sheet: Sheet) throws(WorkbookFault) -> [UInt8] {
        let file = umeed_memory_file()
        guard file >= 0, access(piecesFolder, W_OK) == 0 else { throw WorkbookFault(code: 0) }
        defer { close(file) }
        try write(sheet, to: "/proc/self/fd/\(file)")
        return contents(of: file)
    }

    private static func write(_ sheet: Sheet, to path: String) throws(WorkbookFault) {
        let made = piecesFolder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            let book = workbook_new_opt(path, &options)
            guard let book else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
            fill(book, with: sheet)
            // Writes the file and frees the book, whatever it answers.
            return workbook_close(book)
        }
        guard made == LXW_NO_ERROR else { throw WorkbookFault(code: Int(made.rawValue)) }
    }

    private static func fill(_ book: UnsafeMutablePointer<lxw_workbook>, with sheet: Sheet) {
        let looks = Looks(book)
        let table = leaf(of: book, named: sheet.title, sheet)
        worksheet_freeze_panes(table, 1, 0)
        for (column, heading) in sheet.headings.enumerated() {
            worksheet_write_string(table, 0, UInt16(column), heading, looks.heading)
            let width = min(60, max(8, longest(in: column, of: sheet) + 2))
            worksheet_set_column(table, UInt16(column), UInt16(column), Double(width), nil)
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                put(cell, at: UInt32(row + 1), UInt16(column), on: table, looks)
            }
        }
        let notes = leaf(of: book, named: sheet.notesTitle, sheet)
        worksheet_set_column(notes, 0, 0, 100, nil)
        for (row, note) in ([sheet.title] + sheet.notes).enumerated() {
            worksheet_write_string(notes, UInt32(row), 0, cut(note), nil)
        }
    }

    private static func put(
        _ cell: SheetCell, at row: UInt32, _ column: UInt16, on table: UnsafeMutablePointer<lxw_worksheet>?,
        _ looks: Looks
    ) {
        switch cell {
        case .empty: return
        case .text(let text): worksheet_write_string(table, row, column, cut(text), nil)
        case .integer(let number): worksheet_write_number(table, row, column, Double(number), looks.integer)
        case .rupees(let amount):
            worksheet_write_number(table, row, column, Double(amount.paisa) / 100, looks.rupees)
        case .date(let day):
            let (year, month, dayOfMonth) = day.parts
            var moment = lxw_datetime()
            moment.year = Int32(year)
            moment.month = Int32(month)
            moment.day = Int32(dayOfMonth)
            worksheet_write_datetime(table, row, column, &moment, looks.date)
        }
    }

    /// A leaf's name may not be empty, longer than 31 characters, or hold `[]:*?/\`; without one it gets a number.
    private static func leaf(
        of book: UnsafeMutablePointer<lxw_workbook>, named name: String, _ sheet: Sheet
    ) -> UnsafeMutablePointer<lxw_worksheet>? {
        let allowed = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        let isUsable = !allowed.isEmpty && workbook_validate_sheet_name(book, allowed) == LXW_NO_ERROR
        let leaf = workbook_add_worksheet(book, isUsable ? allowed : nil)
        if sheet.isRightToLeft { worksheet_right_to_left(leaf) }
        return leaf
    }

    private static func longest(in column: Int, of sheet: Sheet) -> Int {
        sheet.rows.prefix(200).reduce(sheet.headings[column].count) { longest, row in
            max(longest, row.indices.contains(column) ? row[column].text.count : 0)
        }
    }

    private static func cut(_ text: String) -> String {
        text.utf16.count > cellLimit ? String(text.prefix(8000)) : text
    }

    private static func contents(of file: Int32) -> [UInt8] {
        let size = Int(lseek(file, 0, SEEK_END))
        guard size > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: size) { out, count in
            while count < size, let start = out.baseAddress {
                let read = pread(file, start + count, size - count, off_t(count))
                guard read > 0 else { return }
                count += read
            }
        }
    }
}

/// How cells of a kind look.
private struct Looks {
    let heading: UnsafeMutablePointer<lxw_format>?
    let integer: UnsafeMutablePointer<lxw_format>?
    let rupees: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        integer = Self.format(book, "0")
        // Lakh and crore, as amounts are grouped in Pakistan.
        rupees = Self.format(book, "[>=10000000]#\\,##\\,##\\,##0;[>=100000]#\\,##\\,##0;#,##0")
        date = Self.format(book, "yyyy\\-mm\\-dd")
    }

    private static func format(_ book: UnsafeMutablePointer<lxw_workbook>, _ text: String)
        -> UnsafeMutablePointer<lxw_format>?
    {
        let format = workbook_add_format(book)
        format_set_num_format(format, text)
        return format
    }
}

/// The table could not be made into a workbook.
public struct WorkbookFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// libxlsxwriter's own number; 0 when this machine has no memory files.
    public let code: Int

    public var description: String { "the workbook could not be made (\(code))" }
}
