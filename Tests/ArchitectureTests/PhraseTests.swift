import Foundation
import Testing

/// Every sentence exists in every language, and every sentence that the code says exists.
@Suite("Phrases")
struct PhraseTests {
    static let languages = ["en", "ur", "sd"]

    static let files = SourceTree.files(below: "Sources", extension: "json")
        .filter { $0.path.contains("/Embedded/Phrases/") }.map(PhraseSheet.init)

    static let english = Set(files.filter { $0.language == "en" }.flatMap(\.holes.keys))

    @Test("Every room that speaks, speaks every language")
    func everyLanguageIsThere() {
        #expect(!Self.files.isEmpty)
        for (stem, sheets) in Dictionary(grouping: Self.files, by: \.stem) {
            #expect(Set(sheets.map(\.language)) == Set(Self.languages), "\(stem)")
        }
    }

    @Test("No language lacks a phrase or a hole that English has, nor has one that English lacks", arguments: files)
    func noGaps(sheet: PhraseSheet) throws {
        let english = try #require(Self.files.first { $0.stem == sheet.stem && $0.language == "en" })
        #expect(!sheet.holes.isEmpty)
        for (key, holes) in english.holes {
            #expect(sheet.holes[key] != nil, "\(sheet.file.path) lacks \"\(key)\"")
            #expect(sheet.holes[key].map { $0 == holes } ?? true, "\(sheet.file.path): other holes in \"\(key)\"")
        }
        let surplus = Set(sheet.holes.keys).subtracting(english.holes.keys).sorted()
        #expect(surplus.isEmpty, "\(sheet.file.path) has phrases that English lacks: \(surplus)")
    }

    @Test("No key stands in two files")
    func keysStandOnce() {
        let sheets = Self.files.filter { $0.language == "en" }
        let all = Dictionary(grouping: sheets.flatMap { sheet in sheet.holes.keys.map { ($0, sheet.stem) } }, by: \.0)
        let doubled = all.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.map(\.1))" }
        #expect(doubled.isEmpty, "\(doubled)")
    }

    @Test("A translation says whether a native reader has signed it", arguments: files)
    func translationsAreMarked(sheet: PhraseSheet) {
        guard sheet.language != "en" else { return }
        #expect(sheet.isUnreviewed || sheet.signedBy != nil, "\(sheet.file.path)")
    }

    @Test("Every phrase that the code says is written down")
    func everySpokenPhraseExists() {
        var unknown: [String] = []
        for source in SourceTree.sources {
            for call in Self.calls(in: source.file.text) where !Self.isWritten(call) {
                unknown.append("\(source.file.path): \"\(call.key)\"")
            }
        }
        #expect(unknown.isEmpty, "\(unknown.joined(separator: "\n"))")
    }

    @Test("The reader of calls finds the keys")
    func callsAreFound() {
        let text = """
            say("frame.skip")
            page.say("form.faults", ["n": 2])
            Phrase("claims.opened")
            Phrase("claims.stage.", of: stage)
            """
        #expect(Self.calls(in: text).map(\.key) == ["frame.skip", "form.faults", "claims.opened", "claims.stage."])
        #expect(Self.calls(in: text).map(\.isPrefix) == [false, false, false, true])
    }

    struct Call {
        let key: String
        /// Whether the key is completed by the raw value of an enum.
        let isPrefix: Bool
    }

    static func isWritten(_ call: Call) -> Bool {
        call.isPrefix ? english.contains { $0.hasPrefix(call.key) } : english.contains(call.key)
    }

    static func calls(in text: String) -> [Call] {
        // The command line speaks English sentences of its own.
        // Swift's own word boundary takes `page.say` for one word.
        text.replacing("Console.say(", with: "").matches(
            of: /\b(?:say|Phrase)\(\s*"(?<key>[^"\\]+)"(?<prefix>,\s*of:)?/.wordBoundaryKind(.simple)
        ).map {
            Call(key: String($0.output.key), isPrefix: $0.output.prefix != nil)
        }
    }
}
