public import SQL

/// The kept counts of claims, which the `published_claim` views and `published_decision` show.
public enum ClaimFigures {
    /// Adds the oldest differences, some thousands at a time, to the counts; whether there are more. For
    /// housekeeping: the counts are exact without it, it keeps them quick to read.
    public static func fold(in tx: borrowing Transaction) throws -> Bool {
        let hasMoreClaims = try foldClaims(in: tx)
        let hasMoreDecisions = try foldDecisions(in: tx)
        return hasMoreClaims || hasMoreDecisions
    }

    private static func foldClaims(in tx: borrowing Transaction) throws -> Bool {
        guard let last = try last(of: "claim_figure_change", in: tx) else { return false }
        try tx.run(
            """
            INSERT INTO claim_figure AS kept (month, province, district, stage, outcome, claims, paisa)
            SELECT month, province, district, stage, outcome, CAST(sum(claims) AS BIGINT), CAST(sum(paisa) AS BIGINT)
            FROM claim_figure_change WHERE id <= \(last)
            GROUP BY month, province, district, stage, outcome
            ORDER BY month, province, district, stage, outcome
            ON CONFLICT (month, province, district, stage, outcome)
                DO UPDATE SET claims = kept.claims + EXCLUDED.claims, paisa = kept.paisa + EXCLUDED.paisa
            """)
        try tx.run(
            """
            INSERT INTO claim_figure_place AS kept (month, province, district, claims, paisa)
            SELECT month, province, district, CAST(sum(claims) AS BIGINT), CAST(sum(paisa) AS BIGINT)
            FROM claim_figure_change WHERE id <= \(last)
            GROUP BY month, province, district
            ORDER BY month, province, district
            ON CONFLICT (month, province, district)
                DO UPDATE SET claims = kept.claims + EXCLUDED.claims, paisa = kept.paisa + EXCLUDED.paisa
            """)
        try tx.run(
            """
            INSERT INTO claim_figure_province AS kept (month, province, stage, outcome, claims, paisa)
            SELECT month, province, stage, outcome, CAST(sum(claims) AS BIGINT), CAST(sum(paisa) AS BIGINT)
            FROM claim_figure_change WHERE id <= \(last)
            GROUP BY month, province, stage, outcome
            ORDER BY month, province, stage, outcome
            ON CONFLICT (month, province, stage, outcome)
                DO UPDATE SET claims = kept.claims + EXCLUDED.claims, paisa = kept.paisa + EXCLUDED.paisa
            """)
        try tx.run("DELETE FROM claim_figure_change WHERE id <= \(last)")
        return try tx.exists("SELECT 1 FROM claim_figure_change")
    }

    private static func foldDecisions(in tx: borrowing Transaction) throws -> Bool {
        guard let last = try last(of: "decision_figure_change", in: tx) else { return false }
        try tx.run(
            """
            INSERT INTO decision_figure AS kept (month, province, district, outcome, claims, paisa)
            SELECT month, province, district, outcome, CAST(sum(claims) AS BIGINT), CAST(sum(paisa) AS BIGINT)
            FROM decision_figure_change WHERE id <= \(last)
            GROUP BY month, province, district, outcome
            ORDER BY month, province, district, outcome
            ON CONFLICT (month, province, district, outcome)
                DO UPDATE SET claims = kept.claims + EXCLUDED.claims, paisa = kept.paisa + EXCLUDED.paisa
            """)
        try tx.run("DELETE FROM decision_figure_change WHERE id <= \(last)")
        return try tx.exists("SELECT 1 FROM decision_figure_change")
    }

    private static func last(of table: SQL, in tx: borrowing Transaction) throws -> Int? {
        try tx.first("SELECT max(id) FROM (SELECT id FROM \(table) ORDER BY id LIMIT 10000) AS oldest") { row in
            try row[0] as Int?
        } ?? nil
    }
}
