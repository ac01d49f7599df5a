import HTML
import Localization
import Web

/// How far claims have come, and what was decided.
enum ClaimPart {
    /// Nil for a reader who is not shown numbers of claims.
    static func section(_ tables: FigureTables, _ say: Speech) -> Section? {
        guard let stages = tables.table(.stages), let decisions = tables.table(.decisions) else { return nil }
        let reader = tables.reader
        let found = tables.counts.claims.stages
        let bars = Word.all(Word.stages, and: found.keys).map { stage in
            PeoplePart.bar(Phrase("claims.stage.", of: stage), reader.sight.shown(found[stage]?.claims ?? 0))
        }
        let chart = BarChart(heading: Phrase("figures.by-stage"), bars: bars)
        let body = Columns.even(
            "<div class=\"charts\">\n\(chart, say)</div>\n",
            "\(TablePart.html(stages, of: reader, say))\(TablePart.html(decisions, of: reader, say))")
        return Section("claims", Phrase("figures.claims"), body)
    }
}
