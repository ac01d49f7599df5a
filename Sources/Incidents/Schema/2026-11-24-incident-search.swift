import SQL

extension Migration {
    /// What the list of incidents is searched and filtered by: the words of title and place in lower case, and an
    /// index for each filter. The one by day holds everything that a search for words asks about, so that it reads
    /// nothing else.
    static let incidentSearch = Migration(
        "2026-11-24-incident-search",
        [
            "ALTER TABLE incident ADD COLUMN words TEXT NOT NULL DEFAULT ''",
            "UPDATE incident SET words = lower(title || ' ' || COALESCE(place, ''))",
            "DROP INDEX incident_by_day",
            """
            CREATE INDEX incident_by_day
            ON incident (on_date, id, province, district, kind, classification, needs_person, words)
            """,
            "CREATE INDEX incident_by_district ON incident (province, district, on_date, id)",
            "CREATE INDEX incident_by_kind ON incident (province, kind, on_date, id)",
            "CREATE INDEX incident_by_classification ON incident (province, classification, on_date, id)",
        ])
}
