import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// The tables of the figures as JSON, under `/api/v1/figures`. No person is in them.
enum FigureAPI {
    static let routes: [Route] = [
        .api("/api/v1/figures/districts", .needs(.seeFigures), FigureDocuments.districts, read(.districts)),
        .api("/api/v1/figures/provinces", .needs(.seeFigures), FigureDocuments.provinces, read(.provinces)),
        .api("/api/v1/figures/months", .needs(.seeFigures), FigureDocuments.months, read(.months)),
        .api("/api/v1/figures/people", .needs(.seeFigures), FigureDocuments.people, read(.people)),
        .api("/api/v1/figures/kinds", .needs(.seeFigures), FigureDocuments.kinds, read(.kinds)),
        .api(
            "/api/v1/figures/classifications", .needs(.seeFigures), FigureDocuments.classifications,
            read(.classifications)),
        .api("/api/v1/figures/stages", .needs(.seeFigures), FigureDocuments.stages, read(.stages)),
        .api("/api/v1/figures/decisions", .needs(.seeFigures), FigureDocuments.decisions, read(.decisions)),
    ]

    private static func read(_ name: FigureTable.Name) -> Route.Handler {
        { visit, tx in
            let (tables, _) = try FigureRoutes.counted(visit, in: tx)
            guard let table = tables.table(name) else { throw AccessError.notFound }
            let query = tables.reader.query
            return .json([
                "from": .text(query.from), "to": .text(query.to), "province": .text(tables.reader.province?.rawValue),
                "rounding": .string(tables.reader.sight == .exact ? "none" : "five"),
                "items": .array(table.lines.map { table.json(of: $0) }),
                "total": .object(table.numbers(of: table.totals)),
            ])
        }
    }
}

extension FigureTable {
    /// A line with its key and its numbers; null stands for 1 to 4, or for a sum that may not be told.
    fileprivate func json(of line: Line) -> JSON {
        let numbers = Array(line.cells.dropFirst(names))
        return .object([.init(headings[0].key, .string(line.key))] + self.numbers(of: numbers))
    }

    fileprivate func numbers(of cells: [CellValue]) -> [JSON.Member] {
        zip(headings.dropFirst(names), cells.suffix(headings.count - names)).map { heading, cell in
            .init(heading.key, cell.json)
        }
    }
}

extension CellValue {
    fileprivate var json: JSON {
        switch self {
        case .number(let number): .integer(Int64(number))
        case .rupees(let amount): .integer(amount.whole)
        case .none, .text, .id, .words, .date: .null
        }
    }
}
