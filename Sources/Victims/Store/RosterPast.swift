import Access
import Kernel
import SQL

/// What a roster line said until it was changed.
struct RosterPast: Sendable {
    let tag: String?
    let status: HarmStatus
    let hospital: String?
    let familyToldOn: CalendarDate?
    /// When this stopped being what the line says.
    let changedAt: Timestamp
}

extension RosterStore {
    /// Writes the line anew and keeps what it said, only if it still has the version the officer saw; whether it had.
    /// Throws `VictimError.tagTaken`.
    static func update(
        _ entry: RosterEntry, to new: RosterEntry, from version: Int, by grant: Grant, in tx: borrowing Transaction
    ) throws -> Bool {
        guard entry.version == version else { return false }
        if let tag = new.tag, tag != entry.tag,
            try tx.exists("SELECT 1 FROM roster_entry WHERE incident = \(entry.incident) AND tag = \(tag)")
        {
            throw VictimError.tagTaken
        }
        let isChanged = try tx.run(
            """
            UPDATE roster_entry SET tag = \(new.tag), status = \(new.status), hospital = \(new.hospital),
                family_told_on = \(new.familyToldOn), version = \(version + 1)
            WHERE id = \(entry.id) AND version = \(version)
            """)
        guard isChanged == 1 else { return false }
        try tx.run(
            """
            INSERT INTO roster_past (roster_entry, version, tag, status, hospital, family_told_on, changed_at,
                changed_by)
            VALUES (\(entry.id), \(version), \(entry.tag), \(entry.status), \(entry.hospital), \(entry.familyToldOn),
                \(grant.moment), \(grant.officer.account))
            """)
        return true
    }

    /// What the line said before, newest first.
    static func past(of entry: Identifier<RosterEntry>, in tx: borrowing Transaction) throws -> [RosterPast] {
        try tx.rows(
            """
            SELECT tag, status, hospital, family_told_on, changed_at FROM roster_past
            WHERE roster_entry = \(entry) ORDER BY version DESC
            """
        ) { row in
            RosterPast(
                tag: try row[0], status: try row[1], hospital: try row[2], familyToldOn: try row[3],
                changedAt: try row[4])
        }
    }
}

extension RosterEntry {
    /// The same line with something else on it, under the next version.
    func changed(tag: String?, status: HarmStatus, hospital: String?) -> RosterEntry {
        RosterEntry(
            id: id, incident: incident, person: person, tag: tag, status: status, hospital: hospital,
            familyToldOn: familyToldOn, version: version + 1)
    }

    func changed(familyToldOn day: CalendarDate?) -> RosterEntry {
        RosterEntry(
            id: id, incident: incident, person: person, tag: tag, status: status, hospital: hospital,
            familyToldOn: day, version: version + 1)
    }
}
