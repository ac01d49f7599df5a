import Kernel
import Localization
import Testing

@Suite("Phrases are said in the reader's language")
struct PhraseBookTests {
    private static func book() throws -> PhraseBook {
        var book = PhraseBook()
        let english =
            #"{"n": {"one": "{n} person", "other": "{n} people"}, "who": "{a} and {b}", "en": "only", "_review": {"status": "signed"}}"#
        try book.add(.english, file: "en", text: english)
        try book.add(
            .urdu, file: "ur",
            text: #"{"n": "{n} افراد", "who": "{b} اور {a}", "_review": {"status": "unreviewed"}}"#)
        return book
    }

    @Test(
        "One has its own form where a language has one; every other number has the other",
        arguments: [
            (0, "0 people"), (1, "1 person"), (2, "2 people"), (-1, "-1 people"),
        ])
    func plural(number: Int, text: String) throws {
        let say = Speech(.english, from: try Self.book())
        #expect(say("n", ["n": .number(number)]) == text)
        #expect(Speech(.urdu, from: try Self.book())("n", ["n": 1]) == "1 افراد")
    }

    @Test("Holes are filled once, in the order of the language, also by phrases in the same language")
    func holes() throws {
        let book = try Self.book()
        #expect(Speech(.english, from: book)("who", ["a": "{b}", "b": "B"]) == "{b} and B")
        let inner = Phrase.Value.phrase(Phrase("n", ["n": 3]))
        #expect(Speech(.urdu, from: book)("who", ["a": "الف", "b": inner]) == "3 افراد اور الف")
        #expect(Speech(.english, from: book)("who", ["a": "A"]) == "A and {b}")
        #expect(book.holes(of: "who", in: .english) == ["a", "b"])
    }

    @Test(
        "Braces that enclose nothing known stay as they stand",
        arguments: ["{", "a}b", "{a", "{}", "}{", "{a{b}", "{ a}", "{}}", "ب{", "{ب}"])
    func braces(text: String) throws {
        var book = PhraseBook()
        try book.add(.english, file: "en", text: "{\"odd\": \"\(text)\"}")
        #expect(Speech(.english, from: book)("odd", ["a": "A", "b": "B"]) == text)
    }

    @Test("What fills a hole is told apart from the words around it, also inside a phrase in a phrase")
    func pieces() throws {
        let book = try Self.book()
        var pieces: [PhraseBook.Piece] = []
        let inner = Phrase("who", ["a": "A", "b": 7])
        book.tell(Phrase("who", ["a": .phrase(inner), "b": "{a}"]), in: .english) { pieces.append($0) }
        #expect(pieces == [.value("A"), .words(" and "), .words("7"), .words(" and "), .value("{a}")])
    }

    @Test("A missing phrase is shown in English, then as its key in brackets")
    func missing() throws {
        let say = Speech(.sindhi, from: try Self.book())
        #expect(say("en") == "only" && say("nowhere.at-all") == "[nowhere.at-all]")
    }

    @Test("A language is marked until every one of its files is signed")
    func unreviewed() throws {
        var book = try Self.book()
        #expect(!Speech(.english, from: book).isUnreviewed && Speech(.urdu, from: book).isUnreviewed)
        try book.add(.english, file: "other", text: #"{"_review": {"status": "draft"}}"#)
        #expect(Speech(.english, from: book).isUnreviewed)
        #expect(!book.keys(in: .english).contains("_review"))
    }

    @Test(
        "A file that cannot be used is refused",
        arguments: [
            "[]", #"{"a": 1}"#, #"{"a": {"one": "x"}}"#, #"{"n": "again"}"#, #"{"a": "x", "a": "y"}"#,
            "{",
        ])
    func refused(text: String) throws {
        var book = try Self.book()
        #expect(throws: (any Error).self) { try book.add(.english, file: "other", text: text) }
    }
}

@Suite("Dates, moments and amounts in each language")
struct WrittenTests {
    private static func say(_ language: Language) -> Speech { Speech(language, from: PhraseBook()) }

    @Test(
        "A date names its month",
        arguments: [
            (Language.english, "10 February 2025", "Monday 10 February 2025"),
            (.urdu, "10 فروری 2025", "پیر 10 فروری 2025"),
            (.sindhi, "10 فيبروري 2025", "سومر 10 فيبروري 2025"),
        ])
    func date(language: Language, date: String, withWeekday: String) throws {
        let day = try #require(CalendarDate("2025-02-10"))
        #expect(
            Self.say(language).date(day) == date && Self.say(language).dateWithWeekday(day) == withWeekday
        )
    }

    @Test("Every month and every weekday has a name of its own", arguments: Language.allCases)
    func names(language: Language) throws {
        let say = Self.say(language)
        let first = try #require(CalendarDate("2024-01-01"))
        let months = try (1...12).map {
            say.date(try #require(CalendarDate(year: 2024, month: $0, day: 1)))
        }
        #expect(Set(months).count == 12)
        #expect(
            Set((0..<7).map { say.dateWithWeekday(first.adding(days: $0)).split(separator: " ")[0] })
                .count == 7)
    }

    @Test(
        "A moment is told by Pakistan's clock",
        arguments: [
            (Language.english, "2 March 2026, 00:05"), (.urdu, "2 مارچ 2026، 00:05"),
            (.sindhi, "2 مارچ 2026، 00:05"),
        ])
    func moment(language: Language, text: String) throws {
        #expect(Self.say(language).moment(try #require(Timestamp("2026-03-01T19:05:59Z"))) == text)
    }

    @Test(
        "An amount carries the name of the money",
        arguments: [
            (Language.english, "Rs 15,00,000"), (.urdu, "15,00,000 روپے"), (.sindhi, "15,00,000 رپيا"),
        ])
    func rupees(language: Language, text: String) throws {
        #expect(Self.say(language).rupees(try #require(Rupees(whole: 1_500_000))) == text)
    }
}
