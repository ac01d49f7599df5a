public import SQL

/// The kept counts of people on rosters, which the `published_roster` views show.
public enum RosterFigures {
    /// Adds the oldest differences, some thousands at a time, to the counts; whether there are more. For
    /// housekeeping: the counts are exact without it, it keeps them quick to read.
    public static func fold(in tx: borrowing Transaction) throws -> Bool {
        guard let last = try last(in: tx) else { return false }
        try tx.run(
            """
            INSERT INTO roster_figure AS kept (month, province, district, sex, status, people)
            SELECT month, province, district, sex, status, CAST(sum(people) AS BIGINT)
            FROM roster_figure_change WHERE id <= \(last)
            GROUP BY month, province, district, sex, status
            ORDER BY month, province, district, sex, status
            ON CONFLICT (month, province, district, sex, status)
                DO UPDATE SET people = kept.people + EXCLUDED.people
            """)
        try tx.run(
            """
            INSERT INTO roster_figure_place AS kept (month, province, district, people)
            SELECT month, province, district, CAST(sum(people) AS BIGINT)
            FROM roster_figure_change WHERE id <= \(last)
            GROUP BY month, province, district
            ORDER BY month, province, district
            ON CONFLICT (month, province, district)
                DO UPDATE SET people = kept.people + EXCLUDED.people
            """)
        try tx.run(
            """
            INSERT INTO roster_figure_province AS kept (month, province, sex, status, people)
            SELECT month, province, sex, status, CAST(sum(people) AS BIGINT)
            FROM roster_figure_change WHERE id <= \(last)
            GROUP BY month, province, sex, status
            ORDER BY month, province, sex, status
            ON CONFLICT (month, province, sex, status)
                DO UPDATE SET people = kept.people + EXCLUDED.people
            """)
        try tx.run("DELETE FROM roster_figure_change WHERE id <= \(last)")
        return try tx.exists("SELECT 1 FROM roster_figure_change")
    }

    private static func last(in tx: borrowing Transaction) throws -> Int? {
        try tx.first("SELECT max(id) FROM (SELECT id FROM roster_figure_change ORDER BY id LIMIT 10000) AS oldest") {
            row in try row[0] as Int?
        } ?? nil
    }
}
