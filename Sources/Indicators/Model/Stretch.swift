import SQL

/// A part of the months that are asked for, read from one size of the views.
///
/// Where the page tells years apart and not months, whole years come from the views by year, a twelfth of the rows; the
/// months before the first and after the last whole year, and every shorter question, from the views by month.
enum Stretch: Hashable, Sendable {
    case months(ClosedRange<Month>)
    case years(ClosedRange<Int>)

    /// Oldest first, without a gap.
    static func all(of query: FigureQuery) -> [Stretch] {
        guard Trend.isByYear(query) else { return [.months(query.from...query.to)] }
        // More than 36 months hold two whole years at least.
        let first = query.from.number == 1 ? query.from : Month(firstOf: query.from.year + 1)
        let last = query.to.number == 12 ? query.to : Month(firstOf: query.to.year).adding(-1)
        var all = [Stretch.years(first.year...last.year)]
        if query.from < first { all.insert(.months(query.from...first.adding(-1)), at: 0) }
        if last < query.to { all.append(.months(last.adding(1)...query.to)) }
        return all
    }

    /// What is read as the month: a whole year counts in its January.
    var month: SQL {
        switch self {
        case .months: "month"
        case .years: "year || '-01'"
        }
    }

    /// The rows of the stretch.
    var condition: SQL {
        switch self {
        case .months(let months): "month >= \(months.lowerBound) AND month <= \(months.upperBound)"
        case .years(let years): "year >= \(String(years.lowerBound)) AND year <= \(String(years.upperBound))"
        }
    }
}
