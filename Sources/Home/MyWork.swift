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

    /// How many rows of a kind the page shows.
    private static let shown = 12

    func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let say = visit.say
        var page = Page(say("home.title"))
        let seesClaims = (try? visit.officer.grant(.seeClaims, for: .claim)) != nil
        let work = seesClaims ? try Claims.work(of: visit.officer, under: law, limit: Self.shown, in: tx) : nil
        page.stand = stand(work, visit)
        let first: HTML =
            "\(try papers(visit))\(try waiting(work, visit, in: tx))\(work.map { ClaimTasks.elsewhere($0, say) })"
        let second: HTML = "\(work.map { ClaimTasks.alarms($0, visit) })\(try incidents(visit, in: tx))"
        page.body =
            switch (first.isEmpty, second.isEmpty) {
            case (false, false): Columns.even(first, second)
            case (false, true): first
            case (true, false): second
            case (true, true): "\(Empty(Phrase("home.nothing"), Phrase("home.nothing-hint")), say)"
            }
        return visit.page(page)
    }

    private func stand(_ work: ClaimWork?, _ visit: Visit) -> HTML {
        let say = visit.say
        let late = work?.alarms.count { $0.clock.isLate } ?? 0
        let mark: Mark? = late > 0 ? Mark(.harm, Phrase("home.run-out", ["n": .number(late)])) : nil
        return "<span>\(bdi: say.dateWithWeekday(visit.today))</span> \(mark, say)"
    }

    /// Where papers are taken in, for who does not work on claims.
    private func papers(_ visit: Visit) throws -> HTML {
        let (officer, say) = (try visit.officer, visit.say)
        guard officer.may(.recordEvidence), !officer.may(.seeClaims) else { return .empty }
        let link: HTML = "<p><a href=\"\(url: Claims.paperRoom.address)\">\(Claims.paperRoom.name, say)</a></p>\n"
        return "\(Section("papers", Phrase("home.papers"), link), say)"
    }

    /// What waits on the officer: her jobs on claims, then the facts that she could record.
    private func waiting(_ work: ClaimWork?, _ visit: Visit, in tx: borrowing Transaction) throws -> HTML {
        guard let work else { return .empty }
        let say = visit.say
        let facts = try Claims.waiting(for: visit.officer, under: law, limit: Self.shown, in: tx).map { waiting in
            WorkRows.Row(
                "\(waiting.missing.phrase, say)", to: waiting.address,
                remark: "\(id: waiting.claim.reference)",
                when: "\(bdi: say.date(waiting.claim.openedAt.dateInPakistan))")
        }
        let jobs = ClaimTasks.jobs(work, on: visit.today, say)
        let missing: HTML = facts.isEmpty ? .empty : "\(WorkRows(facts, job: Phrase("home.waiting")), say)"
        let all: HTML =
            facts.isEmpty && work.tasks.isEmpty
            ? "\(Empty(Phrase("home.waiting-none"), Phrase("home.waiting-none-hint")), say)" : "\(jobs)\(missing)"
        return "\(Section("waiting", Phrase("home.on-me"), all), say)"
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
