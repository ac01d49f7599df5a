import SQL

extension Migration {
    /// Incidents, and the counters that give records their references.
    static let incident = Migration(
        "2026-11-23-incident",
        [
            """
            CREATE TABLE incident (
                id TEXT NOT NULL PRIMARY KEY,
                province TEXT NOT NULL,
                district TEXT,
                reference TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                on_date TEXT NOT NULL,
                until_date TEXT CHECK (until_date IS NULL OR until_date >= on_date),
                place TEXT,
                latitude DOUBLE PRECISION,
                longitude DOUBLE PRECISION,
                place_precision INTEGER,
                kind TEXT NOT NULL,
                classification TEXT NOT NULL,
                manner TEXT NOT NULL,
                killed INTEGER CHECK (killed >= 0),
                injured INTEGER CHECK (injured >= 0),
                source TEXT,
                source_key TEXT,
                flags TEXT NOT NULL,
                needs_person BIGINT NOT NULL CHECK (needs_person IN (0, 1)),
                version INTEGER NOT NULL,
                registered_at TEXT NOT NULL,
                registered_by TEXT NOT NULL,
                UNIQUE (source, source_key)
            ) {strict}
            """,
            "CREATE INDEX incident_by_place ON incident (province, on_date, id)",
            "CREATE INDEX incident_by_day ON incident (on_date, id)",
            "CREATE INDEX incident_needing_person ON incident (province, on_date, id) WHERE needs_person = 1",
            """
            CREATE TABLE reference_counter (
                kind TEXT NOT NULL,
                province TEXT NOT NULL,
                year INTEGER NOT NULL,
                last INTEGER NOT NULL,
                PRIMARY KEY (kind, province, year)
            ) {strict}
            """,
        ])
}
