import SQL

extension Migration {
    /// How many incidents there are by month, place, kind and classification: counted once, kept exact by triggers
    /// in the transaction of every change, read by the figures through `published_incident`.
    ///
    /// `unknown` stands for a district that nobody recorded. SQLite has one writer, which adds to the cell itself; on
    /// PostgreSQL writers of one cell would refuse one another, so each leaves its difference in
    /// `incident_figure_change`, the view adds both up, and `IncidentFigures.fold` tidies.
    static let publishedIncident = Migration(
        "2026-11-24-published-incident",
        [
            """
            CREATE TABLE incident_figure (
                month TEXT NOT NULL,
                province TEXT NOT NULL,
                district TEXT NOT NULL,
                kind TEXT NOT NULL,
                classification TEXT NOT NULL,
                incidents BIGINT NOT NULL,
                PRIMARY KEY (month, province, district, kind, classification)
            ) {keyed}
            """,
            """
            INSERT INTO incident_figure (month, province, district, kind, classification, incidents)
            SELECT substr(on_date, 1, 7), province, coalesce(district, 'unknown'), kind, classification, count(*)
            FROM incident GROUP BY 1, 2, 3, 4, 5
            """,
        ] + keptOnSQLite + keptOnPostgres)

    private static let keptOnSQLite: [EngineSQL] = [
        EngineSQL(
            sqlite: """
                CREATE TRIGGER incident_figure_insert AFTER INSERT ON incident BEGIN
                    INSERT INTO incident_figure (month, province, district, kind, classification, incidents)
                    VALUES (substr(NEW.on_date, 1, 7), NEW.province, coalesce(NEW.district, 'unknown'), NEW.kind,
                        NEW.classification, 1)
                    ON CONFLICT (month, province, district, kind, classification)
                        DO UPDATE SET incidents = incidents + 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER incident_figure_delete AFTER DELETE ON incident BEGIN
                    UPDATE incident_figure SET incidents = incidents - 1
                    WHERE month = substr(OLD.on_date, 1, 7) AND province = OLD.province
                        AND district = coalesce(OLD.district, 'unknown') AND kind = OLD.kind
                        AND classification = OLD.classification;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER incident_figure_update
                AFTER UPDATE OF on_date, province, district, kind, classification ON incident
                WHEN substr(OLD.on_date, 1, 7) <> substr(NEW.on_date, 1, 7) OR OLD.province <> NEW.province
                    OR OLD.district IS NOT NEW.district OR OLD.kind <> NEW.kind
                    OR OLD.classification <> NEW.classification
                BEGIN
                    UPDATE incident_figure SET incidents = incidents - 1
                    WHERE month = substr(OLD.on_date, 1, 7) AND province = OLD.province
                        AND district = coalesce(OLD.district, 'unknown') AND kind = OLD.kind
                        AND classification = OLD.classification;
                    INSERT INTO incident_figure (month, province, district, kind, classification, incidents)
                    VALUES (substr(NEW.on_date, 1, 7), NEW.province, coalesce(NEW.district, 'unknown'), NEW.kind,
                        NEW.classification, 1)
                    ON CONFLICT (month, province, district, kind, classification)
                        DO UPDATE SET incidents = incidents + 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE VIEW published_incident AS
                SELECT month, province, district, kind, classification, incidents
                FROM incident_figure WHERE incidents <> 0
                """, postgres: ""),
    ]

    private static let keptOnPostgres: [EngineSQL] = [
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TABLE incident_figure_change (
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    classification TEXT NOT NULL,
                    incidents BIGINT NOT NULL
                )
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE FUNCTION incident_figure_kept() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF TG_OP = ''UPDATE'' AND (substr(OLD.on_date, 1, 7), OLD.province, OLD.district, OLD.kind,
                        OLD.classification) IS NOT DISTINCT FROM (substr(NEW.on_date, 1, 7), NEW.province,
                        NEW.district, NEW.kind, NEW.classification)
                    THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> ''INSERT'' THEN
                        INSERT INTO incident_figure_change VALUES (substr(OLD.on_date, 1, 7), OLD.province,
                            coalesce(OLD.district, ''unknown''), OLD.kind, OLD.classification, -1);
                    END IF;
                    IF TG_OP <> ''DELETE'' THEN
                        INSERT INTO incident_figure_change VALUES (substr(NEW.on_date, 1, 7), NEW.province,
                            coalesce(NEW.district, ''unknown''), NEW.kind, NEW.classification, 1);
                    END IF;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER incident_figure_kept
                AFTER INSERT OR DELETE OR UPDATE OF on_date, province, district, kind, classification ON incident
                FOR EACH ROW EXECUTE FUNCTION incident_figure_kept()
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE VIEW published_incident AS
                SELECT month, province, district, kind, classification, CAST(sum(incidents) AS BIGINT) AS incidents
                FROM (
                    SELECT month, province, district, kind, classification, incidents FROM incident_figure
                    UNION ALL
                    SELECT month, province, district, kind, classification, incidents FROM incident_figure_change
                ) AS kept
                GROUP BY month, province, district, kind, classification HAVING sum(incidents) <> 0
                """),
    ]
}
