import HTML
import Localization
import Web

/// Who was harmed, and how, as numbers.
enum PeoplePart {
    /// Nil for a reader who is not shown numbers of people.
    static func section(_ tables: FigureTables, _ say: Speech) -> Section? {
        guard let table = tables.table(.people) else { return nil }
        let counts = tables.counts.people
        let sight = tables.reader.sight
        let harm = Word.all(Word.statuses, and: counts.statuses.keys).map { status in
            bar(Phrase("victims.status.", of: status), sight.shown(counts.count(of: status)))
        }
        let sexes = Word.all(Word.sexes, and: counts.statuses.values.flatMap(\.keys)).map { sex in
            bar(Phrase("victims.sex.", of: sex), sight.shown(counts.count(ofSex: sex)))
        }
        let charts = [
            BarChart(heading: Phrase("figures.harm"), bars: harm),
            BarChart(heading: Phrase("figures.sex"), bars: sexes),
        ]
        return Section(
            "people", Phrase("figures.people"),
            "<div class=\"charts\">\n\(charts, say)</div>\n\(TablePart.html(table, of: tables.reader, say))")
    }

    static func bar(_ words: Phrase, _ shown: Shown) -> BarChart.Bar {
        BarChart.Bar(words: words, size: shown.size, number: shown.cell)
    }
}
