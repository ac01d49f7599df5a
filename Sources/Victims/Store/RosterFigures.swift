public import SQL

/// The kept counts of people on rosters, which `published_roster` shows.
public enum RosterFigures {
    /// Adds the differences that writers on PostgreSQL left to the counts themselves. For housekeeping: the counts
    /// are exact without it, it keeps them quick to read. Nothing to do on SQLite.
    public static func fold(in tx: borrowing Transaction) throws {
        guard tx.engine == .postgres else { return }
        try tx.run(
            """
            WITH taken AS (
                DELETE FROM roster_figure_change RETURNING month, province, district, sex, status, people
            )
            INSERT INTO roster_figure AS kept (month, province, district, sex, status, people)
            SELECT month, province, district, sex, status, sum(people)
            FROM taken GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            ON CONFLICT (month, province, district, sex, status)
                DO UPDATE SET people = kept.people + EXCLUDED.people
            """)
    }
}
