import SQL

extension Migration {
    /// How many claims there are by the month in which they were opened (Pakistan's), by place and by stage: counted
    /// once, kept exact by triggers in the transaction of every change, read by the figures through
    /// `published_claim`. How it is kept on each engine is said at `publishedIncident`.
    static let publishedClaim = Migration(
        "2026-11-24-published-claim",
        [
            """
            CREATE TABLE claim_figure (
                month TEXT NOT NULL,
                province TEXT NOT NULL,
                district TEXT NOT NULL,
                stage TEXT NOT NULL,
                claims BIGINT NOT NULL,
                PRIMARY KEY (month, province, district, stage)
            ) {keyed}
            """,
            EngineSQL(
                sqlite: """
                    INSERT INTO claim_figure (month, province, district, stage, claims)
                    SELECT strftime('%Y-%m', opened_at, '+5 hours'), province, coalesce(district, 'unknown'), stage,
                        count(*)
                    FROM claim GROUP BY 1, 2, 3, 4
                    """,
                postgres: """
                    CREATE FUNCTION claim_figure_month(moment TEXT) RETURNS TEXT LANGUAGE sql STABLE AS '
                        SELECT to_char(CAST(moment AS timestamptz) AT TIME ZONE ''UTC'' + interval ''5 hours'', ''YYYY-MM'')
                    '
                    """),
            EngineSQL(
                sqlite: "",
                postgres: """
                    INSERT INTO claim_figure (month, province, district, stage, claims)
                    SELECT claim_figure_month(opened_at), province, coalesce(district, 'unknown'), stage, count(*)
                    FROM claim GROUP BY 1, 2, 3, 4
                    """),
        ] + keptOnSQLite + keptOnPostgres)

    private static let keptOnSQLite: [EngineSQL] = [
        EngineSQL(
            sqlite: """
                CREATE TRIGGER claim_figure_insert AFTER INSERT ON claim BEGIN
                    INSERT INTO claim_figure (month, province, district, stage, claims)
                    VALUES (strftime('%Y-%m', NEW.opened_at, '+5 hours'), NEW.province,
                        coalesce(NEW.district, 'unknown'), NEW.stage, 1)
                    ON CONFLICT (month, province, district, stage) DO UPDATE SET claims = claims + 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER claim_figure_delete AFTER DELETE ON claim BEGIN
                    UPDATE claim_figure SET claims = claims - 1
                    WHERE month = strftime('%Y-%m', OLD.opened_at, '+5 hours') AND province = OLD.province
                        AND district = coalesce(OLD.district, 'unknown') AND stage = OLD.stage;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE TRIGGER claim_figure_update AFTER UPDATE OF opened_at, province, district, stage ON claim
                WHEN OLD.opened_at <> NEW.opened_at OR OLD.province <> NEW.province
                    OR OLD.district IS NOT NEW.district OR OLD.stage <> NEW.stage
                BEGIN
                    UPDATE claim_figure SET claims = claims - 1
                    WHERE month = strftime('%Y-%m', OLD.opened_at, '+5 hours') AND province = OLD.province
                        AND district = coalesce(OLD.district, 'unknown') AND stage = OLD.stage;
                    INSERT INTO claim_figure (month, province, district, stage, claims)
                    VALUES (strftime('%Y-%m', NEW.opened_at, '+5 hours'), NEW.province,
                        coalesce(NEW.district, 'unknown'), NEW.stage, 1)
                    ON CONFLICT (month, province, district, stage) DO UPDATE SET claims = claims + 1;
                END
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE VIEW published_claim AS
                SELECT month, province, district, stage, 'unknown' AS outcome, claims, 0 AS paisa
                FROM claim_figure WHERE claims <> 0
                """, postgres: ""),
        EngineSQL(
            sqlite: """
                CREATE VIEW published_decision AS
                SELECT month, province, district, 'unknown' AS outcome, claims, 0 AS paisa
                FROM claim_figure WHERE 1 = 0
                """, postgres: ""),
    ]

    private static let keptOnPostgres: [EngineSQL] = [
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TABLE claim_figure_change (
                    month TEXT NOT NULL,
                    province TEXT NOT NULL,
                    district TEXT NOT NULL,
                    stage TEXT NOT NULL,
                    claims BIGINT NOT NULL
                )
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE FUNCTION claim_figure_kept() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF TG_OP = ''UPDATE'' AND (OLD.opened_at, OLD.province, OLD.district, OLD.stage)
                        IS NOT DISTINCT FROM (NEW.opened_at, NEW.province, NEW.district, NEW.stage)
                    THEN
                        RETURN NULL;
                    END IF;
                    IF TG_OP <> ''INSERT'' THEN
                        INSERT INTO claim_figure_change VALUES (claim_figure_month(OLD.opened_at), OLD.province,
                            coalesce(OLD.district, ''unknown''), OLD.stage, -1);
                    END IF;
                    IF TG_OP <> ''DELETE'' THEN
                        INSERT INTO claim_figure_change VALUES (claim_figure_month(NEW.opened_at), NEW.province,
                            coalesce(NEW.district, ''unknown''), NEW.stage, 1);
                    END IF;
                    RETURN NULL;
                END'
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE TRIGGER claim_figure_kept
                AFTER INSERT OR DELETE OR UPDATE OF opened_at, province, district, stage ON claim
                FOR EACH ROW EXECUTE FUNCTION claim_figure_kept()
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE VIEW published_claim AS
                SELECT month, province, district, stage, CAST('unknown' AS TEXT) AS outcome,
                    CAST(sum(claims) AS BIGINT) AS claims, CAST(0 AS BIGINT) AS paisa
                FROM (
                    SELECT month, province, district, stage, claims FROM claim_figure
                    UNION ALL
                    SELECT month, province, district, stage, claims FROM claim_figure_change
                ) AS kept
                GROUP BY month, province, district, stage HAVING sum(claims) <> 0
                """),
        EngineSQL(
            sqlite: "",
            postgres: """
                CREATE VIEW published_decision AS
                SELECT month, province, district, CAST('unknown' AS TEXT) AS outcome, claims,
                    CAST(0 AS BIGINT) AS paisa
                FROM claim_figure WHERE 1 = 0
                """),
    ]
}
