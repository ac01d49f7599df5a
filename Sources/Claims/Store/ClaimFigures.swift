public import SQL

/// The kept counts of claims, which `published_claim` shows.
public enum ClaimFigures {
    /// Adds the differences that writers on PostgreSQL left to the counts themselves. For housekeeping: the counts
    /// are exact without it, it keeps them quick to read. Nothing to do on SQLite.
    public static func fold(in tx: borrowing Transaction) throws {
        guard tx.engine == .postgres else { return }
        try tx.run(
            """
            WITH taken AS (DELETE FROM claim_figure_change RETURNING month, province, district, stage, claims)
            INSERT INTO claim_figure AS kept (month, province, district, stage, claims)
            SELECT month, province, district, stage, sum(claims)
            FROM taken GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            ON CONFLICT (month, province, district, stage) DO UPDATE SET claims = kept.claims + EXCLUDED.claims
            """)
    }
}
