import Access
import Kernel
import SQL
import Sealing

/// The SQL of the `person_detail` table. Whoever reads has opened the person's identity before, so the next-of-kin
/// gate and the audit entry lie behind.
enum DetailStore {
    static func all(of person: Person, by vault: Vault, in tx: borrowing Transaction) throws -> PersonDetail.All {
        let rows = try tx.rows(
            "SELECT kind, plain, sealed, version FROM person_detail WHERE person = \(person.id)"
        ) { row in
            (
                kind: try row[0] as DetailKind, plain: try row[1] as String?, sealed: try row[2] as [UInt8]?,
                version: try row[3] as Int
            )
        }
        guard !rows.isEmpty else { return [:] }
        return try vault.lend(person.id) { key in
            var all: PersonDetail.All = [:]
            for row in rows {
                let address = address(row.kind, of: person, version: row.version)
                let text = try row.sealed.map { try key.open($0, at: address).text }
                all[row.kind] = PersonDetail(plain: row.plain, text: text, version: row.version)
            }
            return all
        }
    }

    /// Writes one kind only if it still has the version the officer saw, 0 for none; whether it had.
    static func put(
        _ kind: DetailKind, _ draft: DetailDraft, of person: Person, from version: Int, by grant: Grant, vault: Vault,
        in tx: borrowing Transaction
    ) throws -> Bool {
        let new = version + 1
        let sealed = try draft.text.map {
            try vault.seal($0, of: person.id, at: address(kind, of: person, version: new))
        }
        let (account, moment) = (grant.officer.account, grant.moment)
        guard version > 0 else {
            return try tx.run(
                """
                INSERT INTO person_detail (person, kind, plain, sealed, version, changed_at, changed_by)
                VALUES (\(person.id), \(kind), \(draft.plain), \(sealed), \(new), \(moment), \(account))
                ON CONFLICT (person, kind) DO NOTHING
                """) == 1
        }
        return try tx.run(
            """
            UPDATE person_detail SET plain = \(draft.plain), sealed = \(sealed), version = \(new),
                changed_at = \(moment), changed_by = \(account)
            WHERE person = \(person.id) AND kind = \(kind) AND version = \(version)
            """) == 1
    }

    private static func address(_ kind: DetailKind, of person: Person, version: Int) -> FieldAddress {
        switch kind {
        case .birth: FieldAddress("person_detail", person.id, "birth", revision: version)
        case .residence: FieldAddress("person_detail", person.id, "residence", revision: version)
        case .functioning: FieldAddress("person_detail", person.id, "functioning", revision: version)
        case .contact: FieldAddress("person_detail", person.id, "contact", revision: version)
        }
    }
}

extension DetailKind: Bindable, Readable {}
