import Access
import HTML
import Kernel
import Localization
import Places
import Statute
import Web

/// The front page of the library: the places whose law is known, what holds everywhere, and where sources disagree.
enum LibraryPage {
    static func show(_ law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("law.title"))
        let places = Phrase("law.count-places", ["n": .number(law.jurisdictions.count)])
        let values = Phrase("law.count-values", ["n": .number(law.rows.count)])
        page.stand = "<span>\(places, say)</span> <span>\(values, say)</span>"
        page.body = """
            <p class="text">\(say("law.intro"))</p>
            \(ways(visit))\(Section("places", Phrase("law.places"), "\(table(of: law.jurisdictions, visit), say)"), say)\
            \(contradictions(law, say), say)\(common(law, say), say)\(sources(law, say), say)
            """
        return page
    }

    /// Where to go from here: the comparison for everybody, the entering of rates for who may.
    private static func ways(_ visit: Visit) -> HTML {
        let mayEnter = (try? visit.officer)?.may(.enterRate) ?? false
        return """
            <p class="acts"><a href="/law/compare">\(visit.say("law.compare"))</a>\
            \(if: mayEnter, "<a href=\"/law/rates\">\(visit.say("law.rate.list"))</a>")</p>

            """
    }

    private static func table(of places: [ProvincialLaw], _ visit: Visit) -> DataTable<ProvincialLaw> {
        let say = visit.say
        let columns: [Column<ProvincialLaw>] = [
            Column(Phrase("law.place")) {
                "<a href=\"\(url: "/law/\($0.code)")\">\(bdi: $0.name(visit))</a> <span class=\"soft\">\(id: $0.code)</span>"
            },
            Column(Phrase("law.computes")) { "\(standing(of: $0), say)" },
            Column(Phrase("law.instruments"), isNumber: true) { "\($0.instruments.count)" },
            Column(Phrase("law.rates"), isNumber: true) { "\($0.rates.count { $0.rate.amount != nil })" },
            Column(Phrase("law.open"), isNumber: true) { "\($0.rates.count { $0.rate.amount == nil })" },
            Column(Phrase("law.refer-to")) { "\(LawText($0.referTo), say)" },
        ]
        var table = DataTable(.table(of: Phrase("law.places")), columns, places, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return table
    }

    private static func standing(of place: ProvincialLaw) -> Mark {
        place.hasSchedule
            ? Mark(.done, Phrase("law.can-be-computed")) : Mark(.wait, Phrase("law.cannot-be-computed"))
    }

    private static func contradictions(_ law: LawBook, _ say: Speech) -> Section {
        let columns: [Column<Contradiction>] = [
            Column(Phrase("law.about")) { "\(id: "\($0.number).") \(LawText($0.about), say)" },
            Column(Phrase("law.sources-say")) { "\(LawText($0.says), say)" },
            Column(Phrase("law.taken")) { "\(LawText($0.taken), say)" },
            Column(Phrase("law.sources")) { "\(SourceLinks($0.sources), say)" },
        ]
        var table = DataTable(
            .table(of: Phrase("law.contradictions")), columns, law.contradictions, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        let count = Phrase("law.count-contradictions", ["n": .number(law.contradictions.count)])
        return Section(
            "contradictions", Phrase("law.contradictions"), remark: "\(count, say)",
            "<p class=\"soft text\">\(say("law.contradictions-hint"))</p>\n\(table, say)")
    }

    private static func common(_ law: LawBook, _ say: Speech) -> Section {
        let table = ProvisionTable.table(Phrase("law.common"), law.commonProvisions, in: LawBook.common, say)
        return Section("common", Phrase("law.common"), "\(Unfold(Phrase("law.show-values"), "\(table, say)"), say)")
    }

    private static func sources(_ law: LawBook, _ say: Speech) -> Section {
        let items: HTML = """
            <ul>\(law.sources, { "<li id=\"\($0.id)\">\(LawText($0.citation), say)</li>\n" })</ul>

            """
        return Section("sources", Phrase("law.sources"), "\(Unfold(Phrase("law.show-sources"), items), say)")
    }
}

extension ProvincialLaw {
    /// The place's name in the reader's language, as far as it is a province of Pakistan.
    func name(_ visit: Visit) -> String {
        Province(rawValue: code).map { visit.house.gazetteer.name(of: $0, in: visit.say.language) } ?? name
    }
}
