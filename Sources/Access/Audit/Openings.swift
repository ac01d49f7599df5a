public import Kernel
public import SQL

/// Who opened a record, for the person it is about: office, purpose and time, never an officer's name.
public struct Opening: Hashable, Sendable {
    public let at: Timestamp
    /// Nil for what was done at the machine's own command line by nobody's account, or by a role that is no more.
    public let role: Role?
    public let act: Act
    public let purpose: Purpose?

    /// The newest openings and changes of one record, at most `limit`. Lists and searches in which it stood among
    /// others are entries of their own and not among these.
    ///
    /// `grant` is one for `seeAudit`, or for `changePerson` where the record lies.
    public static func all(of record: Record, limit: Int = 100, by grant: Grant, in tx: borrowing Transaction) throws
        -> [Opening]
    {
        if grant.permission != .changePerson { try grant.require(.seeAudit) }
        return try tx.rows(
            """
            SELECT at, role, act, purpose FROM audit_entry
            WHERE kind = \(record.kind) AND record = \(record.id) AND outcome = \(AuditEntry.done)
            ORDER BY entry DESC LIMIT \(limit)
            """
        ) { row -> Opening? in
            guard let act = Act(rawValue: try row[2]) else { return nil }
            let (role, purpose): (String?, String) = (try row[1], try row[3])
            return Opening(
                at: try row[0], role: role.flatMap { Role(rawValue: $0) }, act: act,
                purpose: Purpose(rawValue: purpose))
        }.compactMap { $0 }
    }
}
