public import Access
import HTTPTransport
import Kernel
public import Localization
import SQL
import Sheets

/// A table that is about to leave the system as a file: exactly what its page shows, under the same filters, all pages
/// of it.
public struct TableExport: Sendable {
    /// More rows than this do not go into one file; the file says so in its notes.
    public static let limit = 50_000

    /// Short word for the file's name and the audit, `incidents`.
    let name: StaticString
    let title: Phrase
    let headings: [Phrase]
    let rows: [[CellValue]]
    /// Whether the view has more rows than the file holds.
    let hasMore: Bool
    /// The view: which months, which place. Each a whole sentence.
    public var remarks: [Phrase] = []
    /// The record whose table it is: the audit entry is then this record's, with the file's mark as its digest. Nil for
    /// a view over many records.
    public var record: Record?
    let grant: Grant
    let act: Act

    /// - Parameters:
    ///   - columns: Those of the page's table; columns without an exported value are left out.
    ///   - rows: Asked for with `limit` as their bound; whatever is beyond it is left out.
    ///   - hasMore: Whether the view has more rows than were asked for.
    ///   - grant: The leave under which the rows were read; the audit entry is written for it.
    public init<Row>(
        _ name: StaticString, _ title: Phrase, _ columns: [Column<Row>], _ rows: [Row], hasMore: Bool = false,
        by grant: Grant, act: Act = .tableExported
    ) {
        let told = columns.filter { $0.value != nil }
        self.name = name
        self.title = title
        headings = told.map(\.heading)
        self.rows = rows.prefix(Self.limit).map { row in told.map { $0.value?(row) ?? .none } }
        self.hasMore = hasMore || rows.count > Self.limit
        self.grant = grant
        self.act = act
    }

    /// Says who made this very file, for whoever finds it: 20 digits that only this installation can make, in the
    /// file and in the audit entry. Two files of the same rows have different marks.
    func mark(by vault: Vault, _ say: Speech) -> String {
        var content = "table \(name) \(grant.officer.account) \(grant.moment)"
        for row in rows { for cell in row { content += "\u{1f}\(cell.cell(say).text)" } }
        return Hex.text(of: vault.fingerprint(of: SHA256.digest(of: content.utf8)).prefix(10))
    }

    /// The only audit entry of this file: of the record whose table it is, else of the view.
    func audit(mark: String, in tx: borrowing Transaction) throws {
        guard let record else {
            return try Audit.record(grant, act, on: Record(file: name, rows: rows.count, mark: mark), in: tx)
        }
        try Audit.record(grant, act, on: record, after: Hex.bytes(of: mark), in: tx)
    }

    /// The file's table in the reader's language.
    func sheet(mark: String, _ say: Speech) -> Sheet {
        let made = Phrase(
            "export.made", ["who": .text(grant.officer.name), "when": .text(say.moment(grant.moment))])
        let count: Phrase =
            hasMore
            ? Phrase("export.cut", ["shown": .number(rows.count)]) : Phrase("export.rows", ["n": .number(rows.count)])
        return Sheet(
            title: say(title), headings: headings.map { say($0) }, rows: rows.map { row in row.map { $0.cell(say) } },
            notes: ([made] + remarks + [count, Phrase("export.mark", ["mark": .text(mark)])]).map { say($0) },
            notesTitle: say("export.about"), isRightToLeft: say.language.direction == "rtl")
    }

    /// `umeed-incidents-2026-11-24.csv`: nothing of a person, whatever the table holds.
    func fileName(_ format: Sheet.Format) -> String {
        "umeed-\(name)-\(grant.moment.dateInPakistan).\(format.rawValue)"
    }
}
