import SQL

extension Migration {
    /// How many lines the rosters have by month and place of the incident, by sex and by what happened to the person:
    /// counted once, kept exact by triggers in the transaction of every change, read by the figures through
    /// `published_roster`. Nobody is in it.
    ///
    /// A line is counted where its incident is, so a change of the incident's day or place moves all its lines. How
    /// it is kept on each engine is said at `publishedIncident`.
    static let publishedRoster = Migration(
        "2026-11-24-published-roster",
        [
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
            INSERT INTO roster_figure (month, province, district, sex, status, people)
            SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex, e.status, count(*)
            FROM roster_entry e JOIN incident i ON i.id = e.incident JOIN person p ON p.id = e.person
            GROUP BY 1, 2, 3, 4, 5
            """,
        ] + keptOnSQLite + keptOnPostgres)

    private static let keptOnSQLite: [EngineSQL] = [
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_insert AFTER INSERT ON roster_entry BEGIN
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex, NEW.status, 1
                    FROM incident i, person p WHERE i.id = NEW.incident AND p.id = NEW.person
                    ON CONFLICT (month, province, district, sex, status) DO UPDATE SET people = people + 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_delete AFTER DELETE ON roster_entry BEGIN
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex, OLD.status, -1
                    FROM incident i, person p WHERE i.id = OLD.incident AND p.id = OLD.person
                    ON CONFLICT (month, province, district, sex, status) DO UPDATE SET people = people - 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_update AFTER UPDATE OF incident, person, status ON roster_entry
                WHEN OLD.incident <> NEW.incident OR OLD.person <> NEW.person OR OLD.status <> NEW.status
                BEGIN
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex, OLD.status, -1
                    FROM incident i, person p WHERE i.id = OLD.incident AND p.id = OLD.person
                    ON CONFLICT (month, province, district, sex, status) DO UPDATE SET people = people - 1;
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), p.sex, NEW.status, 1
                    FROM incident i, person p WHERE i.id = NEW.incident AND p.id = NEW.person
                    ON CONFLICT (month, province, district, sex, status) DO UPDATE SET people = people + 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_sex AFTER UPDATE OF sex ON person WHEN OLD.sex <> NEW.sex BEGIN
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, 'unknown'), s.sex, e.status,
                        sum(s.people)
                    FROM roster_entry e, incident i,
                        (SELECT OLD.sex AS sex, -1 AS people UNION ALL SELECT NEW.sex, 1) AS s
                    WHERE e.person = NEW.id AND i.id = e.incident GROUP BY 1, 2, 3, 4, 5
                    ON CONFLICT (month, province, district, sex, status)
                        DO UPDATE SET people = people + excluded.people;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER roster_figure_place AFTER UPDATE OF on_date, province, district ON incident
                WHEN substr(OLD.on_date, 1, 7) <> substr(NEW.on_date, 1, 7) OR OLD.province <> NEW.province
                    OR OLD.district IS NOT NEW.district
                BEGIN
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(OLD.on_date, 1, 7), OLD.province, coalesce(OLD.district, 'unknown'), p.sex, e.status,
                        -count(*)
                    FROM roster_entry e, person p WHERE e.incident = NEW.id AND p.id = e.person GROUP BY 4, 5
                    ON CONFLICT (month, province, district, sex, status)
                        DO UPDATE SET people = people + excluded.people;
                    INSERT INTO roster_figure (month, province, district, sex, status, people)
                    SELECT substr(NEW.on_date, 1, 7), NEW.province, coalesce(NEW.district, 'unknown'), p.sex, e.status,
                        count(*)
                    FROM roster_entry e, person p WHERE e.incident = NEW.id AND p.id = e.person GROUP BY 4, 5
                    ON CONFLICT (month, province, district, sex, status)
                        DO UPDATE SET people = people + excluded.people;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE VIEW published_roster AS
                SELECT month, province, district, sex, status, people FROM roster_figure WHERE people <> 0
                """, postgres: ""),
    ]

    private static let keptOnPostgres: [EngineSQL] = [
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TABLE roster_figure_change (
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    sex TEXT NOT NULL,
                    status TEXT NOT NULL,
                    people BIGINT NOT NULL
                )
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE FUNCTION roster_figure_kept() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF TG_OP = ''UPDATE'' AND (OLD.incident, OLD.person, OLD.status)
                        IS NOT DISTINCT FROM (NEW.incident, NEW.person, NEW.status)
                    THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> ''INSERT'' THEN
                        INSERT INTO roster_figure_change
                        SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), p.sex,
                            OLD.status, -1
                        FROM incident i, person p WHERE i.id = OLD.incident AND p.id = OLD.person;
                    END IF;
                    IF TG_OP <> ''DELETE'' THEN
                        INSERT INTO roster_figure_change
                        SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), p.sex,
                            NEW.status, 1
                        FROM incident i, person p WHERE i.id = NEW.incident AND p.id = NEW.person;
                    END IF;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER roster_figure_kept AFTER INSERT OR DELETE OR UPDATE OF incident, person, status
                ON roster_entry FOR EACH ROW EXECUTE FUNCTION roster_figure_kept()
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE FUNCTION roster_figure_sex() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    INSERT INTO roster_figure_change
                    SELECT substr(i.on_date, 1, 7), i.province, coalesce(i.district, ''unknown''), s.sex, e.status,
                        sum(s.people)
                    FROM roster_entry e, incident i, (VALUES (OLD.sex, -1), (NEW.sex, 1)) AS s (sex, people)
                    WHERE e.person = NEW.id AND i.id = e.incident GROUP BY 1, 2, 3, 4, 5;
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
            sqlite: "",
            postgres: """
                CREATE FUNCTION roster_figure_place() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    INSERT INTO roster_figure_change
                    SELECT substr(w.on_date, 1, 7), w.province, coalesce(w.district, ''unknown''), p.sex, e.status,
                        w.sign * count(*)
                    FROM roster_entry e, person p, (VALUES (OLD.on_date, OLD.province, OLD.district, -1),
                        (NEW.on_date, NEW.province, NEW.district, 1)) AS w (on_date, province, district, sign)
                    WHERE e.incident = NEW.id AND p.id = e.person
                    GROUP BY w.on_date, w.province, w.district, w.sign, p.sex, e.status;
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
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE VIEW published_roster AS
                SELECT month, province, district, sex, status, CAST(sum(people) AS BIGINT) AS people
                FROM (
                    SELECT month, province, district, sex, status, people FROM roster_figure
                    UNION ALL
                    SELECT month, province, district, sex, status, people FROM roster_figure_change
                ) AS kept
                GROUP BY month, province, district, sex, status HAVING sum(people) <> 0
                """),
    ]
}
