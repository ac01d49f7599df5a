import Access
import HTTPTransport
import Kernel
import SQL
import Web

/// The page on which an incident is held to be an act of terrorism or not: the history for all who see incidents,
/// the form for who may decide.
enum ClassificationRoutes {
    static var pages: [Route] {
        [
            .page("/incidents/{incident}/classification", .needs(.seeIncidents)) { visit, tx in
                try show(visit, in: tx)
            },
            .submission("/incidents/{incident}/classification", .needs(.classifyIncident)) { visit, tx in
                try classify(visit, in: tx)
            } reshow: { visit, tx in
                try show(visit, in: tx)
            },
        ]
    }

    /// Who saw an older version finds what was decided since, and everything that was typed still in the form.
    private static func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try IncidentRoutes.incident(of: visit, .seeIncidents, in: tx)
        let history = try ClassificationStore.history(of: incident.id, in: tx)
        return visit.page(
            ClassificationPage.page(
                incident, history: history, mayClassify: IncidentRights(incident, visit).mayClassify, visit))
    }

    private static func classify(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try IncidentRoutes.incident(of: visit, .classifyIncident, in: tx)
        try visit.requireNewest(incident.version)
        _ = try classify(incident, visit, in: tx)
        return .redirect(to: "/incidents/\(incident.id)")
    }

    /// Reads the answers and records the decision; the incident's new version.
    static func classify(_ incident: Incident, _ visit: Visit, in tx: borrowing Transaction) throws -> Int {
        let version = try visit.expectedVersion()
        var answers = try visit.answers()
        let draft = try ClassificationDraft(from: &answers, today: visit.today, incidentOn: incident.facts.on)
        let grant = try visit.officer.grant(.classifyIncident, at: incident.scope, for: .verification)
        return try ClassifyIncident.run(incident, draft, from: version, by: grant, in: tx)
    }
}
