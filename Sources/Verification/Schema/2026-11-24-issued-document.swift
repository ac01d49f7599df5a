import SQL

extension Migration {
    /// Codes of papers that were given out. Nothing here leads from a code to a person or a claim.
    static let issuedDocument = Migration(
        "2026-11-24-issued-document",
        [
            """
            CREATE TABLE issued_document (
                code TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                year INTEGER NOT NULL,
                revoked_at TEXT
            ) {strict}
            """
        ])
}
