import SQL

extension Migration {
    /// Open sessions: only a digest of the token is stored. The forms' token is derived from it, not stored.
    static let session = Migration(
        "2026-11-23-session",
        [
            """
            CREATE TABLE session (
                digest {blob} PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (id),
                account_version BIGINT NOT NULL,
                opened_at TEXT NOT NULL,
                seen_at TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX session_account ON session (account)",
        ])

    /// Failed guesses. `subject` is a digest of the name or the address that was typed from, because a name that
    /// was typed may be a password.
    static let signInGuess = Migration(
        "2026-11-23-sign-in-guess",
        [
            """
            CREATE TABLE sign_in_guess (
                subject TEXT PRIMARY KEY,
                failures BIGINT NOT NULL,
                last_at TEXT NOT NULL,
                next_at TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX sign_in_guess_last ON sign_in_guess (last_at)",
        ])
}
