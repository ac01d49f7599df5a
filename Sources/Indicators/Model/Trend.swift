import Kernel
import Localization
import Web

/// How a stretch of months is divided for charts and tables: by months up to three years, by years beyond.
enum Trend {
    struct Step: Hashable, Sendable {
        let from: Month
        let to: Month
        let isYear: Bool

        /// `2026-03`, or `2026`.
        var key: String { isYear ? "\(from.year)" : from.description }

        func name(_ say: Speech) -> CellValue { .text(isYear ? "\(from.year)" : say.month(of: from.firstDay)) }

        /// Short, for under a column.
        func label(_ say: Speech) -> String {
            guard !isYear else { return "\(from.year)" }
            let name = say.monthName(of: from.firstDay)
            return say.language == .english ? String(name.prefix(3)) : name
        }

        func sum(of months: [Month: Int]) -> Int {
            from == to
                ? months[from] ?? 0 : months.reduce(0) { from <= $1.key && $1.key <= to ? $0 + $1.value : $0 }
        }
    }

    static func isByYear(_ query: FigureQuery) -> Bool { query.to.count(since: query.from) > 36 }

    /// Oldest first. The first and the last year hold only the months that were asked for.
    static func steps(of query: FigureQuery) -> [Step] {
        let months = (0..<query.to.count(since: query.from)).map { query.from.adding($0) }
        guard isByYear(query) else { return months.map { Step(from: $0, to: $0, isYear: false) } }
        return (query.from.year...query.to.year).compactMap { year in
            let own = months.filter { $0.year == year }
            guard let first = own.first, let last = own.last else { return nil }
            return Step(from: first, to: last, isYear: true)
        }
    }
}
