import SQL

/// The tables of these tests.
enum Shelf {
    static let migrations = [
        Migration(
            "2026-01-01-counter",
            [
                """
                CREATE TABLE counter (
                    name TEXT PRIMARY KEY,
                    value BIGINT NOT NULL CONSTRAINT counter_is_positive CHECK (value >= 0)
                ) {strict}
                """,
                "INSERT INTO counter (name, value) VALUES ('a', 0)",
                "INSERT INTO counter (name, value) VALUES ('b', 0)",
            ]),
        Migration(
            "2026-01-02-thing",
            [
                """
                CREATE TABLE thing (
                    id TEXT PRIMARY KEY,
                    whole BIGINT,
                    part DOUBLE PRECISION,
                    bytes {blob},
                    word TEXT UNIQUE,
                    counter TEXT REFERENCES counter (name) DEFERRABLE INITIALLY DEFERRED
                ) {strict}
                """
            ]),
    ]

    /// The number in a counter, -1 when there is none.
    static func value(of name: String, in tx: borrowing Transaction) throws -> Int {
        try tx.first("SELECT value FROM counter WHERE name = \(name)") { try $0[0] } ?? -1
    }

    /// Reads the number and writes the next one, as a careless program does.
    static func increment(_ name: String, in tx: borrowing Transaction) throws {
        let next = try value(of: name, in: tx) + 1
        try tx.run("UPDATE counter SET value = \(next) WHERE name = \(name)")
    }

    static func put(_ id: String, word: String? = nil, in tx: borrowing Transaction) throws {
        try tx.run("INSERT INTO thing (id, word) VALUES (\(id), \(word))")
    }

    static func ids(in tx: borrowing Transaction) throws -> [String] {
        try tx.rows("SELECT id FROM thing ORDER BY id") { try $0[0] }
    }
}

/// What a test throws to make a transaction roll back.
struct ChangedMyMind: Error {}

extension StoreError {
    var isInDoubt: Bool { if case .inDoubt = self { true } else { false } }
    var isAboutTheStatement: Bool { if case .statement = self { true } else { false } }
}
