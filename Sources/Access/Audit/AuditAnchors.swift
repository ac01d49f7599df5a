public import Kernel
public import SQL

/// Copies of the chain's end kept in the key store's database, so that cutting off the end of the audit, or
/// writing it anew, is found.
public enum AuditAnchors {
    /// Links what is not linked yet and anchors the end: a job for every second, at a clean stop, and before
    /// every verification. Writes nothing when nothing happened. Returns the number of entries so far.
    @discardableResult
    public static func seal(_ store: any Store, keys: any Store, at moment: Timestamp) async throws -> Int {
        if store.engine == .postgres { try await link(store) }
        let head = try await store.read { tx in try AuditChain.head(in: tx) }
        let last = try await keys.read { tx in try newest(in: tx) }
        guard head.sequence > last else { return head.sequence }
        try await keys.write { tx in try keep(head, at: moment, in: tx) }
        return head.sequence
    }

    /// When another server links at the same moment, the unique number refuses one of the two: the other's links
    /// stand, and what is left is for the next second.
    private static func link(_ store: any Store) async throws {
        do {
            while try await store.write({ tx in try AuditChain.link(in: tx) }) > 0 {}
        } catch StoreError.constraint {}
    }

    /// Of every thousand entries one anchor is kept for ever, of the newest the last.
    private static func keep(_ head: AuditChain.Link, at moment: Timestamp, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO audit_anchor (sequence, hash, anchored_at) VALUES (\(head.sequence), \(head.hash), \(moment))
            ON CONFLICT (sequence) DO NOTHING
            """)
        try tx.run(
            """
            DELETE FROM audit_anchor WHERE sequence < \(head.sequence) AND sequence / 1000 = \(head.sequence / 1000)
            """)
    }

    private static func newest(in tx: borrowing Transaction) throws -> Int {
        try tx.first("SELECT sequence FROM audit_anchor ORDER BY sequence DESC LIMIT 1") { try $0[0] } ?? 0
    }

    static func all(in tx: borrowing Transaction) throws -> [AuditChain.Link] {
        try tx.rows("SELECT sequence, hash FROM audit_anchor ORDER BY sequence") {
            AuditChain.Link(sequence: try $0[0], hash: try $0[1])
        }
    }
}
