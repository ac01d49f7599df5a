import SQL

extension Migration {
    /// How many lines the rosters have by month and place of the incident, by sex and by what happened to the person.
    /// Nobody is in it. How it is kept is said at `publishedIncident`.
    ///
    /// A line is counted where its incident is, so a change of the incident's day or place moves all its lines.
    static let publishedRoster = Migration(
        "2026-11-24-published-roster", rosterFigureTables + rosterFigureTriggers + rosterFigureViews)

    private static let rosterFigureTables: [EngineSQL] = [
        """
        CREATE TABLE roster_figure (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            district TEXT NOT NULL,
            sex TEXT NOT NULL,
            status TEXT NOT NULL,
            people BIGINT NOT NULL,
            PRIMARY KEY (month, province, district, sex, status)
        ) {keyed}
        """,
        """
        CREATE TABLE roster_figure_place (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            district TEXT NOT NULL,
            people BIGINT NOT NULL,
            PRIMARY KEY (month, province, district)
        ) {keyed}
        """,
        """
        CREATE TABLE roster_figure_province (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            sex TEXT NOT NULL,
            status TEXT NOT NULL,
            people BIGINT NOT NULL,
            PRIMARY KEY (month, province, sex, status)
        ) {keyed}
        """,
        EngineSQL(
            sqlite: """
                CREATE TABLE roster_figure_change (
                    id INTEGER PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    sex TEXT NOT NULL,
                    status TEXT NOT NULL,
                    people INTEGER NOT NULL
                ) STRICT
                """,
            postgres: """
                CREATE TABLE roster_figure_change (
                    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    sex TEXT NOT NULL,
                    status TEXT NOT NULL,
                    people BIGINT NOT NULL
                )
                """),
        """
        INSERT INTO roster_figure (month, province, district, sex, status, people)
        SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex, e.status, count(*)
        FROM roster_entry e JOIN incident i ON i.id = e.incident JOIN person p ON p.id = e.person
        GROUP BY 1, 2, 3, 4, 5
        """,
        """
        INSERT INTO roster_figure_place (month, province, district, people)
        SELECT month, province, district, sum(people) FROM roster_figure GROUP BY month, province, district
        """,
        """
        INSERT INTO roster_figure_province (month, province, sex, status, people)
        SELECT month, province, sex, status, sum(people)
        FROM roster_figure GROUP BY month, province, sex, status
        """,
    ]

    private static let rosterFigureTriggers: [EngineSQL] = [
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_insert AFTER INSERT ON roster_entry BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex,
                        NEW.status, 1
                    FROM incident i, person p WHERE i.id = NEW.incident AND p.id = NEW.person;
                END
                """,
            postgres: """
                CREATE FUNCTION roster_figure_kept() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF TG_OP = ''UPDATE'' AND (OLD.incident, OLD.person, OLD.status)
                        IS NOT DISTINCT FROM (NEW.incident, NEW.person, NEW.status)
                    THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> ''INSERT'' THEN
                        INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                        SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), p.sex,
                            OLD.status, -1
                        FROM incident i, person p WHERE i.id = OLD.incident AND p.id = OLD.person;
                    END IF;
                    IF TG_OP <> ''DELETE'' THEN
                        INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                        SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), p.sex,
                            NEW.status, 1
                        FROM incident i, person p WHERE i.id = NEW.incident AND p.id = NEW.person;
                    END IF;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_delete AFTER DELETE ON roster_entry BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex,
                        OLD.status, -1
                    FROM incident i, person p WHERE i.id = OLD.incident AND p.id = OLD.person;
                END
                """,
            postgres: """
                CREATE TRIGGER roster_figure_kept AFTER INSERT OR DELETE OR UPDATE OF incident, person, status
                ON roster_entry FOR EACH ROW EXECUTE FUNCTION roster_figure_kept()
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_update AFTER UPDATE OF incident, person, status ON roster_entry
                WHEN OLD.incident <> NEW.incident OR OLD.person <> NEW.person OR OLD.status <> NEW.status
                BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex,
                        OLD.status, -1
                    FROM incident i, person p WHERE i.id = OLD.incident AND p.id = OLD.person;
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex,
                        NEW.status, 1
                    FROM incident i, person p WHERE i.id = NEW.incident AND p.id = NEW.person;
                END
                """,
            postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_sex AFTER UPDATE OF sex ON person WHEN OLD.sex <> NEW.sex BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), OLD.sex,
                        e.status, -1
                    FROM roster_entry e, incident i WHERE e.person = NEW.id AND i.id = e.incident;
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), NEW.sex,
                        e.status, 1
                    FROM roster_entry e, incident i WHERE e.person = NEW.id AND i.id = e.incident;
                END
                """,
            postgres: """
                CREATE FUNCTION roster_figure_sex() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), OLD.sex,
                        e.status, -1
                    FROM roster_entry e, incident i WHERE e.person = NEW.id AND i.id = e.incident;
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), NEW.sex,
                        e.status, 1
                    FROM roster_entry e, incident i WHERE e.person = NEW.id AND i.id = e.incident;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER roster_figure_sex AFTER UPDATE OF sex ON person FOR EACH ROW
                WHEN (OLD.sex IS DISTINCT FROM NEW.sex) EXECUTE FUNCTION roster_figure_sex()
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_place AFTER UPDATE OF on_date, province, district ON incident
                WHEN substr(OLD.on_date, 1, 7) <> substr(NEW.on_date, 1, 7) OR OLD.province <> NEW.province
                    OR OLD.district IS NOT NEW.district
                BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(OLD.on_date, 1, 7), OLD.province, coalesce(OLD.district, 'unknown'), p.sex,
                        e.status, -count(*)
                    FROM roster_entry e, person p WHERE e.incident = NEW.id AND p.id = e.person 
                    GROUP BY p.sex, e.status;
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(NEW.on_date, 1, 7), NEW.province, coalesce(NEW.district, 'unknown'), p.sex,
                        e.status, count(*)
                    FROM roster_entry e, person p WHERE e.incident = NEW.id AND p.id = e.person 
                    GROUP BY p.sex, e.status;
                END
                """,
            postgres: """
                CREATE FUNCTION roster_figure_place() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(OLD.on_date, 1, 7), OLD.province, coalesce(OLD.district, ''unknown''), p.sex,
                        e.status, -count(*)
                    FROM roster_entry e, person p WHERE e.incident = NEW.id AND p.id = e.person 
                    GROUP BY p.sex, e.status;
                    INSERT INTO roster_figure_change (month, province, district, sex, status, people)
                    SELECT substr(NEW.on_date, 1, 7), NEW.province, coalesce(NEW.district, ''unknown''), p.sex,
                        e.status, count(*)
                    FROM roster_entry e, person p WHERE e.incident = NEW.id AND p.id = e.person 
                    GROUP BY p.sex, e.status;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER roster_figure_place AFTER UPDATE OF on_date, province, district ON incident FOR EACH ROW
                WHEN ((substr(OLD.on_date, 1, 7), OLD.province, OLD.district)
                    IS DISTINCT FROM (substr(NEW.on_date, 1, 7), NEW.province, NEW.district))
                EXECUTE FUNCTION roster_figure_place()
                """),
    ]

    private static let rosterFigureViews: [EngineSQL] = [
        """
        CREATE VIEW published_roster AS
        SELECT month, province, district, sex, status, people
        FROM roster_figure
        UNION ALL
        SELECT month, province, district, sex, status, people
        FROM roster_figure_change
        """,
        """
        CREATE VIEW published_roster_place AS
        SELECT month, province, district, people
        FROM roster_figure_place
        UNION ALL
        SELECT month, province, district, people
        FROM roster_figure_change
        """,
        """
        CREATE VIEW published_roster_province AS
        SELECT month, province, sex, status, people
        FROM roster_figure_province
        UNION ALL
        SELECT month, province, sex, status, people
        FROM roster_figure_change
        """,
    ]
}
