import SQL

extension Migration {
    /// Custody is only ever added to: the database itself refuses to change or delete a step of it.
    static let evidenceStays = Migration(
        "2026-11-24-evidence-stays",
        [
            EngineSQL(
                sqlite: "",
                postgres: """
                    CREATE FUNCTION evidence_stays() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN RAISE EXCEPTION ''custody is never changed or deleted''; END'
                    """),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence
                    BEGIN SELECT RAISE(ABORT, 'custody is never deleted'); END
                    """,
                postgres: ""),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence
                    BEGIN SELECT RAISE(ABORT, 'custody is never changed'); END
                    """,
                postgres: """
                    CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE ON evidence
                    FOR EACH ROW EXECUTE FUNCTION evidence_stays()
                    """),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER evidence_piece_is_kept BEFORE DELETE ON evidence_piece
                    BEGIN SELECT RAISE(ABORT, 'custody is never deleted'); END
                    """,
                postgres: ""),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER evidence_piece_stays BEFORE UPDATE ON evidence_piece
                    BEGIN SELECT RAISE(ABORT, 'custody is never changed'); END
                    """,
                postgres: """
                    CREATE TRIGGER evidence_piece_stays BEFORE UPDATE OR DELETE ON evidence_piece
                    FOR EACH ROW EXECUTE FUNCTION evidence_stays()
                    """),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER evidence_return_is_kept BEFORE DELETE ON evidence_return
                    BEGIN SELECT RAISE(ABORT, 'custody is never deleted'); END
                    """,
                postgres: ""),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER evidence_return_stays BEFORE UPDATE ON evidence_return
                    BEGIN SELECT RAISE(ABORT, 'custody is never changed'); END
                    """,
                postgres: """
                    CREATE TRIGGER evidence_return_stays BEFORE UPDATE OR DELETE ON evidence_return
                    FOR EACH ROW EXECUTE FUNCTION evidence_stays()
                    """),
        ])
}
