import SQL

extension Migration {
    /// A decision with the determination that it rests on, as it was that day. Never changed, never deleted.
    static let claimDecision = Migration(
        "2026-11-24-claim-decision",
        [
            """
            CREATE TABLE claim_decision (
                claim TEXT NOT NULL PRIMARY KEY REFERENCES claim (id),
                kind TEXT NOT NULL,
                determination {json} NOT NULL,
                digest TEXT NOT NULL,
                rules TEXT NOT NULL,
                amount_paisa BIGINT NOT NULL CHECK (amount_paisa >= 0),
                ground TEXT,
                clause TEXT,
                code TEXT NOT NULL UNIQUE,
                reason {blob},
                decided_by TEXT NOT NULL,
                role TEXT NOT NULL,
                province TEXT,
                district TEXT,
                decided_at TEXT NOT NULL,
                decided_on TEXT NOT NULL,
                CHECK ((kind = 'refusal') = (ground IS NOT NULL))
            ) {strict}
            """,
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER claim_decision_stays BEFORE DELETE ON claim_decision
                    BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END
                    """,
                postgres: """
                    CREATE FUNCTION claim_decision_stays() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN RAISE EXCEPTION ''decisions are never changed or deleted''; END'
                    """),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER claim_decision_stays_same BEFORE UPDATE ON claim_decision
                    BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END
                    """,
                postgres: """
                    CREATE TRIGGER claim_decision_stays BEFORE UPDATE OR DELETE ON claim_decision
                    FOR EACH ROW EXECUTE FUNCTION claim_decision_stays()
                    """),
        ])
}
