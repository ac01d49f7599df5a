import Access
import Kernel
import SQL
import Sheets

/// What a file would bring in, before anything of it is stored.
struct PeoplePreview: Sendable {
    /// The cells of the first row.
    let headings: [String]
    /// What each column was taken for; nil for one that is not read.
    let columns: [PeopleColumn?]
    /// The first rows as they were understood.
    let first: [PeopleRow]
    /// As after an import: what is counted as imported would be new.
    let report: PeopleReport

    /// Rows shown as they were understood.
    private static let shown = 8
    /// How many rows are read together.
    private static let batch = 5000

    /// Reads the whole file: some microseconds a row. Throws `PeopleImportFault`.
    init(
        _ source: ImportPeople.Source, within grant: Grant, in store: any Store, by vault: Vault,
        _ surroundings: any Surroundings
    ) async throws {
        var reader = SheetReader(source.bytes)
        let headings = reader.next()?.cells ?? []
        var file = try PeopleFile(source.bytes, today: grant.moment.dateInPakistan)
        let layout = file.layout
        var sorting = PeopleSorting(source.incident, vault, surroundings)
        var first: [PeopleRow] = []
        var rows: [Result<PeopleRow, PeopleRefusal>] = []
        while let row = file.next() {
            if first.count < Self.shown, case .success(let row) = row { first.append(row) }
            rows.append(row)
            guard rows.count == Self.batch else { continue }
            _ = try await sorting.batch(of: rows, within: grant, in: store)
            rows = []
        }
        _ = try await sorting.batch(of: rows, within: grant, in: store)
        self.headings = headings
        columns = headings.indices.map { place in PeopleColumn.allCases.first { layout.place(of: $0) == place } }
        (self.first, report) = (first, sorting.report)
    }
}
