import SQL

extension Migration {
    /// How a family came to know: the day, who told them, which relative. The words are sealed under the key of the
    /// person of the line; a later row takes the place of an earlier one, and `told_on` is NULL where one was taken
    /// back.
    static let familyTold = Migration(
        "2026-11-24-family-told",
        [
            """
            CREATE TABLE family_told (
                id TEXT NOT NULL PRIMARY KEY,
                roster_entry TEXT NOT NULL REFERENCES roster_entry (id),
                told_on TEXT,
                told_by {blob},
                relation TEXT NOT NULL,
                told_to {blob},
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL
            ) {keyed}
            """,
            "CREATE INDEX family_told_by_line ON family_told (roster_entry, id)",
        ])
}
