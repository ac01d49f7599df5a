import SQL

extension Migration {
    /// What each source counted, and when it said so. Never changed and never deleted: a correction is a newer line
    /// of the same source. The counts that incidents came with, from a form or from a public data set, become the
    /// first line of their source; a data set keeps its numbers also where they contradict one another.
    static let incidentTally = Migration(
        "2026-11-24-incident-tally",
        [
            """
            CREATE TABLE incident_tally (
                id TEXT NOT NULL PRIMARY KEY,
                incident TEXT NOT NULL REFERENCES incident (id),
                source_kind TEXT NOT NULL,
                source_name TEXT NOT NULL,
                source_key TEXT NOT NULL,
                reliability TEXT NOT NULL,
                reference TEXT,
                said_on TEXT NOT NULL,
                said_minute BIGINT CHECK (said_minute BETWEEN 0 AND 1439),
                killed_low BIGINT CHECK (killed_low >= 0),
                killed_best BIGINT CHECK (killed_best >= 0),
                killed_high BIGINT CHECK (killed_high >= 0),
                injured_low BIGINT CHECK (injured_low >= 0),
                injured_best BIGINT CHECK (injured_best >= 0),
                injured_high BIGINT CHECK (injured_high >= 0),
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_role TEXT,
                recorded_district TEXT,
                CHECK (source_kind = 'dataset' OR (
                    COALESCE(killed_low <= killed_best, TRUE) AND COALESCE(killed_best <= killed_high, TRUE)
                    AND COALESCE(killed_low <= killed_high, TRUE)
                    AND COALESCE(injured_low <= injured_best, TRUE) AND COALESCE(injured_best <= injured_high, TRUE)
                    AND COALESCE(injured_low <= injured_high, TRUE)))
            ) {strict}
            """,
            "CREATE INDEX incident_tally_by_incident ON incident_tally (incident, said_on, recorded_at)",
            """
            INSERT INTO incident_tally (id, incident, source_kind, source_name, source_key, reliability, said_on,
                killed_best, injured_best, recorded_at, recorded_by)
            SELECT id, id, 'register', '', '', 'unjudged', substr(registered_at, 1, 10), killed, injured,
                registered_at, registered_by
            FROM incident WHERE source IS NULL AND (killed IS NOT NULL OR injured IS NOT NULL)
            """,
            """
            INSERT INTO incident_tally (id, incident, source_kind, source_name, source_key, reliability, reference,
                said_on, killed_low, killed_best, killed_high, recorded_at, recorded_by)
            SELECT i.id, i.id, 'dataset', s.source, s.source, 'unjudged', s.source_key,
                substr(i.registered_at, 1, 10), s.low, s.best, s.high, i.registered_at, i.registered_by
            FROM incident i JOIN incident_source s ON s.incident = i.id
            """,
            // The day in Pakistan, not in UTC.
            EngineSQL(
                sqlite: "UPDATE incident_tally SET said_on = date(recorded_at, '+5 hours')",
                postgres: """
                    UPDATE incident_tally SET said_on =
                        to_char(recorded_at::timestamptz AT TIME ZONE 'UTC' + interval '5 hours', 'YYYY-MM-DD')
                    """),
        ])
}
