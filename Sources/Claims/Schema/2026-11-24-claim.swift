import SQL

extension Migration {
    /// Claims and their losses. Nobody is named: heirs are counts by relation, and the person stands behind a key.
    static let claim = Migration(
        "2026-11-24-claim",
        [
            """
            CREATE TABLE claim (
                id TEXT NOT NULL PRIMARY KEY,
                province TEXT NOT NULL,
                district TEXT,
                reference TEXT NOT NULL UNIQUE,
                incident TEXT NOT NULL REFERENCES incident (id),
                person TEXT NOT NULL REFERENCES person (id),
                roster_entry TEXT NOT NULL UNIQUE REFERENCES roster_entry (id),
                stage TEXT NOT NULL,
                standing TEXT NOT NULL,
                heirs TEXT,
                version INTEGER NOT NULL,
                opened_at TEXT NOT NULL,
                opened_by TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX claim_by_place ON claim (province, id)",
            "CREATE INDEX claim_by_incident ON claim (incident, id)",
            "CREATE INDEX claim_by_person ON claim (person)",
            """
            CREATE TABLE claim_loss (
                claim TEXT NOT NULL REFERENCES claim (id),
                position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 100),
                kind TEXT,
                grade TEXT NOT NULL,
                extent TEXT NOT NULL,
                vehicle_class TEXT NOT NULL,
                animal TEXT NOT NULL,
                animals INTEGER CHECK (animals > 0),
                PRIMARY KEY (claim, position)
            ) {strict}
            """,
        ])
}
