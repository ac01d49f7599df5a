import SQL

extension Migration {
    /// How many claims there are by the month in which they were opened (Pakistan's), by place, stage and outcome, and
    /// what they come to;
    /// and how many were decided, by the month of the decision. How it is kept is said at `publishedIncident`.
    static let publishedClaim = Migration(
        "2026-11-24-published-claim", claimFigureTables + claimFigureTriggers + claimFigureViews)

    private static let claimFigureTables: [EngineSQL] = [
        """
        CREATE TABLE claim_figure (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            district TEXT NOT NULL,
            stage TEXT NOT NULL,
            outcome TEXT NOT NULL,
            claims BIGINT NOT NULL,
            paisa BIGINT NOT NULL,
            PRIMARY KEY (month, province, district, stage, outcome)
        ) {keyed}
        """,
        """
        CREATE TABLE claim_figure_place (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            district TEXT NOT NULL,
            claims BIGINT NOT NULL,
            paisa BIGINT NOT NULL,
            PRIMARY KEY (month, province, district)
        ) {keyed}
        """,
        """
        CREATE TABLE claim_figure_province (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            stage TEXT NOT NULL,
            outcome TEXT NOT NULL,
            claims BIGINT NOT NULL,
            paisa BIGINT NOT NULL,
            PRIMARY KEY (month, province, stage, outcome)
        ) {keyed}
        """,
        EngineSQL(
            sqlite: """
                CREATE TABLE claim_figure_change (
                    id INTEGER PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    stage TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    claims INTEGER NOT NULL,
                    paisa INTEGER NOT NULL
                ) STRICT
                """,
            postgres: """
                CREATE TABLE claim_figure_change (
                    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    stage TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    claims BIGINT NOT NULL,
                    paisa BIGINT NOT NULL
                )
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE FUNCTION claim_figure_month(moment TEXT) RETURNS TEXT LANGUAGE sql STABLE AS '
                    SELECT to_char(CAST(moment AS timestamptz) AT TIME ZONE ''UTC'' + interval ''5 hours'', ''YYYY-MM'')
                '
                """),
        EngineSQL(
            sqlite: """
                INSERT INTO claim_figure (month, province, district, stage, outcome, claims, paisa)
                SELECT strftime('%Y-%m', opened_at, '+5 hours'), province, coalesce(district, 'unknown'), stage,
                    coalesce(outcome, 'unknown'), count(*), coalesce(sum(amount_paisa), 0)
                FROM claim GROUP BY 1, 2, 3, 4, 5
                """,
            postgres: """
                INSERT INTO claim_figure (month, province, district, stage, outcome, claims, paisa)
                SELECT claim_figure_month(opened_at), province, coalesce(district, 'unknown'), stage,
                    coalesce(outcome, 'unknown'), count(*), coalesce(sum(amount_paisa), 0)
                FROM claim GROUP BY 1, 2, 3, 4, 5
                """),
        """
        INSERT INTO claim_figure_place (month, province, district, claims, paisa)
        SELECT month, province, district, sum(claims), sum(paisa) FROM claim_figure GROUP BY month, province, district
        """,
        """
        INSERT INTO claim_figure_province (month, province, stage, outcome, claims, paisa)
        SELECT month, province, stage, outcome, sum(claims), sum(paisa)
        FROM claim_figure GROUP BY month, province, stage, outcome
        """,
        """
        CREATE TABLE decision_figure (
            month TEXT NOT NULL,
            province TEXT NOT NULL,
            district TEXT NOT NULL,
            outcome TEXT NOT NULL,
            claims BIGINT NOT NULL,
            paisa BIGINT NOT NULL,
            PRIMARY KEY (month, province, district, outcome)
        ) {keyed}
        """,
        EngineSQL(
            sqlite: """
                CREATE TABLE decision_figure_change (
                    id INTEGER PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    claims INTEGER NOT NULL,
                    paisa INTEGER NOT NULL
                ) STRICT
                """,
            postgres: """
                CREATE TABLE decision_figure_change (
                    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    claims BIGINT NOT NULL,
                    paisa BIGINT NOT NULL
                )
                """),
        """
        INSERT INTO decision_figure (month, province, district, outcome, claims, paisa)
        SELECT substr(d.decided_on, 1, 7), c.province, coalesce(c.district, 'unknown'), d.kind,
            count(*), sum(d.amount_paisa)
        FROM claim_decision d JOIN claim c ON c.id = d.claim GROUP BY 1, 2, 3, 4
        """,
    ]

    private static let claimFigureTriggers: [EngineSQL] = [
        EngineSQL(
            sqlite: """
                CREATE TRIGGER claim_figure_insert AFTER INSERT ON claim BEGIN
                    INSERT INTO claim_figure_change (month, province, district, stage, outcome, claims, paisa)
                    VALUES (strftime('%Y-%m', NEW.opened_at, '+5 hours'), NEW.province,
                        coalesce(NEW.district, 'unknown'), NEW.stage,
                        coalesce(NEW.outcome, 'unknown'), 1, coalesce(NEW.amount_paisa, 0));
                END
                """,
            postgres: """
                CREATE FUNCTION claim_figure_kept() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF TG_OP = ''UPDATE'' AND (OLD.opened_at, OLD.province, OLD.district, OLD.stage,
                        OLD.outcome, OLD.amount_paisa)
                        IS NOT DISTINCT FROM (NEW.opened_at, NEW.province, NEW.district, NEW.stage,
                        NEW.outcome, NEW.amount_paisa)
                    THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> ''INSERT'' THEN
                        INSERT INTO claim_figure_change (month, province, district, stage, outcome, claims, paisa)
                        VALUES (claim_figure_month(OLD.opened_at), OLD.province,
                            coalesce(OLD.district, ''unknown''), OLD.stage,
                            coalesce(OLD.outcome, ''unknown''), -1, -coalesce(OLD.amount_paisa, 0));
                    END IF;
                    IF TG_OP <> ''DELETE'' THEN
                        INSERT INTO claim_figure_change (month, province, district, stage, outcome, claims, paisa)
                        VALUES (claim_figure_month(NEW.opened_at), NEW.province,
                            coalesce(NEW.district, ''unknown''), NEW.stage,
                            coalesce(NEW.outcome, ''unknown''), 1, coalesce(NEW.amount_paisa, 0));
                    END IF;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER claim_figure_delete AFTER DELETE ON claim BEGIN
                    INSERT INTO claim_figure_change (month, province, district, stage, outcome, claims, paisa)
                    VALUES (strftime('%Y-%m', OLD.opened_at, '+5 hours'), OLD.province,
                        coalesce(OLD.district, 'unknown'), OLD.stage,
                        coalesce(OLD.outcome, 'unknown'), -1, -coalesce(OLD.amount_paisa, 0));
                END
                """,
            postgres: """
                CREATE TRIGGER claim_figure_kept AFTER INSERT OR DELETE
                OR UPDATE OF opened_at, province, district, stage, outcome, amount_paisa ON claim
                FOR EACH ROW EXECUTE FUNCTION claim_figure_kept()
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER claim_figure_update
                AFTER UPDATE OF opened_at, province, district, stage, outcome, amount_paisa ON claim
                WHEN OLD.opened_at IS NOT NEW.opened_at
                    OR OLD.province IS NOT NEW.province
                    OR OLD.district IS NOT NEW.district
                    OR OLD.stage IS NOT NEW.stage
                    OR OLD.outcome IS NOT NEW.outcome
                    OR OLD.amount_paisa IS NOT NEW.amount_paisa
                BEGIN
                    INSERT INTO claim_figure_change (month, province, district, stage, outcome, claims, paisa)
                    VALUES (strftime('%Y-%m', OLD.opened_at, '+5 hours'), OLD.province,
                        coalesce(OLD.district, 'unknown'), OLD.stage,
                        coalesce(OLD.outcome, 'unknown'), -1, -coalesce(OLD.amount_paisa, 0));
                    INSERT INTO claim_figure_change (month, province, district, stage, outcome, claims, paisa)
                    VALUES (strftime('%Y-%m', NEW.opened_at, '+5 hours'), NEW.province,
                        coalesce(NEW.district, 'unknown'), NEW.stage,
                        coalesce(NEW.outcome, 'unknown'), 1, coalesce(NEW.amount_paisa, 0));
                END
                """,
            postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER decision_figure_insert AFTER INSERT ON claim_decision BEGIN
                    INSERT INTO decision_figure_change (month, province, district, outcome, claims, paisa)
                    SELECT substr(NEW.decided_on, 1, 7), c.province, coalesce(c.district, 'unknown'), NEW.kind,
                        1, NEW.amount_paisa
                    FROM claim c WHERE c.id = NEW.claim;
                END
                """,
            postgres: """
                CREATE FUNCTION decision_figure_insert() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    INSERT INTO decision_figure_change (month, province, district, outcome, claims, paisa)
                    SELECT substr(NEW.decided_on, 1, 7), c.province, coalesce(c.district, ''unknown''), NEW.kind,
                        1, NEW.amount_paisa
                    FROM claim c WHERE c.id = NEW.claim;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER decision_figure_insert AFTER INSERT ON claim_decision
                FOR EACH ROW EXECUTE FUNCTION decision_figure_insert()
                """),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER decision_figure_place AFTER UPDATE OF province, district ON claim
                WHEN OLD.province <> NEW.province OR OLD.district IS NOT NEW.district
                BEGIN
                    INSERT INTO decision_figure_change (month, province, district, outcome, claims, paisa)
                    SELECT substr(d.decided_on, 1, 7), OLD.province, coalesce(OLD.district, 'unknown'), d.kind,
                        -1, -d.amount_paisa
                    FROM claim_decision d WHERE d.claim = NEW.id;
                    INSERT INTO decision_figure_change (month, province, district, outcome, claims, paisa)
                    SELECT substr(d.decided_on, 1, 7), NEW.province, coalesce(NEW.district, 'unknown'), d.kind,
                        1, d.amount_paisa
                    FROM claim_decision d WHERE d.claim = NEW.id;
                END
                """,
            postgres: """
                CREATE FUNCTION decision_figure_place() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    INSERT INTO decision_figure_change (month, province, district, outcome, claims, paisa)
                    SELECT substr(d.decided_on, 1, 7), OLD.province, coalesce(OLD.district, ''unknown''), d.kind,
                        -1, -d.amount_paisa
                    FROM claim_decision d WHERE d.claim = NEW.id;
                    INSERT INTO decision_figure_change (month, province, district, outcome, claims, paisa)
                    SELECT substr(d.decided_on, 1, 7), NEW.province, coalesce(NEW.district, ''unknown''), d.kind,
                        1, d.amount_paisa
                    FROM claim_decision d WHERE d.claim = NEW.id;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER decision_figure_place AFTER UPDATE OF province, district ON claim FOR EACH ROW
                WHEN ((OLD.province, OLD.district) IS DISTINCT FROM (NEW.province, NEW.district))
                EXECUTE FUNCTION decision_figure_place()
                """),
    ]

    private static let claimFigureViews: [EngineSQL] = [
        """
        CREATE VIEW published_claim AS
        SELECT month, province, district, stage, outcome, claims, paisa
        FROM claim_figure
        UNION ALL
        SELECT month, province, district, stage, outcome, claims, paisa
        FROM claim_figure_change
        """,
        """
        CREATE VIEW published_claim_place AS
        SELECT month, province, district, claims, paisa
        FROM claim_figure_place
        UNION ALL
        SELECT month, province, district, claims, paisa
        FROM claim_figure_change
        """,
        """
        CREATE VIEW published_claim_province AS
        SELECT month, province, stage, outcome, claims, paisa
        FROM claim_figure_province
        UNION ALL
        SELECT month, province, stage, outcome, claims, paisa
        FROM claim_figure_change
        """,
        """
        CREATE VIEW published_decision AS
        SELECT month, province, district, outcome, claims, paisa
        FROM decision_figure
        UNION ALL
        SELECT month, province, district, outcome, claims, paisa
        FROM decision_figure_change
        """,
    ]
}
