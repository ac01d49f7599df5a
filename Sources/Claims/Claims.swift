import Access
public import Incidents
import Localization
public import SQL
public import Statute
public import Victims
public import Web

/// Claims: what one person on one roster may be owed, opened from the roster so that nothing is typed twice.
///
/// A claim holds facts; what the law makes of them is worked out whenever it is looked at. Folders: `Model`,
/// `Actions`, `Store`, `Schema`, `Pages`, `API`. The clocks, the committee, the frozen determination and the
/// payment come with later issues; their stages are named already.
public enum Claims {
    public static let migrations: [Migration] = [.claim, .publishedClaim]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Claims")

    public static let room = RoomLink(Phrase("claims.title"), "/claims", .seeClaims)

    /// All routes, over the law that the program was started with.
    public static func routes(law: LawShelf) -> [Route] { ClaimRoutes.pages(law: law) + ClaimAPI.routes(law: law) }

    /// For the last column of a roster: the claim, or the button that opens one.
    public static var rosterAction: RosterAction { ClaimSections.rosterAction }

    /// The claims of a person, for her page.
    public static func personSection(law: LawShelf) -> PersonSection { ClaimSections.ofPerson(law: law) }

    /// The claims of an incident, for its page.
    public static func incidentSection(law: LawShelf) -> IncidentSection { ClaimSections.ofIncident(law: law) }
}
