import HTML
import Incidents
import Kernel
import Localization
import Places
import Web

/// A claim as a line of a list.
struct ClaimLine: Sendable {
    let found: WorkedOut
    /// Nil for readers who may not see persons.
    let name: Phrase?

    init(_ found: WorkedOut, name: Phrase? = nil) {
        self.found = found
        self.name = name
    }

    var address: String { "/claims/\(found.claim.id)" }
}

/// The list of claims: the address is the view.
enum ClaimList {
    static func page(
        _ lines: [ClaimLine], count: Int, search: ClaimSearch, next: String?, showsNames: Bool, _ visit: Visit
    ) -> Page {
        let say = visit.say
        var page = Page(say("claims.title"))
        page.form = visit.state
        page.stand = "<span>\(Phrase("claims.count", ["n": .number(count)]), say)</span>"
        let hint: HTML = showsNames ? .empty : "<p class=\"soft small\">\(say("claims.names-closed"))</p>\n"
        page.body = """
            \(filters(search, visit), say)\(hint)\(table(lines, showsNames: showsNames, visit), say)\
            \(Pager(first: search.after == nil ? nil : first(of: search), next: next), say)
            """
        return page
    }

    private static func first(of search: ClaimSearch) -> String {
        var search = search
        search.after = nil
        return search.address()
    }

    private static func filters(_ search: ClaimSearch, _ visit: Visit) -> FilterBar {
        let values = [
            "district": search.district?.code ?? search.province?.rawValue ?? "",
            "stage": search.stage?.rawValue ?? "",
        ]
        return FilterBar(
            "/claims", values,
            [
                DistrictChoice.select(
                    "district", Phrase("claims.district"), visit, withProvinces: true, on: visit.today),
                Select(
                    "stage", Phrase("claims.stage"),
                    Claim.Stage.allCases.map { Answer($0.rawValue, Phrase("claims.stage.", of: $0)) }),
            ])
    }

    private static func table(_ lines: [ClaimLine], showsNames: Bool, _ visit: Visit) -> DataTable<ClaimLine> {
        let say = visit.say
        let name: Column<ClaimLine> = Column(Phrase("claims.person")) { line in
            line.name.map { "\($0, say)" } ?? "<span class=\"soft\">\(say("claims.name-closed"))</span>"
        }
        let columns: [Column<ClaimLine>] =
            [
                Column(Phrase("claims.reference")) {
                    "<a href=\"\(url: $0.address)\">\(id: $0.found.claim.reference)</a>"
                }
            ]
            + (showsNames ? [name] : [])
            + [
                Column(Phrase("claims.losses")) { losses(of: $0.found.claim, say) },
                Column(Phrase("claims.district")) { "\(bdi: place(of: $0.found.claim, visit))" },
                Column(Phrase("claims.incident")) { line in
                    "\(bdi: line.found.incident.facts.title)<br><span class=\"soft\">\(bdi: say.date(line.found.incident.facts.on))</span>"
                },
                Column(Phrase("claims.stage")) { "\(say(Phrase("claims.stage.", of: $0.found.claim.stage)))" },
                Column(Phrase("claims.comes-to")) { "\($0.found.determination.mark, say)" },
                Column(Phrase("claims.sum"), isNumber: true) { $0.found.determination.sum(say) },
            ]
        var table = DataTable(
            Phrase("claims.title"), columns, lines,
            empty: Empty(Phrase("claims.none"), Phrase("claims.none-hint")))
        table.isCaptionHidden = true
        return table
    }

    /// The losses under each other, or the words for none recorded yet.
    static func losses(of claim: Claim, _ say: Speech) -> HTML {
        guard !claim.facts.losses.isEmpty else { return "<span class=\"soft\">\(say("claims.no-loss"))</span>" }
        return claim.facts.losses.enumerated().reduce(into: HTML.empty) { all, next in
            all += "\(if: next.offset > 0, "<br>")\(next.element.phrase, say)"
        }
    }

    static func place(of claim: Claim, _ visit: Visit) -> String {
        let language = visit.say.language
        return claim.district.map { visit.house.gazetteer.name(of: $0, in: language) }
            ?? visit.house.gazetteer.name(of: claim.province, in: language)
    }
}
