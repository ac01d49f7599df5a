import Access
import Kernel
import SQL
import Sealing

/// The SQL of the `kin` table. Whoever reads has opened the person's identity before.
enum KinStore {
    static func insert(
        _ kin: Kin, of person: Person, by grant: Grant, vault: Vault, in tx: borrowing Transaction
    ) throws {
        let sealed = try vault.lend(person.id) { key in
            (
                name: try kin.name.map { try key.seal($0, at: address("name", kin.id)) },
                phone: try kin.phone.map { try key.seal($0.e164, at: address("phone", kin.id)) }
            )
        }
        try tx.run(
            """
            INSERT INTO kin (id, person, relation, other, name, phone, is_guardian, recorded_at, recorded_by)
            VALUES (\(kin.id), \(person.id), \(kin.relation), \(kin.other), \(sealed.name), \(sealed.phone),
                \(kin.isGuardian), \(grant.moment), \(grant.officer.account))
            """)
    }

    /// Those who were not taken off, oldest first.
    static func all(of person: Person, by vault: Vault, in tx: borrowing Transaction) throws -> [Kin] {
        let rows = try tx.rows(
            """
            SELECT id, relation, other, name, phone, is_guardian FROM kin
            WHERE person = \(person.id) AND removed_at IS NULL ORDER BY id
            """
        ) { row in
            (
                id: try row[0] as Identifier<Kin>, relation: try row[1] as KinRelation,
                other: try row[2] as Identifier<Person>?, name: try row[3] as [UInt8]?, phone: try row[4] as [UInt8]?,
                isGuardian: try row[5] as Bool
            )
        }
        guard !rows.isEmpty else { return [] }
        return try vault.lend(person.id) { key in
            var all: [Kin] = []
            for row in rows {
                let name = try row.name.map { try key.open($0, at: address("name", row.id)).text }
                let phone = try row.phone.map { try key.open($0, at: address("phone", row.id)).text }
                all.append(
                    Kin(
                        id: row.id, relation: row.relation, other: row.other, name: name,
                        phone: phone.flatMap { PhoneNumber($0) }, isGuardian: row.isGuardian))
            }
            return all
        }
    }

    /// Takes a link off, whether it was there; the row stays.
    static func remove(_ id: Identifier<Kin>, of person: Person, at moment: Timestamp, in tx: borrowing Transaction)
        throws -> Bool
    {
        try tx.run(
            """
            UPDATE kin SET removed_at = \(moment)
            WHERE id = \(id) AND person = \(person.id) AND removed_at IS NULL
            """) == 1
    }

    private static func address(_ column: StaticString, _ id: Identifier<Kin>) -> FieldAddress {
        FieldAddress("kin", id, column, revision: 1)
    }
}
