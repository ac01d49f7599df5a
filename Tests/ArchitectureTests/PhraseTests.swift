import Foundation
import Testing

/// Every sentence exists in every language, and every sentence that the code says exists.
@Suite("Phrases")
struct PhraseTests {
    static let languages = ["en", "ur", "sd"]

    /// Key to the names of its holes, for one file.
    typealias Sentences = [String: Set<String>]

    static let files = SourceTree.files(below: "Sources", extension: "json")
        .filter { $0.path.contains("/Embedded/Phrases/") }

    static let english: Set<String> = Set(
        files.filter { $0.path.hasSuffix("/en.json") }.flatMap { (try? sentences($0))?.keys.map(\.self) ?? [] })

    @Test("Every room that speaks, speaks every language")
    func everyLanguageIsThere() {
        let paths = Set(Self.files.map(\.path))
        for room in Set(Self.files.map(\.room)) {
            for language in Self.languages {
                #expect(paths.contains("Sources/\(room)/Embedded/Phrases/\(language).json"))
            }
        }
    }

    @Test("No language lacks a phrase or a hole that another has", arguments: Self.files)
    func noGaps(file: SourceFile) throws {
        let path = file.path.split(separator: "/").dropLast().joined(separator: "/") + "/en.json"
        let reference = try Self.sentences(try #require(Self.files.first { $0.path == path }))
        let here = try Self.sentences(file)
        for (key, holes) in reference {
            #expect(here[key] != nil, "\(file.path) lacks \"\(key)\"")
            #expect(here[key] == nil || here[key] == holes, "\(file.path): \"\(key)\" has other holes than English")
        }
        let surplus = Set(here.keys).subtracting(reference.keys)
        #expect(surplus.isEmpty, "\(file.path) has phrases that English lacks: \(surplus.sorted())")
    }

    @Test("A translation says whether a native reader has signed it", arguments: Self.files)
    func translationsAreMarked(file: SourceFile) throws {
        guard !file.path.hasSuffix("/en.json") else { return }
        let object = try #require(try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any])
        let review = object["_review"] as? [String: Any]
        let status = review?["status"] as? String
        #expect(status == "unreviewed" || status == "signed" && review?["by"] is String, "\(file.path)")
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
        // Swift's own word boundary takes `page.say` for one word.
        text.matches(of: /\b(?:say|Phrase)\(\s*"(?<key>[^"\\]+)"(?<prefix>,\s*of:)?/.wordBoundaryKind(.simple)).map {
            Call(key: String($0.output.key), isPrefix: $0.output.prefix != nil)
        }
    }

    static func sentences(_ file: SourceFile) throws -> Sentences {
        let object = try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any] ?? [:]
        return object.filter { $0.key != "_review" }.mapValues { value in
            let texts = (value as? [String: String]).map { Array($0.values) } ?? [value as? String ?? ""]
            return Set(texts.flatMap { $0.matches(of: /\{(\w+)\}/).map { String($0.output.1) } })
        }
    }
}
