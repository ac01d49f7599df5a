import SQL

extension Migration {
    /// Every decision on what an incident is held to be, in the order in which they were recorded; the last one
    /// holds, and `incident.classification` repeats it. What was said at registration, before anybody decided on a
    /// paper, stands as the first line without an office.
    static let incidentClassification = Migration(
        "2026-11-24-incident-classification",
        [
            """
            CREATE TABLE incident_classification (
                incident TEXT NOT NULL REFERENCES incident (id),
                position BIGINT NOT NULL CHECK (position >= 1),
                classification TEXT NOT NULL,
                office TEXT,
                officer TEXT,
                decided_on TEXT,
                paper_kind TEXT,
                paper_number TEXT,
                paper_on TEXT,
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_role TEXT,
                recorded_district TEXT,
                PRIMARY KEY (incident, position),
                CHECK ((office IS NULL) = (decided_on IS NULL) AND (office IS NULL) = (paper_kind IS NULL))
            ) {keyed}
            """,
            """
            INSERT INTO incident_classification (incident, position, classification, recorded_at, recorded_by)
            SELECT id, 1, classification, registered_at, registered_by FROM incident
            WHERE classification <> 'unknown'
            """,
        ])
}
