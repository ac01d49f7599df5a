import SQL

extension Migration {
    /// What a roster line said before each change: the tag it came with is never lost.
    static let rosterPast = Migration(
        "2026-11-24-roster-past",
        [
            """
            CREATE TABLE roster_past (
                roster_entry TEXT NOT NULL REFERENCES roster_entry (id),
                version INTEGER NOT NULL,
                tag TEXT,
                status TEXT NOT NULL,
                hospital TEXT,
                family_told_on TEXT,
                changed_at TEXT NOT NULL,
                changed_by TEXT NOT NULL,
                PRIMARY KEY (roster_entry, version)
            ) {keyed}
            """
        ])
}
