import Kernel

/// One dated step of the schema. Forward only; never edited after it has been released: the ledger keeps its
/// checksum and refuses a changed text.
public struct Migration: Sendable {
    /// `2026-11-24-incident`: the date orders, the word names.
    public let name: String
    /// One statement each, in the common subset of both engines, or both texts side by side.
    public let statements: [EngineSQL]

    public init(_ name: StaticString, _ statements: [EngineSQL]) {
        self.name = name.description
        self.statements = statements
    }
}

/// A statement that runs on both engines, or the two texts where they must differ.
///
/// In the common text these words stand for the engine's own: `{blob}` (BLOB, bytea), `{strict}` (STRICT on
/// SQLite), `{json}`. Identifiers are text, dates ISO text, money whole paisa in BIGINT, truth 0 or 1.
public struct EngineSQL: Sendable, ExpressibleByStringLiteral {
    public let sqlite: String
    public let postgres: String

    public init(stringLiteral text: StaticString) {
        sqlite = Self.expand(text.description, ["{blob}": "BLOB", "{strict}": "STRICT"])
        postgres = Self.expand(text.description, ["{blob}": "bytea", "{strict}": ""])
    }

    public init(sqlite: StaticString, postgres: StaticString) {
        self.sqlite = sqlite.description
        self.postgres = postgres.description
    }

    private static func expand(_ text: String, _ words: [String: String]) -> String {
        words.reduce(text) { text, word in
            text.split(separator: word.key, omittingEmptySubsequences: false).joined(separator: word.value)
        }
    }
}
