import Kernel
public import SQL

/// The order of the audit: entry n's hash is SHA-256 over entry n-1's hash, n, and the entry's own bytes, so
/// that nothing can be altered, taken out or moved without changing everything after it.
public enum AuditChain {
    /// The end of a chain, or of a part of it.
    struct Link: Hashable, Sendable {
        /// Counts from 1; 0 before the first entry.
        let sequence: Int
        let hash: [UInt8]

        static let start = Link(sequence: 0, hash: [UInt8](repeating: 0, count: 32))

        func next(_ entry: AuditEntry) -> Link { next(entry.bytes) }

        /// The link of an entry by its bytes.
        func next(_ bytes: [UInt8]) -> Link {
            var hash = SHA256()
            hash.update(self.hash)
            hash.update((0..<8).map { UInt8(truncatingIfNeeded: (sequence + 1) >> (56 - 8 * $0)) })
            hash.update(bytes)
            return Link(sequence: sequence + 1, hash: hash.finish())
        }
    }

    static func head(in tx: borrowing Transaction) throws -> Link {
        try tx.first(
            "SELECT sequence, hash FROM audit_entry WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1"
        ) { Link(sequence: try $0[0], hash: try $0[1]) } ?? .start
    }

    /// Links at most `limit` committed entries that are not linked yet, in the order of their writing; how many
    /// it linked. On SQLite there are none.
    public static func link(limit: Int = 2000, in tx: borrowing Transaction) throws -> Int {
        let waiting = try tx.rows(
            """
            SELECT entry, \(AuditEntry.columns) FROM audit_entry WHERE sequence IS NULL ORDER BY entry LIMIT \(limit)
            """
        ) { row -> (entry: Int, content: AuditEntry) in (try row[0], try AuditEntry(row: row, from: 1)) }
        guard !waiting.isEmpty else { return 0 }
        var end = try head(in: tx)
        for item in waiting {
            end = end.next(item.content)
            try tx.run(
                "UPDATE audit_entry SET sequence = \(end.sequence), hash = \(end.hash) WHERE entry = \(item.entry)")
        }
        return waiting.count
    }
}
