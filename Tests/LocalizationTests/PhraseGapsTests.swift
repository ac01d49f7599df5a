import Localization
import Testing

@Suite("Gaps between languages") struct PhraseGapsTests {
    @Test("a missing phrase and an unequal hole are both told")
    func told() throws {
        var book = PhraseBook()
        try book.add(.english, file: "en", text: #"{"a": "A", "b": "{n} of {all}"}"#)
        try book.add(.urdu, file: "ur", text: #"{"a": "A", "b": "{n}"}"#)
        try book.add(.sindhi, file: "sd", text: #"{"b": {"one": "one of {all}", "other": "{n} of {all}"}}"#)
        #expect(book.gaps() == [#"sd: no "a""#, #"ur: other holes in "b""#])
    }

    @Test("nothing is told when all say the same")
    func even() throws {
        var book = PhraseBook()
        for language in Language.allCases {
            try book.add(language, file: language.rawValue, text: #"{"a": "{x}"}"#)
        }
        #expect(book.gaps().isEmpty)
    }
}
