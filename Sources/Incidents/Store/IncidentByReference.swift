public import SQL

extension IncidentStore {
    /// The incident that people call `BA-INC-2026-0007`; nil when there is none.
    public static func find(reference: String, in tx: borrowing Transaction) throws -> Incident? {
        try tx.first("SELECT \(columns) FROM incident WHERE reference = \(reference)", read)
    }
}
