import Kernel
public import SQL

/// Reads the whole audit and finds what was altered, taken out, moved, cut off or written anew.
public enum AuditVerification {
    /// Reads `store`'s entries in their order and holds them against the anchors in `keys`. About 10 us an entry.
    ///
    /// Call `AuditAnchors.seal` first, so that the newest entries are linked; what is not is reported.
    public static func verify(_ store: any Store, keys: any Store) async throws -> AuditReport {
        let anchors = try await keys.read { tx in try AuditAnchors.all(in: tx) }
        return try await store.read { tx in
            var walk = Walk(anchors)
            try tx.each(
                """
                SELECT sequence, hash, \(AuditEntry.columns) FROM audit_entry
                WHERE sequence IS NOT NULL ORDER BY sequence
                """
            ) { row in
                walk.step(
                    AuditChain.Link(sequence: try row[0], hash: try row[1]), try AuditEntry(row: row, from: 2))
            }
            let waiting =
                try tx.first("SELECT COUNT(*) FROM audit_entry WHERE sequence IS NULL") { row -> Int in try row[0] }
                ?? 0
            return walk.end(unlinked: waiting)
        }
    }

    /// The walk along the chain: each step is held against the one before as it is stored, so that one altered
    /// entry is one fault.
    private struct Walk {
        var report = AuditReport()
        var last = AuditChain.Link.start
        var anchors: ArraySlice<AuditChain.Link>

        init(_ anchors: [AuditChain.Link]) { self.anchors = anchors[...] }

        mutating func step(_ link: AuditChain.Link, _ entry: AuditEntry) {
            report.entries += 1
            if link.sequence != last.sequence + 1 {
                report.add(.missing(first: last.sequence + 1, last: link.sequence - 1))
            } else if last.next(entry) != link {
                report.add(.altered(sequence: link.sequence))
            }
            last = link
            compare(link)
        }

        private mutating func compare(_ link: AuditChain.Link) {
            while let anchor = anchors.first, anchor.sequence <= link.sequence {
                report.anchors += 1
                if anchor.sequence == link.sequence, anchor.hash != link.hash {
                    report.add(.replaced(sequence: link.sequence))
                }
                anchors = anchors.dropFirst()
            }
        }

        mutating func end(unlinked: Int) -> AuditReport {
            if let anchored = anchors.last?.sequence {
                report.add(.truncated(after: last.sequence, anchored: anchored))
            }
            if unlinked > 0 { report.add(.unlinked(count: unlinked)) }
            return report
        }
    }
}
