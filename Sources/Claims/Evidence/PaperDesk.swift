import Access
import HTML
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// The claims for which an officer takes papers in who does not work on claims: a hospital's certificates. It shows
/// where a paper belongs and nothing of what a claim comes to.
enum PaperDesk {
    static let address = "/claims/papers"

    static let route = Route.personPage("/claims/papers", .needs(.recordEvidence)) { visit, tx in
        try list(visit, in: tx)
    }

    /// Newest first; an exact reference, or its number, finds one claim.
    private static func list(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let officer = try visit.officer
        let grant = try officer.grant(.recordEvidence, for: .claim)
        var query = visit.query
        var search = ClaimSearch()
        search.reference = query.text("reference", atMost: 30)?.uppercased()
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
        let found = try search.page(within: grant, on: visit.today, in: tx)
        try Audit.record(grant, .claimsListed, on: Record(.claim, list: found.claims.map(\.id)), in: tx)
        let names = try ClaimRoutes.names(of: found.claims.map(\.person), by: officer, visit, in: tx)
        let lines = found.claims.map { ClaimLine(claim: $0, name: names?[$0.person]) }
        return visit.page(page(lines, hasMore: found.next != nil, showsNames: names != nil, search, visit))
    }

    private static func page(
        _ lines: [ClaimLine], hasMore: Bool, showsNames: Bool, _ search: ClaimSearch, _ visit: Visit
    ) -> Page {
        let say = visit.say
        var page = Page(say("evidence.desk"))
        page.form = visit.state
        let bar = FilterBar(
            address, ["reference": search.reference ?? ""],
            [TextField("reference", Phrase("claims.reference"), .name, width: .ten)])
        let more: HTML = hasMore ? "<p class=\"hint\">\(say("evidence.desk-more"))</p>\n" : .empty
        page.body = """
            <p class="soft text">\(say("evidence.desk-hint"))</p>
            \(bar, say)\(table(lines, showsNames: showsNames, visit), say)\(more)
            """
        return page
    }

    private static func table(_ lines: [ClaimLine], showsNames: Bool, _ visit: Visit) -> DataTable<ClaimLine> {
        let say = visit.say
        let name: Column<ClaimLine> = Column(Phrase("claims.person")) { line in
            line.name.map { "\($0, say)" } ?? "<span class=\"soft\">\(say("claims.name-closed"))</span>"
        }
        let columns: [Column<ClaimLine>] = [
            Column(Phrase("claims.incident")) { line in
                "\(bdi: line.claim.incidentTitle)<br><span class=\"soft\">\(bdi: say.date(line.claim.incidentOn))</span>"
            },
            Column(Phrase("claims.district")) {
                "\(bdi: ClaimList.place($0.claim.province, $0.claim.district, visit))"
            },
            Column(Phrase("evidence.do")) { line in
                "<a href=\"\(url: "/claims/\(line.claim.id)/evidence/new")\">\(say("evidence.take"))</a>"
            },
        ]
        let reference: Column<ClaimLine> = Column(Phrase("claims.reference")) { "\(id: $0.claim.reference)" }
        return DataTable(
            Phrase("evidence.desk-claims"), [reference] + (showsNames ? [name] : []) + columns, lines,
            empty: Empty(Phrase("evidence.desk-none"), Phrase("evidence.desk-none-hint")))
    }
}
