import SQL

extension Migration {
    /// What a list shows of a claim stands in plain columns, kept in the transaction that changes it: where it stands
    /// since when, what it comes to, what is due when, and who answers for it.
    ///
    /// `worked_under` is the number of the edition of the law under which the outcome was worked out last, 0 when it
    /// must be worked out anew; a change of the incident's part of the facts puts it back to 0.
    static let claimStanding = Migration(
        "2026-11-24-claim-standing",
        [
            "ALTER TABLE claim ADD COLUMN outcome TEXT",
            "ALTER TABLE claim ADD COLUMN amount_paisa BIGINT",
            "ALTER TABLE claim ADD COLUMN opened_on TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE claim ADD COLUMN stage_since TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE claim ADD COLUMN due_on TEXT",
            "ALTER TABLE claim ADD COLUMN decided_on TEXT",
            "ALTER TABLE claim ADD COLUMN contact TEXT",
            "ALTER TABLE claim ADD COLUMN deputy TEXT",
            "ALTER TABLE claim ADD COLUMN worked_under BIGINT NOT NULL DEFAULT 0",
            EngineSQL(
                sqlite: "UPDATE claim SET opened_on = date(opened_at, '+5 hours'), contact = opened_by",
                postgres: """
                    UPDATE claim SET contact = opened_by,
                        opened_on = to_char(opened_at::timestamp + interval '5 hours', 'YYYY-MM-DD')
                    """),
            "UPDATE claim SET stage_since = opened_on",
            "CREATE TABLE claim_law (number BIGINT NOT NULL PRIMARY KEY, edition TEXT NOT NULL) {strict}",
        ])

    /// The ways in which claims are listed, each answered from one index whatever the number of claims.
    static let claimLists = Migration(
        "2026-11-24-claim-standing-lists",
        [
            "DROP INDEX claim_by_place",
            "CREATE INDEX claim_by_province ON claim (province, opened_on, id, stage, outcome)",
            "CREATE INDEX claim_by_district ON claim (province, district, opened_on, id, stage, outcome)",
            "CREATE INDEX claim_by_stage ON claim (province, stage, opened_on, id, outcome)",
            "CREATE INDEX claim_by_district_stage ON claim (province, district, stage, opened_on, id, outcome)",
            "CREATE INDEX claim_by_outcome ON claim (province, outcome, opened_on, id, stage)",
            "CREATE INDEX claim_due ON claim (province, due_on, id, stage, outcome) WHERE due_on IS NOT NULL",
            """
            CREATE INDEX claim_due_in_district ON claim (province, district, due_on, id, stage)
            WHERE due_on IS NOT NULL
            """,
            "CREATE INDEX claim_by_amount ON claim (province, amount_paisa, id) WHERE amount_paisa IS NOT NULL",
            "CREATE INDEX claim_by_contact ON claim (contact, stage) WHERE contact IS NOT NULL",
            "CREATE INDEX claim_to_work_out ON claim (worked_under, id) WHERE decided_on IS NULL",
        ])

    /// An incident whose day, classification or manner is corrected changes what its open claims come to.
    static let claimAges = Migration(
        "2026-11-24-claim-standing-of-incident",
        [
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER claim_ages_with_incident
                    AFTER UPDATE OF on_date, province, classification, manner ON incident
                    WHEN OLD.on_date IS NOT NEW.on_date OR OLD.province IS NOT NEW.province
                        OR OLD.classification IS NOT NEW.classification OR OLD.manner IS NOT NEW.manner
                    BEGIN UPDATE claim SET worked_under = 0 WHERE incident = NEW.id AND decided_on IS NULL; END
                    """,
                postgres: """
                    CREATE FUNCTION claim_ages_with_incident() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN
                        UPDATE claim SET worked_under = 0 WHERE incident = NEW.id AND decided_on IS NULL;
                        RETURN NULL;
                    END'
                    """),
            EngineSQL(
                sqlite: "",
                postgres: """
                    CREATE TRIGGER claim_ages_with_incident
                    AFTER UPDATE OF on_date, province, classification, manner ON incident
                    FOR EACH ROW WHEN ((OLD.on_date, OLD.province, OLD.classification, OLD.manner)
                        IS DISTINCT FROM (NEW.on_date, NEW.province, NEW.classification, NEW.manner))
                    EXECUTE FUNCTION claim_ages_with_incident()
                    """),
        ])
}
