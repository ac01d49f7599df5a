import HTTPTransport
public import Incidents
import Localization
public import SQL
public import Web

/// People harmed: who they are (sealed), what happened to them, on which incident's roster they stand.
public enum Victims {
    public static let migrations: [Migration] = [
        .person, .rosterPast, .familyTold, .personDetail, .kin, .consent, .rosterTag, .publishedRoster, .personImport,
        .personHint, .peopleJob, .rosterFigureYear,
    ]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Victims")

    /// All routes. `index` is the process's own; `sections` are what later rooms hang below a person's page.
    public static func routes(index: NameIndex, sections: [PersonSection] = []) -> [Route] {
        RosterRoutes.routes + GridRoutes.routes + PasteRoutes.routes + LineRoutes.routes
            + ImportRoutes.routes + PersonRoutes.routes(index: index, sections) + FileRoutes.routes + RosterAPI.routes
            + LineAPI.routes + PersonAPI.routes(index: index) + FileAPI.routes
    }

    /// The roster on an incident's page, for those who may see it. `actions` are what later rooms offer for a
    /// line, such as opening a claim.
    public static func rosterSection(actions: [RosterAction] = []) -> IncidentSection { RosterRoutes.section(actions) }
}
