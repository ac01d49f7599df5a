import Kernel

/// Every phrase of the program in every language, merged from the rooms' `Phrases/` files.
///
/// A file is an object: key to text, or key to `{ "one": ..., "other": ... }`; holes are `{name}`. The key
/// `_review` says who has read the translation (`{"status": "unreviewed"}` until a native reader signs).
public struct PhraseBook: Sendable {
    /// One for each language, in the order of `Language.allCases`.
    private var forms = [[String: Forms]](repeating: [:], count: Language.allCases.count)
    /// Languages of which at least one file is not signed by a native reader.
    public private(set) var unreviewed: Set<Language> = []

    /// The plural forms of one phrase; `one` only where it differs.
    struct Forms: Sendable, Hashable {
        let one: PhraseTemplate?
        let other: PhraseTemplate
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
            guard forms[language.place].updateValue(read, forKey: member.key) == nil else {
                throw PhraseFault(file: file, key: member.key, problem: "stands twice")
            }
        }
    }

    /// All keys known in `language`, sorted; for the gap test.
    public func keys(in language: Language) -> [String] { forms[language.place].keys.sorted() }

    /// The names of the holes of a phrase, for the test that every language has the same ones.
    public func holes(of key: String, in language: Language) -> Set<String> {
        guard let found = forms[language.place][key] else { return [] }
        return Set(found.other.holes + (found.one?.holes ?? []))
    }

    /// The phrase in `language`, else in English, else the key in brackets: a gap is seen, never a crash.
    public func text(_ phrase: Phrase, in language: Language) -> String {
        let template = template(of: phrase, in: language)
        guard template.hasHoles else { return template.rest }
        var out = ""
        tell(template, phrase, in: language) { piece in
            switch piece {
            case .words(let text), .value(let text): out += text
            }
        }
        return out
    }

    /// A part of a phrase that is said.
    public enum Piece: Hashable, Sendable {
        /// The phrase's own words, and numbers.
        case words(String)
        /// A text that fills a hole.
        case value(String)
    }

    /// The phrase piece by piece, for pages that set off what fills its holes. Phrases inside it are taken apart too.
    public func tell(_ phrase: Phrase, in language: Language, _ listener: (Piece) -> Void) {
        tell(template(of: phrase, in: language), phrase, in: language, listener)
    }

    private func template(of phrase: Phrase, in language: Language) -> PhraseTemplate {
        guard let found = forms[language.place][phrase.key] ?? forms[Language.english.place][phrase.key] else {
            return PhraseTemplate(plain: "[\(phrase.key)]")
        }
        if let one = found.one, case .number(1)? = phrase.values["n"] { return one }
        return found.other
    }

    private func tell(
        _ template: PhraseTemplate, _ phrase: Phrase, in language: Language, _ listener: (Piece) -> Void
    ) {
        for piece in template.pieces {
            if !piece.before.isEmpty { listener(.words(piece.before)) }
            switch phrase.values[piece.hole] {
            case .text(let text)?: listener(.value(text))
            case .number(let number)?: listener(.words(String(number)))
            case .phrase(let inner)?: tell(inner, in: language, listener)
            case nil: listener(.words("{\(piece.hole)}"))
            }
        }
        if !template.rest.isEmpty { listener(.words(template.rest)) }
    }

    private static func forms(_ value: JSON) -> Forms? {
        switch value {
        case .string(let text): Forms(one: nil, other: PhraseTemplate(text))
        case .object:
            value["other"]?.string.map { other in
                Forms(one: (value["one"]?.string).map { PhraseTemplate($0) }, other: PhraseTemplate(other))
            }
        case .null, .bool, .integer, .number, .array: nil
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
