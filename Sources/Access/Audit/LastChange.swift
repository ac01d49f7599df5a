public import Kernel
public import SQL

/// Who changed a record last, by office: what an officer is told whose change came too late.
public struct LastChange: Sendable {
    public let account: Identifier<Account>
    /// Nil for a role of another time.
    public let role: Role?
    /// Where the account serves; nil for the whole country, and for the console.
    public let province: Province?
    public let district: DistrictCode?
    public let at: Timestamp
}

extension Audit {
    /// The newest entry of one of `acts` on the record of that identity; nil when there is none. One indexed read.
    public static func lastChange(
        of kind: Record.Kind, _ id: String, by acts: [Act], in tx: borrowing Transaction
    ) throws -> LastChange? {
        let named = SQL.joined(acts.map { "\($0)" }, by: ", ")
        return try tx.first(
            """
            SELECT e.actor, e.role, a.province, a.district, e.at
            FROM audit_entry e LEFT JOIN account a ON a.id = e.actor
            WHERE e.kind = \(kind) AND e.record = \(id) AND e.outcome = 'done' AND e.actor IS NOT NULL
                AND e.act IN (\(named))
            ORDER BY e.entry DESC LIMIT 1
            """
        ) { row in
            let role: String? = try row[1]
            return LastChange(
                account: try row[0], role: role.flatMap { Role(rawValue: $0) }, province: try row[2],
                district: try row[3], at: try row[4])
        }
    }
}
