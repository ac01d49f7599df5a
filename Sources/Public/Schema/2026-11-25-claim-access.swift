import SQL

extension Migration {
    /// Slips by which families look at their claim: digests under the root key, nothing that anybody could print again.
    /// At most one of a claim opens anything.
    static let claimAccess = Migration(
        "2026-11-25-claim-access",
        [
            """
            CREATE TABLE claim_access (
                id TEXT NOT NULL PRIMARY KEY,
                claim TEXT NOT NULL REFERENCES claim (id),
                code_digest {blob} NOT NULL UNIQUE,
                pin_digest {blob} NOT NULL,
                issued_at TEXT NOT NULL,
                issued_by TEXT NOT NULL,
                ended_at TEXT
            ) {strict}
            """,
            "CREATE UNIQUE INDEX claim_access_open ON claim_access (claim) WHERE ended_at IS NULL",
        ])
}
