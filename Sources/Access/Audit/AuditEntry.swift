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

    /// The same for many records in their order, each with an entry like this one: what they share is written out
    /// once.
    func append(onEach records: [Record], in tx: borrowing Transaction) throws {
        var link: AuditChain.Link? = tx.engine == .sqlite ? try AuditChain.head(in: tx) : nil
        let (moment, who, part) = (at.sqlValue, actor.sqlValue, role.sqlValue)
        let (what, place, end, why) = (act.sqlValue, province.sqlValue, outcome.sqlValue, purpose.sqlValue)
        let (head, tail) = (headBytes, tailBytes)
        let rows: [[SQLValue]] = records.map { record in
            link = link?.next(Self.joined(head, record.kind.rawValue, record.id, tail))
            return [
                (link?.sequence).sqlValue, moment, who, part, what, record.kind.rawValue.sqlValue, record.id.sqlValue,
                place, end, why, before.sqlValue, after.sqlValue, (link?.hash).sqlValue,
            ]
        }
        try tx.insert(
            """
            INSERT INTO audit_entry (sequence, at, actor, role, act, kind, record, province, outcome, purpose,
                before_digest, after_digest, hash) VALUES
            """, rows)
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
    var bytes: [UInt8] { Self.joined(headBytes, kind, record, tailBytes) }

    /// What stands before the record.
    private var headBytes: [UInt8] {
        var out: [UInt8] = []
        for text in [at.description, actor, role, act] { Self.append(text, to: &out) }
        return out
    }

    /// What stands after the record.
    private var tailBytes: [UInt8] {
        var out: [UInt8] = []
        for text in [province, outcome, purpose] { Self.append(text, to: &out) }
        Self.append(before, to: &out)
        Self.append(after, to: &out)
        return out
    }

    private static func joined(_ head: [UInt8], _ kind: String, _ record: String, _ tail: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(head.count + tail.count + 80)
        out += head
        append(kind, to: &out)
        append(record, to: &out)
        out += tail
        return out
    }

    private static func append(_ text: String?, to out: inout [UInt8]) {
        append(count: text?.utf8.count, to: &out)
        if let text { out.append(contentsOf: text.utf8) }
    }

    private static func append(_ digest: [UInt8]?, to out: inout [UInt8]) {
        append(count: digest?.count, to: &out)
        if let digest { out.append(contentsOf: digest) }
    }

    private static func append(count: Int?, to out: inout [UInt8]) {
        let count = UInt32(truncatingIfNeeded: count ?? 0xFFFF_FFFF)
        withUnsafeBytes(of: count.bigEndian) { out.append(contentsOf: $0) }
    }
}
