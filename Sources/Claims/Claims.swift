import Access
public import Incidents
import Localization
public import PDF
public import SQL
public import Scans
public import Statute
public import Victims
public import Web

/// Claims: what one person on one roster may be owed, opened from the roster so that nothing is typed twice.
///
/// A claim holds facts; what the law makes of them is worked out whenever it is looked at, until the day it is decided:
/// then the determination is frozen with its digest and the facts are closed (`DecideClaim`, `Decision`). One verb, one
/// file in `Actions`; every move stands in the history with who made it and why. Folders: `Model`, `Actions`, `Store`,
/// `Schema`, `Pages`, `API`.
public enum Claims {
    public static let migrations: [Migration] = [
        .claim, .claimStanding, .claimLists, .claimAges, .claimMove, .claimMilestone, .claimClock, .claimComment,
        .claimDecision, .claimLetter, .evidence, .evidenceStays, .publishedClaim, .evidenceHanded, .claimFigureYear,
    ]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Claims")

    public static let room = RoomLink(Phrase("claims.title"), "/claims", .seeClaims)

    /// For whoever takes papers in and does not work on claims.
    public static let paperRoom = RoomLink(
        Phrase("evidence.desk"), PaperDesk.address, .recordEvidence, unless: .seeClaims)

    /// All routes, over the law that the program was started with. `press` prints what they give out and `scans` reads
    /// what is handed in; each is one for the whole program.
    public static func routes(law: LawShelf, press: Press = Press(), scans: ScanDesk = .here) -> [Route] {
        ClaimRoutes.pages(law: law) + ClaimMoveRoutes.pages(law: law) + ClaimAPI.routes(law: law)
            + ClaimMoveAPI.routes(law: law) + LetterRoutes.all(law: law, press: press)
            + EvidenceRoutes.all(law: law, press: press, scans: scans) + EvidenceAPI.routes(law: law)
    }

    /// For the last column of a roster: the claim, or the button that opens one.
    public static var rosterAction: RosterAction { ClaimSections.rosterAction }

    /// The claims of a person, for her page.
    public static func personSection(law: LawShelf) -> PersonSection { ClaimSections.ofPerson(law: law) }

    /// The claims of an incident, for its page.
    public static func incidentSection(law: LawShelf) -> IncidentSection { ClaimSections.ofIncident(law: law) }
}
