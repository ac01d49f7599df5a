import Kernel

/// Every phrase of the program in every language, merged from the rooms' `Phrases/` files.
///
/// A file is an object: key to text, or key to `{ "one": ..., "other": ... }`; holes are `{name}`. The key
/// `_review` says who has read the translation (`{"status": "unreviewed"}` until a native reader signs).
public struct PhraseBook: Sendable {
    private var forms: [Language: [String: Forms]] = [:]
    /// Languages of which at least one file is not signed by a native reader.
    public private(set) var unreviewed: Set<Language> = []

    /// The plural forms of one phrase; `one` only where it differs.
    struct Forms: Sendable, Hashable {
        let one: String?
        let other: String
    }

    public init() {}

    /// Adds one room's file. Throws `JSONFault`, or `PhraseFault` naming the file and the key.
    public mutating func add(_ language: Language, file: String, text: String) throws {
        guard let members = try JSON(parsing: text).members else {
            throw PhraseFault(file: file, key: "", problem: "is no object")
        }
        for member in members {
            if member.key == "_review" {
                if member.value["status"]?.string != "signed" { unreviewed.insert(language) }
                continue
            }
            guard let read = Self.forms(member.value) else {
                throw PhraseFault(file: file, key: member.key, problem: "needs a text, or forms with \"other\"")
            }
            guard forms[language, default: [:]].updateValue(read, forKey: member.key) == nil else {
                throw PhraseFault(file: file, key: member.key, problem: "stands twice")
            }
        }
    }

    /// All keys known in `language`, sorted; for the gap test.
    public func keys(in language: Language) -> [String] { (forms[language] ?? [:]).keys.sorted() }

    /// The names of the holes of a phrase, for the test that every language has the same ones.
    public func holes(of key: String, in language: Language) -> Set<String> {
        guard let found = forms[language]?[key] else { return [] }
        return Set(Self.holes(in: found.other) + Self.holes(in: found.one ?? ""))
    }

    /// The phrase in `language`, else in English, else the key in brackets: a gap is seen, never a crash.
    public func text(_ phrase: Phrase, in language: Language) -> String {
        guard let found = forms[language]?[phrase.key] ?? forms[.english]?[phrase.key] else { return "[\(phrase.key)]" }
        var template = found.other
        if case .number(1)? = phrase.values["n"], let one = found.one { template = one }
        guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
        return fill(template, with: phrase.values, in: language)
    }

    private func fill(_ template: String, with values: [String: Phrase.Value], in language: Language) -> String {
        var out = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            switch values[String(rest[rest.index(after: open)..<close])] {
            case .text(let text)?: out += text
            case .number(let number)?: out += String(number)
            case .phrase(let inner)?: out += self.text(inner, in: language)
            case nil: out += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    private static func forms(_ value: JSON) -> Forms? {
        switch value {
        case .string(let text): Forms(one: nil, other: text)
        case .object: value["other"]?.string.map { Forms(one: value["one"]?.string, other: $0) }
        case .null, .bool, .integer, .number, .array: nil
        }
    }

    private static func holes(in template: String) -> [String] {
        template.split(separator: "{").dropFirst(template.hasPrefix("{") ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}

/// A phrase file that cannot be used.
public struct PhraseFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let key: String
    public let problem: String

    public var description: String { "\(file): \(key.isEmpty ? "the file" : "\"\(key)\"") \(problem)" }
}

/// A phrase book opened at one language: what pages speak with.
public struct Speech: Sendable {
    public let language: Language
    public let book: PhraseBook

    public init(_ language: Language, from book: PhraseBook) {
        self.language = language
        self.book = book
    }

    public func callAsFunction(_ key: StaticString, _ values: [String: Phrase.Value] = [:]) -> String {
        book.text(Phrase(key, values), in: language)
    }

    public func callAsFunction(_ phrase: Phrase) -> String { book.text(phrase, in: language) }

    /// Whether the footer must say that no native reader has signed this language.
    public var isUnreviewed: Bool { book.unreviewed.contains(language) }
}
