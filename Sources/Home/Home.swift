import Access
import HTML
import HTTPTransport
import Incidents
import Localization
import SQL
public import Statute
public import Web

/// "My work": what waits on the officer, oldest first; nothing else.
public enum Home {
    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Home")

    public static let room = RoomLink(Phrase("home.title"), "/", .ownAccount)

    public static func routes(law: LawShelf) -> [Route] {
        [.personPage("/", .needs(.ownAccount)) { visit, tx in try MyWork(law: law.current).show(visit, in: tx) }]
    }
}
