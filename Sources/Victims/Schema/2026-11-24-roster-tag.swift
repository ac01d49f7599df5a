import SQL

extension Migration {
    /// Finds a line by its tag, whichever roster it stands on.
    static let rosterTag = Migration(
        "2026-11-24-roster-tag", ["CREATE INDEX roster_entry_by_tag ON roster_entry (tag) WHERE tag IS NOT NULL"])
}
