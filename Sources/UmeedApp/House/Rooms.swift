import Access
import Accounts
import Claims
import Home
import Incidents
import Indicators
import Kernel
import Law
import Localization
import Public
import SQL
import Scans
import Statute
import Verification
import Victims
import Web

/// Every room of the house, wired once: migrations, phrases, routes, and what one room hangs into another's pages.
enum Rooms {
    static let migrations: [Migration] = [
        Access.migrations, SiteTables.migrations, Incidents.migrations, Victims.migrations,
        Verification.migrations, Claims.migrations, Law.migrations, Public.migrations,
        Indicators.migrations,
    ].flatMap { $0 }

    static let phraseFiles: [PhraseFile] = [
        Front.phrases.map { file in PhraseFile(language: file.language, name: file.file, text: file.text) },
        Access.phrases.map { file in PhraseFile(language: file.language, name: file.file, text: file.text) },
        Incidents.phrases, Victims.phrases, Claims.phrases, Verification.phrases, Law.phrases, Public.phrases,
        Indicators.phrases,
        AccountRoom.phrases,
        Home.phrases,
    ].flatMap { $0 }

    /// Throws `PhraseFault` or `JSONFault` for a file that cannot be used: a fault of the build, met at once.
    static func phraseBook() throws -> PhraseBook {
        var book = PhraseBook()
        for file in phraseFiles { try book.add(file.language, file: file.name, text: file.text) }
        return book
    }

    /// The bar, in order.
    static let links: [RoomLink] = [
        Home.room, Incidents.room, Claims.room, Claims.paperRoom, Indicators.room, Law.room, AccountRoom.room,
    ]

    /// Every route but those of the machine that runs the site.
    static func routes(law: LawShelf, index: NameIndex, demo: [DemoOfficer]) -> [Route] {
        let rooms: [[Route]] = [
            Home.routes(law: law), AccountRoom.routes(demo: demo),
            Incidents.routes(
                sections: [
                    Victims.rosterSection(actions: [Claims.rosterAction]), Claims.incidentSection(law: law),
                ], roster: Victims.rosterCounting),
            Victims.routes(index: index, sections: [Claims.personSection(law: law)]),
            Claims.routes(law: law, scans: .apart(program: "/proc/self/exe", word: ScanCommand.word)),
            Law.routes(law: law, counting: Claims.countOpen), Verification.routes, Public.routes(law: law),
            Indicators.routes,
        ]
        return rooms.flatMap { $0 }
    }
}
