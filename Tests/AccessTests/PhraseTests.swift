import Access
import Localization
import Sealing
import Testing

@Suite("The words of this room")
struct PhraseTests {
    let book: PhraseBook

    init() throws {
        var book = PhraseBook()
        for phrases in Access.phrases { try book.add(phrases.language, file: phrases.file, text: phrases.text) }
        self.book = book
    }

    @Test("are there in every language, with the same holes", arguments: Language.allCases)
    func noGaps(language: Language) {
        #expect(book.keys(in: language) == book.keys(in: .english) && !book.keys(in: language).isEmpty)
        for key in book.keys(in: .english) {
            #expect(book.holes(of: key, in: language) == book.holes(of: key, in: .english))
        }
    }

    @Test("cover every role, permission, purpose, act and failure")
    func coverEverything() {
        let errors: [any Explained] = [
            AccessError.notSignedIn, AccessError.wrongCredentials, AccessError.throttled(seconds: 2),
            AccessError.sessionEnded, AccessError.tokenRefused, AccessError.forgedForm,
            AccessError.notPermitted(.seePerson), AccessError.noPosting, AccessError.notFound,
            AccessError.ownWork(.claimOpened), AccessError.ownRole, AccessError.nameTaken, AccessError.staleAccount,
            SealingError.unreadable, SealingError.noKey, SealingError.busy, SealingError.libraryUnusable,
        ]
        let phrases =
            Role.allCases.map(\.phrase) + Permission.allCases.map(\.phrase) + Purpose.allCases.map(\.phrase)
            + Act.allCases.map(\.phrase) + Record.Kind.allCases.map(\.phrase) + errors.map(\.phrase)
        for phrase in phrases { #expect(!Speech(.english, from: book)(phrase).contains("["), "\(phrase.key)") }
        #expect(book.unreviewed == [.urdu, .sindhi])
    }
}
