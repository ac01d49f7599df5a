import SQL

extension Migration {
    /// What the list of incidents is searched and filtered by: the words of title and place in lower case, and an
    /// index for each of the filters that are used most.
    static let incidentSearch = Migration(
        "2026-11-24-incident-search",
        [
            "ALTER TABLE incident ADD COLUMN words TEXT NOT NULL DEFAULT ''",
            "UPDATE incident SET words = lower(title || ' ' || COALESCE(place, ''))",
            "CREATE INDEX incident_by_district ON incident (district, on_date, id)",
            "CREATE INDEX incident_by_classification ON incident (province, classification, on_date, id)",
        ])
}
