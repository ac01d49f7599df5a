import Kernel
import SQL

@testable import Access

/// What somebody who owns the database file might do to the audit.
struct Tampering: CustomStringConvertible {
    enum Kind {
        case alter(String)
        case delete
        case exchange
        case cutOff
        case forge
        case writeAnew
    }

    let kind: Kind
    let sequence: Int

    var description: String { "\(kind) at \(sequence)" }

    init(kind: Kind, at sequence: Int) {
        self.kind = kind
        self.sequence = sequence
    }

    init(round: Int, of count: Int) {
        let columns = ["at", "actor", "role", "act", "kind", "record", "province", "outcome", "purpose"]
        switch round % 10 {
        case 0...4: kind = .alter(columns[round / 10 * 5 % columns.count])
        case 5: kind = .delete
        case 6: kind = .exchange
        case 7: kind = .cutOff
        case 8: kind = .forge
        default: kind = .writeAnew
        }
        sequence = Int.random(in: 2..<count)
    }

    /// Takes the triggers away, as whoever owns the database can.
    static func drop(guardsOf store: any Store) async throws {
        try await store.write { tx in
            switch tx.engine {
            case .sqlite:
                try tx.run("DROP TRIGGER audit_entry_stays")
                try tx.run("DROP TRIGGER audit_entry_stays_same")
            case .postgres: try tx.run("ALTER TABLE audit_entry DISABLE TRIGGER ALL")
            }
        }
    }

    /// Tampers, looks, and puts everything back.
    func tried<T>(on store: any Store, _ look: () async throws -> T) async throws -> T {
        let (kind, sequence) = (kind, sequence)
        try await store.write { tx in
            try tx.run("CREATE TABLE untouched AS SELECT * FROM audit_entry")
            try Self.perform(kind, sequence, in: tx)
        }
        let seen = try await look()
        try await store.write { tx in
            try tx.run("DELETE FROM audit_entry")
            let columns: SQL =
                "entry, sequence, at, actor, role, act, kind, record, province, outcome, purpose, before_digest, after_digest, hash"
            if tx.engine == .postgres {
                try tx.run(
                    "INSERT INTO audit_entry (\(columns)) OVERRIDING SYSTEM VALUE SELECT \(columns) FROM untouched")
            } else {
                try tx.run("INSERT INTO audit_entry (\(columns)) SELECT \(columns) FROM untouched")
            }
            try tx.run("DROP TABLE untouched")
        }
        return seen
    }

    private static func perform(_ kind: Kind, _ sequence: Int, in tx: borrowing Transaction) throws {
        switch kind {
        case .alter(let column): try alter(column, sequence, in: tx)
        case .delete: try tx.run("DELETE FROM audit_entry WHERE sequence = \(sequence)")
        case .exchange:
            try tx.run("UPDATE audit_entry SET sequence = -1 WHERE sequence = \(sequence)")
            try tx.run("UPDATE audit_entry SET sequence = \(sequence) WHERE sequence = \(sequence - 1)")
            try tx.run("UPDATE audit_entry SET sequence = \(sequence - 1) WHERE sequence = -1")
        case .cutOff: try tx.run("DELETE FROM audit_entry WHERE sequence >= \(sequence)")
        case .forge:
            // The entry's own hash is made to fit; the next one betrays it.
            try alter("purpose", sequence, in: tx)
            try rehash(sequence...sequence, in: tx)
        case .writeAnew:
            try alter("purpose", sequence, in: tx)
            let end = try AuditChain.head(in: tx).sequence
            try rehash(sequence...end, in: tx)
        }
    }

    private static func alter(_ column: String, _ sequence: Int, in tx: borrowing Transaction) throws {
        switch column {
        case "at": try tx.run("UPDATE audit_entry SET at = '2020-01-01T00:00:00.000000Z' WHERE sequence = \(sequence)")
        case "actor": try tx.run("UPDATE audit_entry SET actor = NULL WHERE sequence = \(sequence)")
        case "role": try tx.run("UPDATE audit_entry SET role = 'auditor' WHERE sequence = \(sequence)")
        case "act": try tx.run("UPDATE audit_entry SET act = 'incident.listed' WHERE sequence = \(sequence)")
        case "kind": try tx.run("UPDATE audit_entry SET kind = 'claim' WHERE sequence = \(sequence)")
        case "record": try tx.run("UPDATE audit_entry SET record = '' WHERE sequence = \(sequence)")
        case "province": try tx.run("UPDATE audit_entry SET province = NULL WHERE sequence = \(sequence)")
        case "outcome": try tx.run("UPDATE audit_entry SET outcome = 'refused' WHERE sequence = \(sequence)")
        default: try tx.run("UPDATE audit_entry SET purpose = 'search' WHERE sequence = \(sequence)")
        }
    }

    private static func rehash(_ range: ClosedRange<Int>, in tx: borrowing Transaction) throws {
        for sequence in range {
            let before = try tx.first("SELECT sequence, hash FROM audit_entry WHERE sequence = \(sequence - 1)") {
                AuditChain.Link(sequence: try $0[0], hash: try $0[1])
            }
            let entry = try tx.first("SELECT \(AuditEntry.columns) FROM audit_entry WHERE sequence = \(sequence)") {
                try AuditEntry(row: $0, from: 0)
            }
            guard let entry else { continue }
            let link = (before ?? .start).next(entry)
            try tx.run("UPDATE audit_entry SET hash = \(link.hash) WHERE sequence = \(sequence)")
        }
    }
}
