import SQL

extension Migration {
    /// Which facts of an incident were corrected, when and by which office: the names of the facts, never their
    /// values.
    static let incidentChange = Migration(
        "2026-11-24-incident-change",
        [
            """
            CREATE TABLE incident_change (
                incident TEXT NOT NULL REFERENCES incident (id),
                version BIGINT NOT NULL,
                facts TEXT NOT NULL,
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_role TEXT,
                recorded_district TEXT,
                PRIMARY KEY (incident, version)
            ) {keyed}
            """
        ])
}
