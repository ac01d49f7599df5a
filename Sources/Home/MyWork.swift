import Access
import Claims
import HTML
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Statute
import Web

/// The page an officer begins the day with.
struct MyWork {
    let law: LawBook

    func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let say = visit.say
        var page = Page(say("home.title"))
        page.stand = "<span>\(bdi: say.dateWithWeekday(visit.today))</span>"
        let (first, second) = (try waiting(visit, in: tx), try incidents(visit, in: tx))
        page.body =
            switch (first, second) {
            case (let first?, let second?): Columns.even(first, second)
            case (let only?, nil), (nil, let only?): only
            case (nil, nil): "\(Empty(Phrase("home.nothing"), Phrase("home.nothing-hint")), say)"
            }
        return visit.page(page)
    }

    /// Claims that cannot be determined until somebody answers a question, oldest first.
    private func waiting(_ visit: Visit, in tx: borrowing Transaction) throws -> HTML? {
        guard (try? visit.officer.grant(.seeClaims, for: .claim)) != nil else { return nil }
        let say = visit.say
        let rows = try Claims.waiting(for: visit.officer, under: law, limit: 12, in: tx).map { waiting in
            WorkRows.Row(
                "\(waiting.missing.phrase, say)", to: waiting.address,
                remark: "\(id: waiting.claim.reference)",
                when: "\(bdi: say.date(waiting.claim.openedAt.dateInPakistan))")
        }
        let list: HTML =
            rows.isEmpty
            ? "\(Empty(Phrase("home.waiting-none"), Phrase("home.waiting-none-hint")), say)" : "\(WorkRows(rows), say)"
        return "\(Section("waiting", Phrase("home.waiting"), list), say)"
    }

    /// The latest incidents, and what an import left for a person to look at.
    private func incidents(_ visit: Visit, in tx: borrowing Transaction) throws -> HTML? {
        guard let grant = try? visit.officer.grant(.seeIncidents, for: .reading) else { return nil }
        let say = visit.say
        var search = IncidentSearch()
        search.limit = 8
        let rows = try search.page(within: grant, in: tx).incidents.map { incident in
            WorkRows.Row(
                "\(bdi: incident.facts.title)", to: "/incidents/\(incident.id)", remark: "\(id: incident.reference)",
                when: "\(bdi: say.date(incident.facts.on))")
        }
        let list: HTML =
            rows.isEmpty ? "\(Empty(Phrase("home.recent-none")), say)" : "\(WorkRows(rows), say)"
        return "\(Section("incidents", Phrase("home.recent"), "\(list)\(try flagged(grant, say, in: tx))"), say)"
    }

    private func flagged(_ grant: Grant, _ say: Speech, in tx: borrowing Transaction) throws -> HTML? {
        guard grant.officer.may(.changeIncident) else { return nil }
        var search = IncidentSearch()
        search.isFlagged = true
        let count = try search.count(within: grant, in: tx)
        guard count > 0 else { return nil }
        return """
            <p><a href="/incidents?flagged=yes">\(say("home.flagged-rows", ["n": .number(count)]))</a></p>

            """
    }
}
