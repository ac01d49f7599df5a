import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// The figures: what is counted, where, when, and the same as tables and files.
enum FigurePage {
    static func show(_ tables: FigureTables, first: Month?, _ visit: Visit) -> Page {
        let say = visit.say
        let reader = tables.reader
        var page = Page(say("figures.title"), heading: "\(heading(reader, visit), say)")
        page.form = visit.state
        page.stand = """
            <span>\(span(reader, say), say)</span> <span>\(Mark(.plain, Phrase("figures.internal")), say)</span> \
            <span>\(say("figures.no-person"))</span>
            """
        page.body = """
            \(FigureFilters.html(reader, first: first, visit))\(remark(reader, say))\(tally(tables, say), say)\
            \(PlacePart.section(tables, visit), say)\(TimePart.section(tables, visit), say)\
            \(PeoplePart.section(tables, say), say)\(kinds(tables, say))\(ClaimPart.section(tables, say), say)\
            \(definitions(reader, say), say)
            """
        return page
    }

    /// What a file of the figures says of its view.
    static func remarks(on reader: FigureReader, _ visit: Visit) -> [Phrase] {
        [heading(reader, visit), span(reader, visit.say), Phrase("figures.internal")]
            + (reader.sight == .coarse ? [Phrase("figures.rounded")] : [])
    }

    static func heading(_ reader: FigureReader, _ visit: Visit) -> Phrase {
        let language = visit.say.language
        if let district = reader.grant.area.district {
            return Phrase("figures.of", ["place": .text(reader.gazetteer.name(of: district, in: language))])
        }
        guard let province = reader.province else { return Phrase("figures.of-country") }
        return Phrase("figures.of", ["place": .text(reader.gazetteer.name(of: province, in: language))])
    }

    private static func span(_ reader: FigureReader, _ say: Speech) -> Phrase {
        let (from, to) = (reader.query.from, reader.query.to)
        guard from != to else { return Phrase("figures.month-of", ["month": .text(say.month(of: from.firstDay))]) }
        return Phrase(
            "figures.months-of",
            ["from": .text(say.month(of: from.firstDay)), "to": .text(say.month(of: to.firstDay))])
    }

    private static func remark(_ reader: FigureReader, _ say: Speech) -> HTML {
        let words = reader.sight == .coarse ? Phrase("figures.rounded") : Phrase("figures.for-officers")
        return "<p class=\"small soft\">\(words, say) <a href=\"#defined\">\(say("figures.what-counts"))</a></p>\n"
    }

    private static func tally(_ tables: FigureTables, _ say: Speech) -> Tally {
        let reader = tables.reader
        let counts = tables.counts
        let incidents: HTML = "\(counts.incidents.total)"
        var shown: [Tally.Count] = [
            .init(
                reader.incidents().map { "<a href=\"\(url: $0)\">\(incidents)</a>" } ?? incidents,
                Phrase("figures.incidents"))
        ]
        guard reader.seesPeople else { return Tally(shown) }
        func people(_ count: Int, _ words: Phrase) -> Tally.Count {
            .init(reader.sight.shown(count).cell.html(say), words)
        }
        shown += [
            people(counts.people.total, Phrase("figures.people")),
            people(counts.people.count(of: Word(rawValue: "killed")), Phrase("figures.killed")),
            people(counts.people.count(of: Word(rawValue: "injured")), Phrase("figures.injured")),
            people(counts.claims.opened.total, Phrase("figures.claims-opened")),
            people(counts.claims.decided.total, Phrase("figures.claims-decided")),
        ]
        return Tally(shown)
    }

    private static func kinds(_ tables: FigureTables, _ say: Speech) -> HTML {
        let parts = [FigureTable.Name.kinds, .classifications].compactMap { tables.table($0) }.map { table in
            TablePart.html(table, of: tables.reader, say)
        }
        guard parts.count == 2 else { return .empty }
        return "\(Section("kinds", Phrase("figures.kinds"), Columns.even(parts[0], parts[1])), say)"
    }

    private static func definitions(_ reader: FigureReader, _ say: Speech) -> Section {
        let told: [(Phrase, Phrase)] = [
            (Phrase("figures.incidents"), Phrase("figures.defined-incidents")),
            (Phrase("figures.people"), Phrase("figures.defined-people")),
            (Phrase("figures.claims-opened"), Phrase("figures.defined-opened")),
            (Phrase("figures.claims-decided"), Phrase("figures.defined-decided")),
            (Phrase("figures.worked-out"), Phrase("figures.defined-worked-out")),
        ]
        let facts = Facts(told.map { Facts.Fact($0.0, "\($0.1, say)") })
        return Section("defined", Phrase("figures.what-counts"), "\(facts, say)")
    }
}

/// A table of figures with the links to its files.
enum TablePart {
    static func html(_ table: FigureTable, of reader: FigureReader, _ say: Speech) -> HTML {
        var shown = DataTable(table.caption, table.columns(say), table.lines, empty: Empty(Phrase("figures.none")))
        shown.totals = .init("\(say("figures.total"))", table.totals.map { $0.html(say) })
        let files = ExportLinks(
            "/figures/export?table=\(table.name.rawValue)&\(reader.query.text)", of: table.caption)
        return "<div>\(shown, say)\(files, say)</div>\n"
    }
}
