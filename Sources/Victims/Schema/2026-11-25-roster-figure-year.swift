import SQL

extension Migration {
    /// The same counts as `publishedRoster` by whole years, as incidents have them.
    static let rosterFigureYear = Migration(
        "2026-11-25-roster-figure-year",
        [
            "CREATE INDEX roster_figure_of_district ON roster_figure (province, district, month)",
            """
            CREATE TABLE roster_figure_place_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                district TEXT NOT NULL,
                people BIGINT NOT NULL,
                PRIMARY KEY (year, province, district)
            ) {keyed}
            """,
            """
            INSERT INTO roster_figure_place_year (year, province, district, people)
            SELECT substr(month, 1, 4), province, district, sum(people)
            FROM roster_figure_place GROUP BY 1, 2, 3
            """,
            """
            CREATE VIEW published_roster_place_year AS
            SELECT year, province, district, people
            FROM roster_figure_place_year
            UNION ALL
            SELECT substr(month, 1, 4), province, district, people
            FROM roster_figure_change
            """,
            """
            CREATE TABLE roster_figure_province_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                sex TEXT NOT NULL,
                status TEXT NOT NULL,
                people BIGINT NOT NULL,
                PRIMARY KEY (year, province, sex, status)
            ) {keyed}
            """,
            """
            INSERT INTO roster_figure_province_year (year, province, sex, status, people)
            SELECT substr(month, 1, 4), province, sex, status, sum(people)
            FROM roster_figure_province GROUP BY 1, 2, 3, 4
            """,
            """
            CREATE VIEW published_roster_province_year AS
            SELECT year, province, sex, status, people
            FROM roster_figure_province_year
            UNION ALL
            SELECT substr(month, 1, 4), province, sex, status, people
            FROM roster_figure_change
            """,
        ])
}
