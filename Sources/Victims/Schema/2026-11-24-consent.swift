import SQL

extension Migration {
    /// What a person has agreed to: for which purpose, towards whom, how she said so, until when.
    static let consent = Migration(
        "2026-11-24-consent",
        [
            """
            CREATE TABLE consent (
                id TEXT NOT NULL PRIMARY KEY,
                person TEXT NOT NULL REFERENCES person (id),
                purpose TEXT NOT NULL,
                recipient TEXT NOT NULL,
                way TEXT NOT NULL CHECK (way IN ('signed', 'thumb', 'spoken')),
                given_on TEXT NOT NULL,
                withdrawn_on TEXT,
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL
            ) {keyed}
            """,
            "CREATE INDEX consent_of_person ON consent (person)",
        ])
}
