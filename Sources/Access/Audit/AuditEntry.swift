public import Kernel
import SQL

/// One line of the audit, as it is stored: words, because an old entry keeps its words for ever.
public struct AuditEntry: Hashable, Sendable {
    public let at: Timestamp
    /// The account; nil when somebody unknown tried to sign in.
    public let actor: String?
    public let role: String?
    public let act: String
    public let kind: String
    public let record: String
    /// Where the grant reached; nil for the whole country.
    public let province: String?
    /// `done` or `refused`.
    public let outcome: String
    public let purpose: String
    public let before: [UInt8]?
    public let after: [UInt8]?

    static let done = "done"
    static let refused = "refused"

    init(
        at: Timestamp, actor: String?, role: String?, act: String, kind: String, record: String, province: String?,
        outcome: String, purpose: String, before: [UInt8]? = nil, after: [UInt8]? = nil
    ) {
        self.at = at
        self.actor = actor
        self.role = role
        self.act = act
        self.kind = kind
        self.record = record
        self.province = province
        self.outcome = outcome
        self.purpose = purpose
        self.before = before
        self.after = after
    }

    /// On SQLite, whose writer is alone, the entry is linked to the chain at once. On PostgreSQL that would make
    /// all writers wait for one another, so `AuditChain.link` does it a moment later.
    func append(in tx: borrowing Transaction) throws {
        let link = tx.engine == .sqlite ? try AuditChain.head(in: tx).next(self) : nil
        try tx.run(
            """
            INSERT INTO audit_entry (sequence, at, actor, role, act, kind, record, province, outcome, purpose,
                before_digest, after_digest, hash)
            VALUES (\(link?.sequence), \(at), \(actor), \(role), \(act), \(kind), \(record), \(province), \(outcome),
                \(purpose), \(before), \(after), \(link?.hash))
            """)
    }

    /// The same for many entries in their order, with few statements.
    static func append(_ entries: [AuditEntry], in tx: borrowing Transaction) throws {
        guard !entries.isEmpty else { return }
        var link: AuditChain.Link? = tx.engine == .sqlite ? try AuditChain.head(in: tx) : nil
        try tx.insert(
            """
            INSERT INTO audit_entry (sequence, at, actor, role, act, kind, record, province, outcome, purpose,
                before_digest, after_digest, hash) VALUES
            """,
            entries.map { entry in
                link = link?.next(entry)
                return entry.values(linked: link)
            })
    }

    private func values(linked link: AuditChain.Link?) -> [SQLValue] {
        [
            (link?.sequence).sqlValue, at.sqlValue, actor.sqlValue, role.sqlValue, act.sqlValue, kind.sqlValue,
            record.sqlValue, province.sqlValue, outcome.sqlValue, purpose.sqlValue, before.sqlValue, after.sqlValue,
            (link?.hash).sqlValue,
        ]
    }

    /// The columns that `init(row:from:)` reads, in its order.
    static let columns: SQL =
        """
        at, actor, role, act, kind, record, province, outcome, purpose, before_digest, after_digest
        """

    init(row: Row, from first: Int) throws {
        self.init(
            at: try row[first], actor: try row[first + 1], role: try row[first + 2], act: try row[first + 3],
            kind: try row[first + 4], record: try row[first + 5], province: try row[first + 6],
            outcome: try row[first + 7], purpose: try row[first + 8], before: try row[first + 9],
            after: try row[first + 10])
    }

    /// What is hashed: every column, each with its length in front, absent and empty apart.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(320)
        let texts = [at.description, actor, role, act, kind, record, province, outcome, purpose]
        for text in texts { Self.append(text?.utf8, to: &out) }
        Self.append(before, to: &out)
        Self.append(after, to: &out)
        return out
    }

    private static func append(_ part: (some Collection<UInt8>)?, to out: inout [UInt8]) {
        let count = part?.count ?? 0xFFFF_FFFF
        for shift in [24, 16, 8, 0] { out.append(UInt8(truncatingIfNeeded: count >> shift)) }
        if let part { out.append(contentsOf: part) }
    }
}
