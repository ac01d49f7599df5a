import SQL

extension Migration {
    /// One wrapped record key for each person and domain. Deleting a person's rows makes her unreadable.
    static let personKey = Migration(
        "2026-11-23-person-key",
        [
            """
            CREATE TABLE person_key (
                person TEXT NOT NULL,
                domain TEXT NOT NULL,
                province TEXT NOT NULL,
                version BIGINT NOT NULL,
                wrapped {blob} NOT NULL,
                minted_at TEXT NOT NULL,
                PRIMARY KEY (person, domain)
            ) {keyed}
            """
        ])

    /// How long the audit was and how it ended at some moments: what an audit of the main database is held
    /// against.
    static let auditAnchor = Migration(
        "2026-11-23-audit-anchor",
        [
            """
            CREATE TABLE audit_anchor (
                sequence BIGINT PRIMARY KEY,
                hash {blob} NOT NULL,
                anchored_at TEXT NOT NULL
            ) {strict}
            """
        ])
}
