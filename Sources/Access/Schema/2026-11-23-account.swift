import SQL

extension Migration {
    /// Officers and programs that sign in. `version` grows with every change; a session remembers the one it was
    /// opened under and is dead under any other.
    static let account = Migration(
        "2026-11-23-account",
        [
            """
            CREATE TABLE account (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                display_name TEXT NOT NULL,
                role TEXT NOT NULL,
                province TEXT,
                district TEXT,
                language TEXT NOT NULL,
                password TEXT,
                is_program BIGINT NOT NULL DEFAULT 0 CHECK (is_program IN (0, 1)),
                is_disabled BIGINT NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
                version BIGINT NOT NULL DEFAULT 1,
                created_at TEXT NOT NULL,
                changed_at TEXT NOT NULL,
                CHECK (district IS NULL OR province IS NOT NULL),
                CHECK (is_program = 0 OR password IS NULL)
            ) {strict}
            """
        ])

    /// Tokens of programs: only a digest is stored.
    static let bearerToken = Migration(
        "2026-11-23-bearer-token",
        [
            """
            CREATE TABLE bearer_token (
                id TEXT PRIMARY KEY,
                digest {blob} NOT NULL UNIQUE,
                account TEXT NOT NULL REFERENCES account (id),
                label TEXT NOT NULL,
                created_by TEXT NOT NULL,
                created_at TEXT NOT NULL,
                expires_at TEXT NOT NULL,
                revoked_at TEXT,
                used_at TEXT
            ) {strict}
            """
        ])
}
