import Localization
import Testing

@testable import PDF

@Suite("Lines")
struct LineTests {
    private static func paragraph(_ text: String) -> LineMemory.Paragraph {
        .init(words: .init(text), language: .urdu, width: 400)
    }

    @Test("a paragraph that stands in many letters is set once")
    func kept() {
        var memory = LineMemory()
        var settings = 0
        for _ in 0..<3 {
            _ = memory.lines(of: Self.paragraph("یہ خط سنبھال کر رکھیں۔")) {
                settings += 1
                return []
            }
        }
        #expect(settings == 1)
        _ = memory.lines(of: .init(words: .init("یہ خط سنبھال کر رکھیں۔"), language: .urdu, width: 200)) {
            settings += 1
            return []
        }
        #expect(settings == 2)
    }

    @Test("what fills a hole of a sentence is not remembered")
    func notKept() {
        var memory = LineMemory()
        _ = memory.lines(of: Self.paragraph("\u{2068}Zarak Invented\u{2069} کے نام")) { [] }
        _ = memory.lines(of: Self.paragraph(String(repeating: "ا", count: 5_000))) { [] }
        #expect(memory.count == 0)
    }

    @Test("the memory is bounded, and what is used again stays in it")
    func bounded() {
        var memory = LineMemory()
        var settings = 0
        for number in 0..<2_000 {
            _ = memory.lines(of: Self.paragraph("\(number)")) { [] }
            _ = memory.lines(of: Self.paragraph("in every letter")) {
                settings += 1
                return []
            }
        }
        #expect(memory.count <= 2 * LineMemory.most)
        #expect(settings == 1)
    }

    @Test("beside the glyphs of Urdu stand its words, in the order in which they are read")
    func words() throws {
        let typesetter = try Typesetter()
        let strips = typesetter.lines(.init("رقم \u{2068}15,00,000\u{2069} روپے ہے"), .urdu, width: 400)
        let runs = strips.flatMap(\.ink).flatMap { ink -> [SetRun] in
            if case .line(let line, _, _) = ink { line.runs } else { [] }
        }
        let shown = runs.map { String(decoding: $0.operators, as: UTF8.self) }.joined()
        let told = shown.split(separator: "/ActualText<FEFF").dropFirst().map { $0.prefix { $0 != ">" } }
        // رقم, روپے with its space, ہے; the number is shown in letters of its own and needs none beside it.
        #expect(told == ["063106420645", "06310648067E06D20020", "06C106D2"])
        #expect(shown.split(separator: "EMC").count - 1 == told.count)
        #expect(runs.contains { !String(decoding: $0.operators, as: UTF8.self).contains("ActualText") })
    }

    @Test("a subset holds the glyphs that are shown and those that they are put together of, numbered anew")
    func subset() throws {
        let typesetter = try Typesetter()
        guard
            case .line(let line, _, _) = try #require(
                typesetter.lines(.init("é"), .english, width: 400).first?.ink.first)
        else {
            Issue.record("no line")
            return
        }
        let run = try #require(line.runs.first)
        let glyph = try #require(run.glyphs.first)
        let subset = FontSubset(of: run.face, showing: run.glyphs)
        let tables = try #require(TrueType.tables(of: subset.file))
        let count = try #require(tables.first { $0.tag == "maxp" }?.bytes).short(at: 4)
        let places = try #require(tables.first { $0.tag == "loca" }?.bytes)
        let outlines = try #require(tables.first { $0.tag == "glyf" }?.bytes)
        let new = subset.numbers.short(at: 2 * glyph)
        #expect(count == 4 && new == count - 1 || new > 0 && new < count)
        let outline = outlines[places.long(at: 4 * new)..<places.long(at: 4 * new + 4)]
        #expect(outline.short(at: 0) == 0xFFFF, "é is put together of a letter and a mark")
        #expect((1..<count).contains(outline.short(at: 12)))
        #expect(outline.count == run.face.outline(glyph).count)
    }
}
