import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// The roster on a page of its own: everybody on it, the grid that adds to it, the place to paste a list.
enum GridRoutes {
    static var routes: [Route] {
        [
            .personPage("/incidents/{incident}/roster", .needs(.seeRoster)) { visit, tx in
                try show(visit, in: tx)
            },
            .submission("/incidents/{incident}/roster/rows", .needs(.addToRoster)) { visit, tx in
                try save(visit, in: tx)
            } reshow: { visit, tx in
                try show(visit, in: tx)
            }.registering(people),
            .personExport("/incidents/{incident}/roster/export", .needs(.exportPeople)) { visit, tx in
                try export(visit, in: tx)
            },
        ]
    }

    static func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .seeRoster, in: tx)
        let officer = try visit.officer
        let grant = try officer.grant(.seeRoster, at: incident.scope, for: .reading)
        try Audit.record(grant, .rosterSeen, on: Record(.incident, incident.id), in: tx)
        let lines = try RosterStore.namedLines(of: incident, to: grant, by: visit.house.vault, in: tx)
        let mayAdd = (try? officer.grant(.addToRoster, at: incident.scope, for: .registration)) != nil
        let mayExport = (try? officer.grant(.exportPeople, at: incident.scope, for: .reading)) != nil
        let query = visit.request.query
        let wish = GridPage.Wish(
            added: query["added"].flatMap { Int($0) } ?? 0, rows: query["more"].flatMap { Int($0) } ?? 8,
            mayAdd: mayAdd, mayExport: mayExport)
        return visit.page(GridPage.show(lines, of: incident, wish, visit))
    }

    private static let people: @Sendable (Visit, borrowing Transaction) throws -> PeopleToRegister? = { visit, tx in
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        let rows = GridRows(from: visit.request.form)
        try rows.check(taken: try RosterStore.tags(of: incident.id, in: tx))
        return PeopleToRegister(rows.people.count, in: incident.facts.province)
    }

    private static func save(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        let rows = GridRows(from: visit.request.form)
        try rows.check(taken: try RosterStore.tags(of: incident.id, in: tx))
        let drafts = rows.people.map(\.draft)
        try PasteRoutes.register(drafts, of: incident, visit, in: tx)
        return .redirect(to: "/incidents/\(incident.id)/roster?added=\(drafts.count)")
    }

    /// Exactly what the page shows, behind the same gate. `Route.personExport` writes the audit entry before anything
    /// is sent.
    private static func export(_ visit: Visit, in tx: borrowing Transaction) throws -> TableExport {
        let incident = try RosterRoutes.incident(of: visit, .exportPeople, in: tx)
        let grant = try visit.officer.grant(.exportPeople, at: incident.scope, for: .reading)
        let lines = try RosterStore.namedLines(of: incident, to: grant, by: visit.house.vault, in: tx)
        var export = TableExport(
            "roster", Phrase("victims.roster"), RosterSheet.columns(visit.say), lines, by: grant, act: .rosterExported)
        export.record = Record(.incident, incident.id)
        export.remarks = [Phrase("victims.roster-of", ["reference": .text(incident.reference)])]
        return export
    }
}
