import Glibc
import Localization
import Testing

@testable import PDF

/// Urdu is set as HarfBuzz shapes it: the same glyphs in the same order as its own `hb-shape`.
@Suite("Shaping")
struct ShapingTests {
    private static let folder = "/usr/share/fonts/truetype/noto"

    @Test(
        "Nastaliq and Naskh words have the glyphs that hb-shape gives them",
        arguments: [
            ("امدادی", Language.urdu), ("دہشت", .urdu), ("گردی", .urdu), ("متاثرین", .urdu), ("بیوہ", .urdu),
            ("نامنظور", .urdu), ("ٹھیکے", .urdu), ("پڑھیے", .urdu), ("سنڌي", .sindhi), ("ٻارن", .sindhi),
            ("ڏنو", .sindhi), ("مھرباني", .sindhi),
        ])
    func likeHarfBuzz(word: String, language: Language) async throws {
        guard try Poppler.isThere("hb-shape", package: "libharfbuzz-bin") else { return }
        let file = language == .urdu ? "NotoNastaliqUrdu-Regular.ttf" : "NotoNaskhArabic-Regular.ttf"
        let command =
            "hb-shape --no-positions --no-clusters --no-glyph-names --language=\(language.rawValue) "
            + "--direction=rtl --script=arab \(Self.folder)/\(file) '\(word)'"
        let expected = try Poppler.output(of: command).split { !$0.isNumber }.compactMap { UInt32($0) }
        #expect(!expected.isEmpty)
        let runs = try await Press().glyphs(of: .init(word), in: language)
        #expect(runs.flatMap(\.glyphs) == expected)
        #expect(runs.map(\.font) == [language == .urdu ? Fonts.nastaliq : Fonts.naskh])
    }

    @Test("digits and Latin letters in an Urdu line are set in the Latin font, the rest in Nastaliq")
    func guests() {
        let text = "رقم 15,00,000 روپے، Act 2014 (دفعہ 3)"
        let bytes = Array(text.utf8)
        let guests = Fonts.guests(in: text, of: .urdu).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(guests == [" 15,00,000 ", " Act 2014 ", " 3"])
        #expect(Fonts.guests(in: "no Urdu here", of: .english).isEmpty)
    }

    @Test("a reference is never broken over two lines, a sentence may be")
    func wholes() {
        let text = "حوالہ \u{2068}BA-CLM-2024-0342\u{2069}, 1/8 of Rs 15,00,000 well-known"
        let bytes = Array(text.utf8)
        let wholes = Fonts.wholes(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(wholes == ["BA-CLM-2024-0342", "1/8", "15,00,000"])
    }
}
