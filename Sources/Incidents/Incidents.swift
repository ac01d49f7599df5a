import Access
import Localization
public import SQL
public import Web

/// Incidents: what happened, when, where, what it is held to be and on what paper, the police's case numbers, and
/// what each source counted. Nobody is named here.
///
/// Folders: `Model` (values and the draft that answers become), `Actions` (one verb a file), `Store` (the SQL of
/// one table group), `Schema` (dated migrations), `Pages` and `API` (values to markup and JSON), `Import` (public
/// incident data).
public enum Incidents {
    public static let migrations: [Migration] = [
        .incident, .incidentSource, .importJob, .incidentFacts, .incidentSearch, .incidentClassification,
        .incidentFIR, .incidentTally, .incidentChange, .publishedIncident, .incidentFigureYear,
    ]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Incidents")

    public static let room = RoomLink(Phrase("incidents.title"), "/incidents", .seeIncidents)

    /// All routes; `sections` are what later rooms hang below an incident's page, in order; `roster` counts the
    /// people on an incident's roster, against which every source's tally is held.
    public static func routes(sections: [IncidentSection] = [], roster: RosterCounting? = nil) -> [Route] {
        IncidentRoutes.pages(sections, roster) + ClassificationRoutes.pages + CaseAndCountRoutes.pages
            + ImportRoutes.pages + IncidentAPI.routes + ClassificationAPI.routes + CaseAndCountAPI.routes(roster)
    }
}
