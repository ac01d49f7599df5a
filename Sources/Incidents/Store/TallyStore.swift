import Kernel
import SQL

/// The SQL of the `incident_tally` table. There is no UPDATE and no DELETE.
enum TallyStore {
    static func insert(_ tally: SourceTally, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO incident_tally (id, incident, source_kind, source_name, source_key, reliability, reference,
                said_on, said_minute, killed_low, killed_best, killed_high, injured_low, injured_best, injured_high,
                \(Recorded.columns))
            VALUES (\(tally.id), \(tally.incident), \(tally.source.kind), \(tally.source.name), \(tally.source.key),
                \(tally.reliability), \(tally.reference), \(tally.said.on), \(tally.said.time), \(tally.killed.low),
                \(tally.killed.best), \(tally.killed.high), \(tally.injured.low), \(tally.injured.best),
                \(tally.injured.high), \(tally.recorded.values))
            """)
    }

    static func find(_ id: Identifier<SourceTally>, of incident: Identifier<Incident>, in tx: borrowing Transaction)
        throws -> SourceTally?
    {
        try tx.first("SELECT \(columns) FROM incident_tally WHERE id = \(id) AND incident = \(incident)", read)
    }

    /// In the order in which they were said.
    static func all(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> [SourceTally] {
        try tx.rows(
            """
            SELECT \(columns) FROM incident_tally WHERE incident = \(incident)
            ORDER BY said_on, COALESCE(said_minute, 1440), recorded_at, id
            """, read)
    }

    private static let columns: SQL = """
        id, incident, source_kind, source_name, reliability, reference, said_on, said_minute, killed_low, killed_best,
        killed_high, injured_low, injured_best, injured_high, recorded_at, recorded_by, recorded_role,
        recorded_district
        """

    private static func read(_ row: Row) throws -> SourceTally {
        SourceTally(
            id: try row[0], incident: try row[1], source: SourceName(try row[2], try row[3]), reliability: try row[4],
            reference: try row[5], said: SaidAt(on: try row[6], time: try row[7]),
            killed: CountRange(low: try row[8], best: try row[9], high: try row[10]),
            injured: CountRange(low: try row[11], best: try row[12], high: try row[13]),
            recorded: try Recorded(row: row, from: 14))
    }
}
