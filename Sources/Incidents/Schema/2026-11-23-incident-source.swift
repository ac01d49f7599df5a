import SQL

extension Migration {
    /// What the public source of an imported incident says beyond the facts, as it stands there.
    static let incidentSource = Migration(
        "2026-11-23-incident-source",
        [
            """
            CREATE TABLE incident_source (
                incident TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
                source TEXT NOT NULL,
                source_key TEXT NOT NULL,
                low BIGINT NOT NULL,
                best BIGINT NOT NULL,
                high BIGINT NOT NULL,
                civilians BIGINT NOT NULL,
                date_precision BIGINT NOT NULL,
                place_precision BIGINT NOT NULL,
                district_as_written TEXT NOT NULL,
                place_description TEXT NOT NULL,
                conflict TEXT NOT NULL,
                side_a TEXT NOT NULL,
                side_b TEXT NOT NULL,
                reports TEXT NOT NULL,
                said_by TEXT NOT NULL,
                remarks TEXT NOT NULL,
                UNIQUE (source, source_key)
            ) {strict}
            """
        ])
}
