public import Access
import HTML
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// The pages of incidents, in reading order.
enum IncidentRoutes {
    static func pages(_ sections: [IncidentSection]) -> [Route] {
        [
            .page("/incidents", .needs(.seeIncidents)) { visit, tx in try list(visit, in: tx) },
            .personPage("/incidents/{incident}", .needs(.seeIncidents)) { visit, tx in
                try show(visit, sections, in: tx)
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
                try change(visit, in: tx)
            }.offeringBothVersions(of: .incident, changedBy: .incidentChanged)
    }

    private static func list(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let officer = try visit.officer
        let grant = try officer.grant(.seeIncidents, for: .reading)
        let search = try IncidentSearch(from: visit.query)
        let found = try search.page(within: grant, in: tx)
        var more = search
        more.after = found.next
        return visit.page(
            IncidentPages.list(
                found.incidents, count: try search.count(within: grant, in: tx), search: search,
                next: found.next == nil ? nil : more.address(), mayRegister: officer.may(.registerIncident),
                mayImport: officer.may(.importIncidents), visit: visit))
    }

    private static func show(_ visit: Visit, _ sections: [IncidentSection], in tx: borrowing Transaction) throws
        -> Response
    {
        let incident = try incident(of: visit, .seeIncidents, in: tx)
        var shown: [HTML] = []
        var next: NextStep?
        for section in sections {
            guard let found = try section.show(incident, visit, tx) else { continue }
            shown.append(found.html)
            next = next ?? found.next
        }
        let mayChange = (try? visit.officer.grant(.changeIncident, at: incident.scope, for: .registration)) != nil
        return visit.page(
            IncidentPages.show(
                incident, source: try IncidentSource.find(of: incident.id, in: tx), sections: shown, next: next,
                mayChange: mayChange, visit: visit))
    }

    private static func register(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        var answers = try visit.answers()
        let facts = try IncidentDraft.facts(from: &answers, today: visit.today, gazetteer: visit.house.gazetteer)
        let scope = Scope(facts.province, facts.district)
        let grant = try visit.officer.grant(.registerIncident, at: scope, for: .registration)
        let incident = try RegisterIncident.run(facts, by: grant, surroundings: visit.house.surroundings, in: tx)
        return .redirect(to: "/incidents/\(incident.id)")
    }

    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try incident(of: visit, .changeIncident, in: tx)
        var answers = try visit.answers()
        let isSettled = answers.flag("settled")
        let facts = try IncidentDraft.facts(
            from: &answers, today: visit.today, gazetteer: visit.house.gazetteer, province: incident.facts.province)
        let grant = try visit.officer.grant(
            .changeIncident, at: Scope(facts.province, facts.district), for: .registration)
        _ = try ChangeIncident.run(
            incident, to: facts.keepingPosition(of: incident.facts), from: visit.expectedVersion(),
            isSettled: isSettled,
            by: grant, in: tx)
        return .redirect(to: "/incidents/\(incident.id)")
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

extension IncidentFacts {
    /// The form has no field for the position: a correction keeps it.
    func keepingPosition(of earlier: IncidentFacts) -> IncidentFacts {
        var facts = self
        facts.position = earlier.position
        return facts
    }
}
