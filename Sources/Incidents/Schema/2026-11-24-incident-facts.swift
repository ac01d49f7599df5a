import SQL

extension Migration {
    /// How exactly the day is known, the time of day, tehsil, weapon, target, a short description for everybody, and
    /// the office that registered. Older rows hold *unknown*; for imported ones the source had said how exact the
    /// day is.
    static let incidentFacts = Migration(
        "2026-11-24-incident-facts",
        [
            """
            ALTER TABLE incident ADD COLUMN date_precision TEXT NOT NULL DEFAULT 'unknown'
                CHECK (date_precision IN ('day', 'days', 'week', 'month', 'year', 'unknown'))
            """,
            "ALTER TABLE incident ADD COLUMN minute_of_day BIGINT CHECK (minute_of_day BETWEEN 0 AND 1439)",
            "ALTER TABLE incident ADD COLUMN tehsil TEXT",
            "ALTER TABLE incident ADD COLUMN weapon TEXT NOT NULL DEFAULT 'unknown'",
            "ALTER TABLE incident ADD COLUMN target TEXT NOT NULL DEFAULT 'unknown'",
            "ALTER TABLE incident ADD COLUMN description TEXT",
            "ALTER TABLE incident ADD COLUMN registered_role TEXT",
            "ALTER TABLE incident ADD COLUMN registered_district TEXT",
            """
            UPDATE incident SET date_precision = COALESCE((
                SELECT CASE s.date_precision WHEN 1 THEN 'day' WHEN 2 THEN 'days' WHEN 3 THEN 'week'
                    WHEN 4 THEN 'month' ELSE 'year' END
                FROM incident_source s WHERE s.incident = incident.id), 'unknown')
            """,
        ])
}
