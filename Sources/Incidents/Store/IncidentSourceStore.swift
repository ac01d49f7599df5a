import Kernel
import SQL

/// The SQL of the `incident_source` table.
extension IncidentSource {
    /// Nil for an incident that an officer registered.
    static func find(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> IncidentSource? {
        try tx.first(
            """
            SELECT source, source_key, low, best, high, civilians, date_precision, place_precision,
                district_as_written, place_description, conflict, side_a, side_b, reports, said_by, remarks
            FROM incident_source WHERE incident = \(incident)
            """, IncidentSource.init(row:))
    }

    func insert(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO incident_source (incident, source, source_key, low, best, high, civilians, date_precision,
                place_precision, district_as_written, place_description, conflict, side_a, side_b, reports, said_by,
                remarks)
            VALUES (\(incident), \(origin.source), \(origin.key), \(low), \(best), \(high), \(civilians),
                \(datePrecision.rawValue), \(placePrecision.rawValue), \(district), \(placeDescription), \(conflict),
                \(sides[0]), \(sides[1]), \(reports), \(saidBy), \(remarks.joined(separator: "\n")))
            """)
    }

    private init(row: Row) throws {
        let remarks: String = try row[15]
        self.init(
            origin: IncidentOrigin(source: try row[0], key: try row[1]), low: try row[2], best: try row[3],
            high: try row[4], civilians: try row[5],
            datePrecision: ReportedDates.Precision(rawValue: try row[6]) ?? .year,
            placePrecision: ReportedPlace.Precision(rawValue: try row[7]) ?? .country, district: try row[8],
            placeDescription: try row[9], conflict: try row[10], sides: [try row[11], try row[12]],
            reports: try row[13], saidBy: try row[14], remarks: remarks.split(separator: "\n").map(String.init))
    }
}
