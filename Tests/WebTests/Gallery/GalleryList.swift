import HTML
import Localization
import Web

extension Gallery {
    private struct Line: Sendable {
        let reference: String
        let name: Phrase
        let head: Phrase
        let district: Phrase
        let incident: Phrase
        let standing: Mark
        let days: Int
        let sum: String?
    }

    private static let lines = [
        Line(
            reference: "0298", name: Phrase("g.n1"), head: Phrase("g.death"), district: Phrase("g.kech"),
            incident: Phrase("g.i1"), standing: Mark(.harm, Phrase("g.late14")), days: 78, sum: "15,00,000"),
        Line(
            reference: "0347", name: Phrase("g.n2"), head: Phrase("g.injury"), district: Phrase("g.khuzdar"),
            incident: Phrase("g.i2"), standing: Mark(.plain, Phrase("g.day5")), days: 9, sum: "5,00,000"),
        Line(
            reference: "0355", name: Phrase("g.n3"), head: Phrase("g.house"), district: Phrase("g.kalat"),
            incident: Phrase("g.i3"), standing: Mark(.wait, Phrase("g.norate")), days: 12, sum: nil),
    ]

    /// A list with filters, sorting, totals, a pager, and what stands there when nothing matches.
    static func list(_ say: Speech) -> Page {
        var table = table(say, rows: lines)
        table.isCaptionHidden = true
        table.sort = Sort("-days", at: "/claims?stage=open")
        table.totals = .init("\(say("g.totals"))", ["\(bdi: "20,00,000")"])
        table.needsPerson = { $0.sum == nil }
        let pager = Pager(Phrase("g.rows"), first: "/claims", next: "/claims?after=0355")
        let nothing = Section("nothing", Phrase("g.when"), "\(self.table(say, rows: []), say)")
        var page = Page(
            say("g.claims"), body: "\(filters, say)\(views(say), say)\(table, say)\(pager, say)\(nothing, say)")
        page.stand = """
            <span>\(Phrase("g.match", ["shown": 3, "all": 212]), say)</span> \
            \(Mark(.harm, Phrase("g.late", ["n": 3])), say)
            """
        return page
    }

    private static func table(_ say: Speech, rows: [Line]) -> DataTable<Line> {
        DataTable(
            Phrase("g.claims"),
            [
                Column(Phrase("g.ref"), sortedBy: "ref") {
                    "<a class=\"hit\" href=\"\(url: "/claims/1")\">\(id: $0.reference)</a>"
                },
                Column(Phrase("g.name"), sortedBy: "name") { "\($0.name, say)" },
                Column(Phrase("g.head")) { "\($0.head, say)" },
                Column(Phrase("g.f.district"), sortedBy: "district") { "\($0.district, say)" },
                Column(Phrase("g.incident")) { "\($0.incident, say)" },
                Column(Phrase("g.standing")) { "\($0.standing, say)" },
                Column(Phrase("g.dayshead"), sortedBy: "days", isNumber: true) { "\($0.days)" },
                Column(Phrase("g.rupees"), isNumber: true) { row in
                    row.sum.map { "\(bdi: $0)" } ?? "\(say("g.refer"))"
                },
            ], rows, empty: Empty(Phrase("g.nothing"), Phrase("g.nothing.h")))
    }

    private static var filters: FilterBar {
        FilterBar(
            "/claims", ["district": "PK226"],
            [
                Select(
                    "district", Phrase("g.f.district"),
                    [Answer("PK226", Phrase("g.khuzdar")), Answer("PK230", Phrase("g.kech"))]),
                Select("stage", Phrase("g.f.stage"), [Answer("committee", Phrase("g.committee"))]),
                DateField("since", Phrase("g.f.since")),
            ])
    }

    private static func views(_ say: Speech) -> Chips {
        Chips(
            Phrase("g.views"),
            [
                ("\(say("g.view1"))", "/claims?late=yes"), ("\(say("g.view2"))", "/claims?waits=hospital"),
                ("\(say("g.view3"))", "/claims?refer=yes"),
            ])
    }
}
