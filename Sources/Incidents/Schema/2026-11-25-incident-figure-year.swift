import SQL

extension Migration {
    /// The same counts as `publishedIncident` by whole years, for everything on record: a twelfth of the rows. And an
    /// index for the officer of one district, who is shown whole cells.
    static let incidentFigureYear = Migration(
        "2026-11-25-incident-figure-year",
        [
            "CREATE INDEX incident_figure_of_district ON incident_figure (province, district, month)",
            """
            CREATE TABLE incident_figure_place_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                district TEXT NOT NULL,
                incidents BIGINT NOT NULL,
                PRIMARY KEY (year, province, district)
            ) {keyed}
            """,
            """
            INSERT INTO incident_figure_place_year (year, province, district, incidents)
            SELECT substr(month, 1, 4), province, district, sum(incidents)
            FROM incident_figure_place GROUP BY 1, 2, 3
            """,
            """
            CREATE VIEW published_incident_place_year AS
            SELECT year, province, district, incidents
            FROM incident_figure_place_year
            UNION ALL
            SELECT substr(month, 1, 4), province, district, incidents
            FROM incident_figure_change
            """,
            """
            CREATE TABLE incident_figure_province_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                kind TEXT NOT NULL,
                classification TEXT NOT NULL,
                incidents BIGINT NOT NULL,
                PRIMARY KEY (year, province, kind, classification)
            ) {keyed}
            """,
            """
            INSERT INTO incident_figure_province_year (year, province, kind, classification, incidents)
            SELECT substr(month, 1, 4), province, kind, classification, sum(incidents)
            FROM incident_figure_province GROUP BY 1, 2, 3, 4
            """,
            """
            CREATE VIEW published_incident_province_year AS
            SELECT year, province, kind, classification, incidents
            FROM incident_figure_province_year
            UNION ALL
            SELECT substr(month, 1, 4), province, kind, classification, incidents
            FROM incident_figure_change
            """,
        ])
}
