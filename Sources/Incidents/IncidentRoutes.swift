public import Access
import HTML
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// The pages of incidents, in reading order.
enum IncidentRoutes {
    static func pages(_ sections: [IncidentSection], _ roster: RosterCounting?) -> [Route] {
        [
            .page("/incidents", .needs(.seeIncidents)) { visit, tx in try list(visit, in: tx) },
            .export("/incidents/export", .needs(.seeIncidents)) { visit, tx in try export(visit, in: tx) },
            .personPage("/incidents/{incident}", .needs(.seeIncidents)) { visit, tx in
                try show(visit, sections, roster, in: tx)
            },
        ]
            + Route.form("/incidents/new", .needs(.registerIncident)) { visit, _ in
                visit.page(IncidentForm.register(visit))
            } submit: { visit, tx in
                try register(visit, in: tx)
            }
            + Route.form("/incidents/{incident}/change", .needs(.changeIncident)) { visit, tx in
                visit.page(IncidentForm.change(try incident(of: visit, .changeIncident, in: tx), visit))
            } submit: { visit, tx in
                let incident = try incident(of: visit, .changeIncident, in: tx)
                _ = try change(incident, to: visit.answers(), visit, in: tx)
                return .redirect(to: "/incidents/\(incident.id)")
            }.offeringBothVersions(of: .incident, changedBy: .incidentChanged, .incidentClassified)
    }

    private static func list(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let officer = try visit.officer
        let grant = try officer.grant(.seeIncidents, for: .reading)
        let search = try IncidentSearch(from: visit.query)
        let found = try search.page(within: grant, in: tx)
        // A page that holds everything is its own count.
        let isWhole = found.next == nil && search.after == nil
        let count = try isWhole ? found.incidents.count : search.count(within: grant, in: tx)
        return visit.page(
            IncidentList.page(
                found.incidents, count: count, search: search, next: found.next,
                mayRegister: officer.may(.registerIncident), mayImport: officer.may(.importIncidents), visit: visit))
    }

    /// All pages of the list as one file.
    private static func export(_ visit: Visit, in tx: borrowing Transaction) throws -> TableExport {
        let grant = try visit.officer.grant(.seeIncidents, for: .reading)
        var search = try IncidentSearch(from: visit.query)
        search.after = nil
        search.limit = TableExport.limit
        let found = try search.page(within: grant, in: tx)
        return TableExport(
            "incidents", Phrase("incidents.title"), IncidentList.columns(visit), found.incidents,
            hasMore: found.next != nil, by: grant)
    }

    private static func show(
        _ visit: Visit, _ sections: [IncidentSection], _ roster: RosterCounting?, in tx: borrowing Transaction
    ) throws -> Response {
        let incident = try incident(of: visit, .seeIncidents, in: tx)
        let standing = try IncidentStanding(of: incident.id, roster, in: tx)
        let shown = try sections.compactMap { try $0.show(incident, visit, tx) }
        let whole = ShownIncident(
            incident: incident, source: try IncidentSource.find(of: incident.id, in: tx), standing: standing,
            timeline: try Timeline.entries(of: incident, standing, in: tx), rights: IncidentRights(incident, visit))
        return visit.page(
            IncidentPage.page(whole, sections: shown.map(\.html), proposed: shown.compactMap(\.next), visit))
    }

    private static func register(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try register(visit.answers(), visit, in: tx)
        return .redirect(to: "/incidents/\(incident.id)")
    }

    /// Reads the answers and stores the incident where the officer may.
    static func register(_ answers: Answers, _ visit: Visit, in tx: borrowing Transaction) throws -> Incident {
        var answers = answers
        let facts = try IncidentDraft(visit).facts(from: &answers)
        let grant = try visit.officer.grant(
            .registerIncident, at: Scope(facts.province, facts.district), for: .registration)
        return try RegisterIncident.run(facts, by: grant, surroundings: visit.house.surroundings, in: tx)
    }

    /// Reads the answers and corrects the incident; its new version.
    static func change(
        _ incident: Incident, to answers: Answers, _ visit: Visit, in tx: borrowing Transaction
    ) throws -> Int {
        let version = try visit.expectedVersion()
        var answers = answers
        let isSettled = answers.flag("settled")
        let facts = try IncidentDraft(visit, correcting: incident.facts).facts(from: &answers)
        let grant = try visit.officer.grant(
            .changeIncident, at: Scope(facts.province, facts.district), for: .registration)
        return try ChangeIncident.run(
            incident, to: facts, from: version, isSettled: isSettled, by: grant,
            surroundings: visit.house.surroundings, in: tx)
    }

    /// The incident of the address, if the officer may do `permission` with it.
    static func incident(of visit: Visit, _ permission: Permission, in tx: borrowing Transaction) throws -> Incident {
        guard let incident = try IncidentStore.find(visit.identifier("incident"), in: tx) else {
            throw AccessError.notFound
        }
        _ = try visit.officer.grant(permission, at: incident.scope, for: .reading)
        return incident
    }
}

extension Incident {
    /// Where it happened, for grants.
    public var scope: Scope { Scope(facts.province, facts.district) }
}

/// What the visitor may do with one incident; decides which links its page shows.
struct IncidentRights: Sendable {
    let mayChange: Bool
    let mayClassify: Bool

    init(_ incident: Incident, _ visit: Visit) {
        mayChange = (try? visit.officer.grant(.changeIncident, at: incident.scope, for: .registration)) != nil
        mayClassify = (try? visit.officer.grant(.classifyIncident, at: incident.scope, for: .verification)) != nil
    }
}

extension Visit {
    /// Throws `IncidentError.overtaken` when the form was made from an older version: it is then shown again with
    /// what was typed and what has changed since.
    func requireNewest(_ version: Int) throws {
        guard try expectedVersion() == version else { throw IncidentError.overtaken }
    }

    /// Whether the form is shown again because somebody else was faster.
    var isOvertaken: Bool { state.faults.contains { $0.phrase == IncidentError.overtakenPhrase } }
}
