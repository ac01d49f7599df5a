import SQL

extension Migration {
    /// The same counts as `publishedClaim` by whole years, as incidents have them.
    static let claimFigureYear = Migration(
        "2026-11-25-claim-figure-year",
        [
            "CREATE INDEX claim_figure_of_district ON claim_figure (province, district, month)",
            """
            CREATE TABLE claim_figure_place_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                district TEXT NOT NULL,
                claims BIGINT NOT NULL,
                paisa BIGINT NOT NULL,
                PRIMARY KEY (year, province, district)
            ) {keyed}
            """,
            """
            INSERT INTO claim_figure_place_year (year, province, district, claims, paisa)
            SELECT substr(month, 1, 4), province, district, sum(claims), sum(paisa)
            FROM claim_figure_place GROUP BY 1, 2, 3
            """,
            """
            CREATE VIEW published_claim_place_year AS
            SELECT year, province, district, claims, paisa
            FROM claim_figure_place_year
            UNION ALL
            SELECT substr(month, 1, 4), province, district, claims, paisa
            FROM claim_figure_change
            """,
            """
            CREATE TABLE claim_figure_province_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                stage TEXT NOT NULL,
                outcome TEXT NOT NULL,
                claims BIGINT NOT NULL,
                paisa BIGINT NOT NULL,
                PRIMARY KEY (year, province, stage, outcome)
            ) {keyed}
            """,
            """
            INSERT INTO claim_figure_province_year (year, province, stage, outcome, claims, paisa)
            SELECT substr(month, 1, 4), province, stage, outcome, sum(claims), sum(paisa)
            FROM claim_figure_province GROUP BY 1, 2, 3, 4
            """,
            """
            CREATE VIEW published_claim_province_year AS
            SELECT year, province, stage, outcome, claims, paisa
            FROM claim_figure_province_year
            UNION ALL
            SELECT substr(month, 1, 4), province, stage, outcome, claims, paisa
            FROM claim_figure_change
            """,
            "CREATE INDEX decision_figure_of_district ON decision_figure (province, district, month)",
            """
            CREATE TABLE decision_figure_year (
                year TEXT NOT NULL,
                province TEXT NOT NULL,
                district TEXT NOT NULL,
                outcome TEXT NOT NULL,
                claims BIGINT NOT NULL,
                paisa BIGINT NOT NULL,
                PRIMARY KEY (year, province, district, outcome)
            ) {keyed}
            """,
            """
            INSERT INTO decision_figure_year (year, province, district, outcome, claims, paisa)
            SELECT substr(month, 1, 4), province, district, outcome, sum(claims), sum(paisa)
            FROM decision_figure GROUP BY 1, 2, 3, 4
            """,
            """
            CREATE VIEW published_decision_year AS
            SELECT year, province, district, outcome, claims, paisa
            FROM decision_figure_year
            UNION ALL
            SELECT substr(month, 1, 4), province, district, outcome, claims, paisa
            FROM decision_figure_change
            """,
        ])
}
