import Kernel
import SQL

/// The SQL of the `incident_fir` table.
enum FIRStore {
    /// False when station, number and year name a case that stands in the province already.
    static func insert(_ fir: FIR, in province: Province, _ tx: borrowing Transaction) throws -> Bool {
        let facts = fir.facts
        return try tx.run(
            """
            INSERT INTO incident_fir (id, incident, province, station, station_key, number, year, sections,
                registered_on, version, \(Recorded.columns))
            VALUES (\(fir.id), \(fir.incident), \(province), \(facts.station), \(facts.stationKey), \(facts.number),
                \(facts.year), \(facts.sections), \(facts.registeredOn), \(fir.version), \(fir.recorded.values))
            ON CONFLICT (province, station_key, number, year) DO NOTHING
            """) == 1
    }

    /// Writes the facts only if the FIR still has the version the caller saw; the new version, or nil.
    static func update(_ id: Identifier<FIR>, to facts: FIRFacts, from version: Int, in tx: borrowing Transaction)
        throws
        -> Int?
    {
        try tx.first(
            """
            UPDATE incident_fir SET station = \(facts.station), station_key = \(facts.stationKey),
                number = \(facts.number), year = \(facts.year), sections = \(facts.sections),
                registered_on = \(facts.registeredOn), version = version + 1
            WHERE id = \(id) AND version = \(version)
            RETURNING version
            """
        ) { row in try row[0] as Int }
    }

    static func find(_ id: Identifier<FIR>, of incident: Identifier<Incident>, in tx: borrowing Transaction) throws
        -> FIR?
    {
        try tx.first("SELECT \(columns) FROM incident_fir WHERE id = \(id) AND incident = \(incident)", read)
    }

    /// The case of that name in the province; nil when there is none.
    static func find(_ facts: FIRFacts, in province: Province, _ tx: borrowing Transaction) throws -> FIR? {
        try tx.first(
            """
            SELECT \(columns) FROM incident_fir
            WHERE province = \(province) AND station_key = \(facts.stationKey) AND number = \(facts.number)
                AND year = \(facts.year)
            """, read)
    }

    /// Oldest first.
    static func all(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> [FIR] {
        try tx.rows(
            "SELECT \(columns) FROM incident_fir WHERE incident = \(incident) ORDER BY year, number, id", read)
    }

    private static let columns: SQL = """
        id, incident, station, number, year, sections, registered_on, version, recorded_at, recorded_by,
        recorded_role, recorded_district
        """

    private static func read(_ row: Row) throws -> FIR {
        FIR(
            id: try row[0], incident: try row[1],
            facts: FIRFacts(
                station: try row[2], number: try row[3], year: try row[4], sections: try row[5],
                registeredOn: try row[6]),
            version: try row[7], recorded: try Recorded(row: row, from: 8))
    }
}
