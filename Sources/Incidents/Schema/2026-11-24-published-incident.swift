import SQL

extension Migration {
    /// How many incidents there are by month, place, kind and classification, kept exact in the transaction of every
    /// change (`docs/decisions/0012-kept-counts.md`).
    ///
    /// A trigger leaves the difference in `incident_figure_change`; `IncidentFigures.fold` adds it to the cells now and
    /// then, by district, by place alone and by province. Each `published_` view is cells and differences together, so
    /// it is exact at any moment; a cell may stand in it more than once, and what is read is added up. `unknown`
    /// stands for a district that nobody recorded.
    static let publishedIncident = Migration(
        "2026-11-24-published-incident", incidentFigureTables + incidentFigureTriggers + incidentFigureViews)

    private static let incidentFigureTables: [EngineSQL] = [
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
        CREATE TABLE incident_figure_place (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            district TEXT NOT NULL,
            incidents BIGINT NOT NULL,
            PRIMARY KEY (month, province, district)
        ) {keyed}
        """,
        """
        CREATE TABLE incident_figure_province (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            kind TEXT NOT NULL,
            classification TEXT NOT NULL,
            incidents BIGINT NOT NULL,
            PRIMARY KEY (month, province, kind, classification)
        ) {keyed}
        """,
        EngineSQL(
            sqlite: """
                CREATE TABLE incident_figure_change (
                    id INTEGER PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    classification TEXT NOT NULL,
                    incidents INTEGER NOT NULL
                ) STRICT
                """,
            postgres: """
                CREATE TABLE incident_figure_change (
                    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    classification TEXT NOT NULL,
                    incidents BIGINT NOT NULL
                )
                """),
        """
        INSERT INTO incident_figure (month, province, district, kind, classification, incidents)
        SELECT substr(on_date, 1, 7), province, coalesce(district, 'unknown'), kind, classification, count(*)
        FROM incident GROUP BY 1, 2, 3, 4, 5
        """,
        """
        INSERT INTO incident_figure_place (month, province, district, incidents)
        SELECT month, province, district, sum(incidents) FROM incident_figure GROUP BY month, province, district
        """,
        """
        INSERT INTO incident_figure_province (month, province, kind, classification, incidents)
        SELECT month, province, kind, classification, sum(incidents)
        FROM incident_figure GROUP BY month, province, kind, classification
        """,
    ]

    private static let incidentFigureTriggers: [EngineSQL] = [
        EngineSQL(
            sqlite: """
                CREATE TRIGGER incident_figure_insert AFTER INSERT ON incident BEGIN
                    INSERT INTO incident_figure_change (month, province, district, kind, classification, incidents)
                    VALUES (substr(NEW.on_date, 1, 7), NEW.province,
                        coalesce(NEW.district, 'unknown'), NEW.kind, NEW.classification, 1);
                END
                """,
            postgres: """
                CREATE FUNCTION incident_figure_kept() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF TG_OP = ''UPDATE'' AND (substr(OLD.on_date, 1, 7), OLD.province, OLD.district, OLD.kind,
                        OLD.classification)
                        IS NOT DISTINCT FROM (substr(NEW.on_date, 1, 7), NEW.province, NEW.district, NEW.kind,
                        NEW.classification)
                    THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> ''INSERT'' THEN
                        INSERT INTO incident_figure_change (month, province, district, kind, classification, incidents)
                        VALUES (substr(OLD.on_date, 1, 7), OLD.province, coalesce(OLD.district, ''unknown''), OLD.kind,
                            OLD.classification, -1);
                    END IF;
                    IF TG_OP <> ''DELETE'' THEN
                        INSERT INTO incident_figure_change (month, province, district, kind, classification, incidents)
                        VALUES (substr(NEW.on_date, 1, 7), NEW.province,
                            coalesce(NEW.district, ''unknown''), NEW.kind, NEW.classification, 1);
                    END IF;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER incident_figure_delete AFTER DELETE ON incident BEGIN
                    INSERT INTO incident_figure_change (month, province, district, kind, classification, incidents)
                    VALUES (substr(OLD.on_date, 1, 7), OLD.province, coalesce(OLD.district, 'unknown'), OLD.kind,
                        OLD.classification, -1);
                END
                """,
            postgres: """
                CREATE TRIGGER incident_figure_kept
                AFTER INSERT OR DELETE OR UPDATE OF on_date, province, district, kind, classification ON incident
                FOR EACH ROW EXECUTE FUNCTION incident_figure_kept()
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER incident_figure_update
                AFTER UPDATE OF on_date, province, district, kind, classification ON incident
                WHEN substr(OLD.on_date, 1, 7) <> substr(NEW.on_date, 1, 7) OR OLD.province <> NEW.province
                    OR OLD.district IS NOT NEW.district OR OLD.kind <> NEW.kind
                    OR OLD.classification <> NEW.classification
                BEGIN
                    INSERT INTO incident_figure_change (month, province, district, kind, classification, incidents)
                    VALUES (substr(OLD.on_date, 1, 7), OLD.province, coalesce(OLD.district, 'unknown'), OLD.kind,
                        OLD.classification, -1);
                    INSERT INTO incident_figure_change (month, province, district, kind, classification, incidents)
                    VALUES (substr(NEW.on_date, 1, 7), NEW.province,
                        coalesce(NEW.district, 'unknown'), NEW.kind, NEW.classification, 1);
                END
                """,
            postgres: ""),
    ]

    private static let incidentFigureViews: [EngineSQL] = [
        """
        CREATE VIEW published_incident AS
        SELECT month, province, district, kind, classification, incidents
        FROM incident_figure
        UNION ALL
        SELECT month, province, district, kind, classification, incidents
        FROM incident_figure_change
        """,
        """
        CREATE VIEW published_incident_place AS
        SELECT month, province, district, incidents
        FROM incident_figure_place
        UNION ALL
        SELECT month, province, district, incidents
        FROM incident_figure_change
        """,
        """
        CREATE VIEW published_incident_province AS
        SELECT month, province, kind, classification, incidents
        FROM incident_figure_province
        UNION ALL
        SELECT month, province, kind, classification, incidents
        FROM incident_figure_change
        """,
    ]
}
