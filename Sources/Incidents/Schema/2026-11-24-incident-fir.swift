import SQL

extension Migration {
    /// First information reports. `station_key` is the station's name without capitals and odd spaces: within a
    /// province, station, number and year name one case.
    static let incidentFIR = Migration(
        "2026-11-24-incident-fir",
        [
            """
            CREATE TABLE incident_fir (
                id TEXT NOT NULL PRIMARY KEY,
                incident TEXT NOT NULL REFERENCES incident (id),
                province TEXT NOT NULL,
                station TEXT NOT NULL,
                station_key TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                year BIGINT NOT NULL,
                sections TEXT,
                registered_on TEXT,
                version BIGINT NOT NULL,
                recorded_at TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                recorded_role TEXT,
                recorded_district TEXT,
                UNIQUE (province, station_key, number, year)
            ) {strict}
            """,
            "CREATE INDEX incident_fir_by_incident ON incident_fir (incident, year, number)",
        ])
}
