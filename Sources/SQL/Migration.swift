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
/// In the common text `{blob}` stands for BLOB or bytea, `{strict}` for SQLite's STRICT, `{keyed}` for STRICT with
/// the rows kept in the primary key itself (one page fewer to write), `{json}` for TEXT, and
/// SQLite reads BIGINT as INTEGER and DOUBLE PRECISION as REAL, the names its STRICT tables know. Identifiers
/// are TEXT, dates ISO text, money whole paisa in BIGINT, truth 0 or 1 in BIGINT. A text that is empty is
/// skipped on that engine.
public struct EngineSQL: Sendable, ExpressibleByStringLiteral {
    public let sqlite: String
    public let postgres: String

    public init(stringLiteral text: StaticString) {
        sqlite = Self.expand(text.description, Self.sqliteWords)
        postgres = Self.expand(text.description, Self.postgresWords)
    }

    public init(sqlite: StaticString, postgres: StaticString) {
        self.sqlite = sqlite.description
        self.postgres = postgres.description
    }

    /// The text for `engine`.
    public func text(for engine: Engine) -> String {
        switch engine {
        case .sqlite: sqlite
        case .postgres: postgres
        }
    }

    private static let sqliteWords = [
        "{blob}": "BLOB", "{strict}": "STRICT", "{keyed}": "STRICT, WITHOUT ROWID", "{json}": "TEXT",
        "BIGINT": "INTEGER", "DOUBLE PRECISION": "REAL",
    ]
    private static let postgresWords = ["{blob}": "bytea", "{strict}": "", "{keyed}": "", "{json}": "TEXT"]

    private static func expand(_ text: String, _ words: [String: String]) -> String {
        words.reduce(text) { text, word in
            text.split(separator: word.key, omittingEmptySubsequences: false).joined(separator: word.value)
        }
    }
}
