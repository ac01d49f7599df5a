import Kernel
import SQL

/// The SQL of the `incident_classification` table.
enum ClassificationStore {
    /// Adds the next line of the incident's history; the transaction has already won the incident's row.
    static func add(
        _ classification: Classification, _ decision: ClassificationRecord.Decision?, of incident: Identifier<Incident>,
        by recorded: Recorded, in tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO incident_classification (incident, position, classification, office, officer, decided_on,
                paper_kind, paper_number, paper_on, \(Recorded.columns))
            SELECT \(incident), COALESCE(MAX(position), 0) + 1, \(classification), \(decision?.office),
                \(decision?.officer), \(decision?.on), \(decision?.paper.kind), \(decision?.paper.number),
                \(decision?.paper.on), \(recorded.values)
            FROM incident_classification WHERE incident = \(incident)
            """)
    }

    /// The history, newest first.
    static func history(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws
        -> [ClassificationRecord]
    {
        try tx.rows(
            """
            SELECT incident, position, classification, office, officer, decided_on, paper_kind, paper_number, paper_on,
                \(Recorded.columns)
            FROM incident_classification WHERE incident = \(incident) ORDER BY position DESC
            """
        ) { row in
            ClassificationRecord(
                incident: try row[0], position: try row[1], classification: try row[2], decision: try decision(row),
                recorded: try Recorded(row: row, from: 9))
        }
    }

    private static func decision(_ row: Row) throws -> ClassificationRecord.Decision? {
        guard let office: String = try row[3], let on: CalendarDate = try row[5],
            let kind: DecisionPaper.Kind = try row[6]
        else { return nil }
        return ClassificationRecord.Decision(
            office: office, officer: try row[4], on: on,
            paper: DecisionPaper(kind, number: try row[7], on: try row[8]))
    }
}
