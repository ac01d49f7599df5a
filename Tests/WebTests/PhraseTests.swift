import Localization
import Testing

@testable import Web

@Suite("Phrases of the front") struct PhraseTests {
    @Test("every language says everything, with the same holes")
    func gaps() throws {
        var book = PhraseBook()
        for file in Front.phrases { try book.add(file.language, file: file.file, text: file.text) }
        #expect(book.gaps() == [])
        #expect(!book.keys(in: .english).isEmpty)
        #expect(book.unreviewed == [.urdu, .sindhi])
    }
}
