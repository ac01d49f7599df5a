import SQL

extension Migration {
    /// What is recorded of a person beside who she is, one row a kind: a plain word for counting, and a sealed text.
    static let personDetail = Migration(
        "2026-11-24-person-detail",
        [
            """
            CREATE TABLE person_detail (
                person TEXT NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL CHECK (kind IN ('birth', 'residence', 'functioning', 'contact')),
                plain TEXT,
                sealed {blob},
                version INTEGER NOT NULL,
                changed_at TEXT NOT NULL,
                changed_by TEXT NOT NULL,
                PRIMARY KEY (person, kind),
                CHECK (kind <> 'birth' OR plain IN ('day', 'month', 'year', 'estimated')),
                CHECK (kind <> 'functioning' OR plain IN ('yes', 'no', 'unknown')),
                CHECK (kind <> 'contact' OR plain IS NULL)
            ) {keyed}
            """
        ])
}
