import SQL

extension Migration {
    /// Who belongs to whom: another registered person, or a relative whose name and phone are sealed.
    static let kin = Migration(
        "2026-11-24-kin",
        [
            """
            CREATE TABLE kin (
                id TEXT NOT NULL PRIMARY KEY,
                person TEXT NOT NULL REFERENCES person (id),
                relation TEXT NOT NULL,
                other TEXT REFERENCES person (id),
                name {blob},
                phone {blob},
                is_guardian INTEGER NOT NULL CHECK (is_guardian IN (0, 1)),
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                removed_at TEXT
            ) {keyed}
            """,
            "CREATE INDEX kin_of_person ON kin (person)",
        ])
}
