import HTML
import Localization
import Web

/// When: a chart for each thing that is counted, and one table of them all.
enum TimePart {
    static func section(_ tables: FigureTables, _ visit: Visit) -> Section? {
        let (reader, say) = (tables.reader, visit.say)
        guard let table = tables.table(.months) else { return nil }
        let steps = Trend.steps(of: reader.query)
        let counts = tables.counts
        func chart(_ heading: Phrase, _ series: [Phrase], _ sides: [[Month: Int]], exact: Bool = false) -> ColumnChart {
            ColumnChart(
                heading: heading, series: series,
                steps: steps.map { step in
                    let sums = sides.map { step.sum(of: $0) }
                    return .init(
                        label: step.label(say), counts: exact ? sums : sums.map { reader.sight.shown($0).size })
                })
        }
        var charts = [
            chart(Phrase("figures.incidents"), [Phrase("figures.incidents")], [counts.incidents.months], exact: true)
        ]
        if reader.seesPeople {
            charts.append(chart(Phrase("figures.people"), [Phrase("figures.people")], [counts.people.months]))
            charts.append(
                chart(
                    Phrase("figures.claims"), [Phrase("figures.opened"), Phrase("figures.decided")],
                    [counts.claims.opened.months, counts.claims.decided.months]))
        }
        let whole = TablePart.html(table, of: reader, say)
        let folded = Unfold(Phrase("figures.all-months", ["n": .number(steps.count)]), whole)
        let body: HTML = """
            <div class="charts">
            \(charts, say)</div>
            \(steps.count > 13 ? "\(folded, say)" : whole)
            """
        return Section("time", Phrase("figures.time"), body)
    }
}
