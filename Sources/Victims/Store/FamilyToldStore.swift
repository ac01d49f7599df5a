import Access
import Kernel
public import SQL
import Sealing

/// The SQL of the `family_told` table.
enum FamilyToldStore {
    /// Writes it down and opens or closes the gate of the line, if the line still has `version`; whether it had.
    static func insert(
        _ told: FamilyTold, for entry: RosterEntry, id: Identifier<FamilyTold>, from version: Int, by grant: Grant,
        vault: Vault, in tx: borrowing Transaction
    ) throws -> Bool {
        let changed = entry.changed(familyToldOn: told.on)
        guard try RosterStore.update(entry, to: changed, from: version, by: grant, in: tx) else { return false }
        let sealed = try vault.lend(entry.person) { key in
            (
                by: try told.by.map { try key.seal($0, at: address("told_by", of: id)) },
                to: try told.to.map { try key.seal($0, at: address("told_to", of: id)) }
            )
        }
        try tx.run(
            """
            INSERT INTO family_told (id, roster_entry, told_on, told_by, relation, told_to, recorded_at, recorded_by)
            VALUES (\(id), \(entry.id), \(told.on), \(sealed.by), \(told.relation), \(sealed.to), \(grant.moment),
                \(grant.officer.account))
            """)
        return true
    }

    /// What was written down for a line, newest first. The caller has opened the person's identity already, so the
    /// gate and the audit entry lie behind it.
    static func all(of entry: RosterEntry, by vault: Vault, in tx: borrowing Transaction) throws -> [FamilyToldRecord] {
        let rows = try tx.rows(
            """
            SELECT id, told_on, told_by, relation, told_to, recorded_at FROM family_told
            WHERE roster_entry = \(entry.id) ORDER BY id DESC
            """
        ) { row in
            (
                id: try row[0] as Identifier<FamilyTold>, on: try row[1] as CalendarDate?, by: try row[2] as [UInt8]?,
                relation: try row[3] as KinRelation, to: try row[4] as [UInt8]?, at: try row[5] as Timestamp
            )
        }
        guard !rows.isEmpty else { return [] }
        return try vault.lend(entry.person) { key in
            var records: [FamilyToldRecord] = []
            for row in rows {
                let by = try row.by.map { try key.open($0, at: address("told_by", of: row.id)).text }
                let to = try row.to.map { try key.open($0, at: address("told_to", of: row.id)).text }
                let told = FamilyTold(on: row.on, by: by, relation: row.relation, to: to)
                records.append(FamilyToldRecord(told: told, recordedAt: row.at))
            }
            return records
        }
    }

    private static func address(_ column: StaticString, of id: Identifier<FamilyTold>) -> FieldAddress {
        FieldAddress("family_told", id, column, revision: 1)
    }
}

extension KinRelation: Bindable, Readable {}
