public import SQL

/// The kept counts of incidents, which `published_incident` shows.
public enum IncidentFigures {
    /// Adds the differences that writers on PostgreSQL left to the counts themselves. For housekeeping: the counts
    /// are exact without it, it keeps them quick to read. Nothing to do on SQLite.
    public static func fold(in tx: borrowing Transaction) throws {
        guard tx.engine == .postgres else { return }
        try tx.run(
            """
            WITH taken AS (
                DELETE FROM incident_figure_change
                RETURNING month, province, district, kind, classification, incidents
            )
            INSERT INTO incident_figure AS kept (month, province, district, kind, classification, incidents)
            SELECT month, province, district, kind, classification, sum(incidents)
            FROM taken GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            ON CONFLICT (month, province, district, kind, classification)
                DO UPDATE SET incidents = kept.incidents + EXCLUDED.incidents
            """)
    }
}
