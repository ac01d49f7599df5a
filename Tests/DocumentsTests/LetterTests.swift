import Documents
import HTML
import Kernel
import Localization
import PDF
import TestSupport
import Testing

@Suite("Letters")
struct LetterTests {
    private static let letter = Letter(
        title: "Award letter", reference: "SD-CLM-2026-0001",
        writtenAt: Timestamp("2026-11-24T09:30:00Z") ?? Timestamp(microseconds: 0), code: "7QK2-M9XD",
        address: "https://umeed.example/verify/7QK2M9XD",
        parts: [
            Letter.Part(
                .english, office: ["Home Department", "Government of Sindh"],
                marks: ["Reference: \u{2068}SD-CLM-2026-0001\u{2069}"], addressee: ["\u{2068}Zarak <Invented>\u{2069}"],
                subject: "Assistance is awarded",
                blocks: [
                    .heading("What was decided"), .paragraph("The sum is \u{2068}Rs 10,00,000\u{2069}."),
                    .strong("Nobody may ask you for money."), .list(["First", "Second"], isNumbered: true),
                    .table(
                        .init(
                            [.init("Loss", share: 2.5), .init("Rupees", isNumber: true)], [["A life", "10,00,000"]],
                            total: ["Total", "10,00,000"])),
                    .small("Source: the Schedule."),
                ], signature: ["Deputy Commissioner"], proof: ["Check this letter", "Code \u{2068}7QK2-M9XD\u{2069}"],
                foot: ["This letter is free of charge."], pageLine: "Page {page} of {pages}", codeLabel: "QR code"),
            Letter.Part(
                .urdu, office: ["محکمہ داخلہ"], marks: [], subject: "امداد منظور ہوئی",
                blocks: [.paragraph("رقم \u{2068}10,00,000 روپے\u{2069} ہے۔")], pageLine: "صفحہ {page} از {pages}"),
        ])

    @Test("the twin says the same words in the same order as the letter, each language in its own direction")
    func twin() throws {
        let page = try Self.letter.html().text
        let words = [
            "Home Department", "Government of Sindh", "Reference:", "Zarak &lt;Invented&gt;", "Assistance is awarded",
            "What was decided", "The sum is <bdi>Rs 10,00,000</bdi>.", "Nobody may ask", "First", "Second", "A life",
            "Total", "Source", "Deputy Commissioner", "Check this letter", "<bdi>7QK2-M9XD</bdi>", "free of charge",
            "lang=\"ur\" dir=\"rtl\"", "محکمہ داخلہ", "<bdi>10,00,000 روپے</bdi>",
        ]
        var rest = page[...]
        for word in words {
            let found = try #require(rest.firstRange(of: word), "\(word) stands in its place")
            rest = rest[found.upperBound...]
        }
        #expect(!page.contains("\u{2068}") && !page.contains("\u{2069}"))
    }

    @Test("a letter that was kept is read back as it was")
    func kept() throws {
        let stored = Self.letter.json.bytes
        #expect(Letter(json: try JSON(parsing: stored)) == Self.letter)
        #expect(Letter(json: ["title": "half"]) == nil)
    }

    @Test("isolates that do not match cannot break the page")
    func isolates() throws {
        var letter = Self.letter
        letter.parts[0].subject = "a\u{2069}b\u{2068}c"
        #expect(try letter.html().text.contains("<h2>ab<bdi>c</bdi></h2>"))
    }

    @Test("the same letter is the same file, and a small one")
    func file() async throws {
        let press = Press()
        let first = try await press.file(of: try Self.letter.paper())
        #expect(try await press.file(of: try Self.letter.paper()) == first)
        #expect(first.count < 70_000)
    }
}
