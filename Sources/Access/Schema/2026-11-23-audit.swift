import SQL

extension Migration {
    /// Who did what to which record, for what. Never content: digests at most. See
    /// `docs/decisions/0004-audit-chain.md` for `sequence` and `hash`, which PostgreSQL fills in a second later.
    static let auditEntry = Migration(
        "2026-11-23-audit-entry",
        [
            EngineSQL(
                sqlite: """
                    CREATE TABLE audit_entry (
                        entry INTEGER PRIMARY KEY,
                        sequence INTEGER UNIQUE,
                        at TEXT NOT NULL,
                        actor TEXT,
                        role TEXT,
                        act TEXT NOT NULL,
                        kind TEXT NOT NULL,
                        record TEXT NOT NULL,
                        province TEXT,
                        outcome TEXT NOT NULL,
                        purpose TEXT NOT NULL,
                        before_digest BLOB,
                        after_digest BLOB,
                        hash BLOB,
                        CHECK ((sequence IS NULL) = (hash IS NULL))
                    ) STRICT
                    """,
                postgres: """
                    CREATE TABLE audit_entry (
                        entry BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        sequence BIGINT UNIQUE,
                        at TEXT NOT NULL,
                        actor TEXT,
                        role TEXT,
                        act TEXT NOT NULL,
                        kind TEXT NOT NULL,
                        record TEXT NOT NULL,
                        province TEXT,
                        outcome TEXT NOT NULL,
                        purpose TEXT NOT NULL,
                        before_digest bytea,
                        after_digest bytea,
                        hash bytea,
                        CHECK ((sequence IS NULL) = (hash IS NULL))
                    )
                    """),
            "CREATE INDEX audit_entry_record ON audit_entry (kind, record)",
            "CREATE INDEX audit_entry_unlinked ON audit_entry (entry) WHERE sequence IS NULL",
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
                    BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END
                    """,
                postgres: """
                    CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN RAISE EXCEPTION ''audit entries are never changed or deleted''; END'
                    """),
            EngineSQL(
                sqlite: """
                    CREATE TRIGGER audit_entry_stays_same BEFORE UPDATE ON audit_entry
                    BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END
                    """,
                postgres: """
                    CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
                    FOR EACH ROW EXECUTE FUNCTION audit_entry_stays()
                    """),
            EngineSQL(
                sqlite: "",
                postgres: """
                    CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry
                    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays()
                    """),
            EngineSQL(
                sqlite: "",
                postgres: """
                    CREATE TRIGGER audit_entry_stays_same BEFORE UPDATE ON audit_entry FOR EACH ROW
                    WHEN (OLD.sequence IS NOT NULL
                        OR (OLD.entry, OLD.at, OLD.actor, OLD.role, OLD.act, OLD.kind, OLD.record, OLD.province,
                            OLD.outcome, OLD.purpose, OLD.before_digest, OLD.after_digest)
                        IS DISTINCT FROM
                           (NEW.entry, NEW.at, NEW.actor, NEW.role, NEW.act, NEW.kind, NEW.record, NEW.province,
                            NEW.outcome, NEW.purpose, NEW.before_digest, NEW.after_digest))
                    EXECUTE FUNCTION audit_entry_stays()
                    """),
        ])

    /// Who did which of the acts that `Duties` names, so that the same person is not let do the other.
    static let dutyAct = Migration(
        "2026-11-23-duty-act",
        [
            """
            CREATE TABLE duty_act (
                kind TEXT NOT NULL,
                record TEXT NOT NULL,
                act TEXT NOT NULL,
                account TEXT NOT NULL,
                at TEXT NOT NULL,
                PRIMARY KEY (kind, record, act, account)
            ) {strict}
            """
        ])
}
