import Kernel
import SQL

/// A correction of an incident's facts: which, when, by which office.
struct IncidentChange: Sendable {
    /// The version that it made.
    let version: Int
    /// The names of the facts, as the API spells them.
    let facts: [String]
    let recorded: Recorded
}

/// The SQL of the `incident_change` table.
enum ChangeStore {
    static func add(_ change: IncidentChange, of incident: Identifier<Incident>, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO incident_change (incident, version, facts, \(Recorded.columns))
            VALUES (\(incident), \(change.version), \(change.facts.joined(separator: " ")), \(change.recorded.values))
            """)
    }

    /// Newest first.
    static func all(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> [IncidentChange] {
        try tx.rows(
            """
            SELECT version, facts, \(Recorded.columns) FROM incident_change
            WHERE incident = \(incident) ORDER BY version DESC
            """
        ) { row in
            let facts: String = try row[1]
            return IncidentChange(
                version: try row[0], facts: facts.split(separator: " ").map(String.init),
                recorded: try Recorded(row: row, from: 2))
        }
    }
}
