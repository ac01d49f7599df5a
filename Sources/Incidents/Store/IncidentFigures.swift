public import SQL

/// The kept counts of incidents, which the `published_incident` views show.
public enum IncidentFigures {
    /// Adds the oldest differences, some thousands at a time, to the counts; whether there are more. For
    /// housekeeping: the counts are exact without it, it keeps them quick to read.
    public static func fold(in tx: borrowing Transaction) throws -> Bool {
        guard let last = try last(in: tx) else { return false }
        try tx.run(
            """
            INSERT INTO incident_figure AS kept (month, province, district, kind, classification, incidents)
            SELECT month, province, district, kind, classification, CAST(sum(incidents) AS BIGINT)
            FROM incident_figure_change WHERE id <= \(last)
            GROUP BY month, province, district, kind, classification
            ORDER BY month, province, district, kind, classification
            ON CONFLICT (month, province, district, kind, classification)
                DO UPDATE SET incidents = kept.incidents + EXCLUDED.incidents
            """)
        try tx.run(
            """
            INSERT INTO incident_figure_place AS kept (month, province, district, incidents)
            SELECT month, province, district, CAST(sum(incidents) AS BIGINT)
            FROM incident_figure_change WHERE id <= \(last)
            GROUP BY month, province, district
            ORDER BY month, province, district
            ON CONFLICT (month, province, district)
                DO UPDATE SET incidents = kept.incidents + EXCLUDED.incidents
            """)
        try tx.run(
            """
            INSERT INTO incident_figure_province AS kept (month, province, kind, classification, incidents)
            SELECT month, province, kind, classification, CAST(sum(incidents) AS BIGINT)
            FROM incident_figure_change WHERE id <= \(last)
            GROUP BY month, province, kind, classification
            ORDER BY month, province, kind, classification
            ON CONFLICT (month, province, kind, classification)
                DO UPDATE SET incidents = kept.incidents + EXCLUDED.incidents
            """)
        try tx.run("DELETE FROM incident_figure_change WHERE id <= \(last)")
        return try tx.exists("SELECT 1 FROM incident_figure_change")
    }

    private static func last(in tx: borrowing Transaction) throws -> Int? {
        try tx.first(
            "SELECT max(id) FROM (SELECT id FROM incident_figure_change ORDER BY id LIMIT 10000) AS oldest"
        ) { row in try row[0] as Int? } ?? nil
    }
}
