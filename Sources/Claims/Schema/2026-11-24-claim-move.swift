import SQL

extension Migration {
    /// The way of a claim, move by move. A reason is sealed under the person's key.
    static let claimMove = Migration(
        "2026-11-24-claim-move",
        [
            """
            CREATE TABLE claim_move (
                id TEXT NOT NULL PRIMARY KEY,
                claim TEXT NOT NULL REFERENCES claim (id),
                kind TEXT NOT NULL,
                from_stage TEXT NOT NULL,
                to_stage TEXT NOT NULL,
                word TEXT,
                reason {blob},
                made_by TEXT NOT NULL,
                role TEXT NOT NULL,
                made_at TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX claim_move_of_claim ON claim_move (claim, made_at, id)",
        ])

    /// The papers by which an award becomes money, one of each kind.
    static let claimMilestone = Migration(
        "2026-11-24-claim-move-milestone",
        [
            """
            CREATE TABLE claim_milestone (
                claim TEXT NOT NULL REFERENCES claim (id),
                kind TEXT NOT NULL,
                on_date TEXT NOT NULL,
                number TEXT NOT NULL,
                recorded_by TEXT NOT NULL,
                role TEXT NOT NULL,
                recorded_at TEXT NOT NULL,
                PRIMARY KEY (claim, kind)
            ) {keyed}
            """
        ])

    /// What was said about a running clock: paused, resumed, or why it is late. Only ever added to.
    static let claimClock = Migration(
        "2026-11-24-claim-clock",
        [
            """
            CREATE TABLE claim_clock_note (
                id TEXT NOT NULL PRIMARY KEY,
                claim TEXT NOT NULL REFERENCES claim (id),
                clock TEXT NOT NULL,
                kind TEXT NOT NULL,
                on_date TEXT NOT NULL,
                because TEXT NOT NULL,
                reason {blob},
                made_by TEXT NOT NULL,
                role TEXT NOT NULL,
                made_at TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX claim_clock_note_of_claim ON claim_clock_note (claim, made_at, id)",
        ])

    /// What officers say to one another about a claim, sealed under the person's key.
    static let claimComment = Migration(
        "2026-11-24-claim-comment",
        [
            """
            CREATE TABLE claim_comment (
                id TEXT NOT NULL PRIMARY KEY,
                claim TEXT NOT NULL REFERENCES claim (id),
                text {blob} NOT NULL,
                made_by TEXT NOT NULL,
                role TEXT NOT NULL,
                made_at TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX claim_comment_of_claim ON claim_comment (claim, made_at, id)",
        ])
}
