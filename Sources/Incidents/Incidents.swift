import Access
import Localization
public import SQL
public import Web

/// Incidents: what happened, when, where, and what it is held to be. Nobody is named here.
///
/// Folders: `Model` (values and the draft that answers become), `Actions` (one verb a file), `Store` (the SQL of
/// one table group), `Schema` (dated migrations), `Pages` and `API` (values to markup and JSON), `Import` (public
/// incident data).
public enum Incidents {
    public static let migrations: [Migration] = [.incident, .incidentSource, .importJob, .publishedIncident]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Incidents")

    public static let room = RoomLink(Phrase("incidents.title"), "/incidents", .seeIncidents)

    /// All routes; `sections` are what later rooms hang below an incident's page, in order.
    public static func routes(sections: [IncidentSection] = []) -> [Route] {
        IncidentRoutes.pages(sections) + ImportRoutes.pages + IncidentAPI.routes
    }
}
