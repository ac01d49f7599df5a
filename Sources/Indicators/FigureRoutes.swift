import Access
import HTTPTransport
import Localization
import SQL
import Web

/// The pages of the figures.
enum FigureRoutes {
    static let pages: [Route] = [
        .page("/figures", .needs(.seeFigures)) { visit, tx in
            let (tables, first) = try counted(visit, in: tx)
            return visit.page(FigurePage.show(tables, first: first, visit))
        },
        .export("/figures/export", .needs(.seeFigures)) { visit, tx in try export(visit, in: tx) },
    ]

    /// The counts that the address asks for, and the first month of which anything is counted.
    static func counted(_ visit: Visit, in tx: borrowing Transaction) throws -> (FigureTables, first: Month?) {
        let reader = try FigureReader(visit)
        let counts = try Published.counts(reader.query, by: reader.grant, in: tx)
        return (FigureTables(counts: counts, reader: reader), try Published.firstMonth(in: tx))
    }

    private static func export(_ visit: Visit, in tx: borrowing Transaction) throws -> TableExport {
        var query = visit.query
        let name = query.word("table", as: FigureTable.Name.self) ?? .districts
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
        let (tables, _) = try counted(visit, in: tx)
        guard let table = tables.table(name) else { throw AccessError.notFound }
        var export = TableExport(
            name.word, table.caption, table.columns(visit.say), table.lines + [table.total], by: tables.reader.grant)
        export.remarks = FigurePage.remarks(on: tables.reader, visit)
        return export
    }
}

extension FigureTable.Name {
    /// For the file's name and the audit.
    fileprivate var word: StaticString {
        switch self {
        case .districts: "figures-by-district"
        case .provinces: "figures-by-province"
        case .months: "figures-by-month"
        case .people: "figures-of-people"
        case .kinds: "figures-by-kind"
        case .classifications: "figures-by-classification"
        case .stages: "figures-by-stage"
        case .decisions: "figures-by-decision"
        }
    }
}
