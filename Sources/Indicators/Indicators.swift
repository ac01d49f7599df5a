import Access
import Localization
public import SQL
public import Web

/// Indicators: counts and sums over incidents, rosters and claims, with charts, a map of the districts, files and JSON.
/// No person is in it.
///
/// It sees no feature. It reads the `published_*` views that the features keep (`docs/decisions/0012-kept-counts.md`)
/// and says their words by the features' own phrases. Folders: `Model` (what is asked, how much of it a reader is shown,
/// the tables), `Store` (the views), `Charts` (SVG), `Pages`, `API`.
public enum Indicators {
    public static let migrations: [Migration] = []

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Indicators")

    public static let room = RoomLink(Phrase("figures.title"), "/figures", .seeFigures)

    public static var routes: [Route] { FigureRoutes.pages + FigureAPI.routes }
}
