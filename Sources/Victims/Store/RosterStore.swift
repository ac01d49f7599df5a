import Access
public import Incidents
public import Kernel
public import SQL
import Sealing

/// A roster line with its person. The identity is nil when the reader has no right to it, while it is withheld, when
/// the person's key was erased, or when the sealed bytes are not those that were stored.
public struct RosterLine: Sendable {
    public let entry: RosterEntry
    public let person: Person
    public let identity: Identity?
    /// Whether the name is kept back from this reader until the family has been told.
    public let isWithheld: Bool
    /// Whether the person's key was destroyed; never true of bytes that are merely damaged or were moved.
    public let isErased: Bool
}

/// The SQL of the `roster_entry` table.
public enum RosterStore {
    /// Throws `VictimError.tagTaken`, also when another transaction took the tag at the same moment.
    static func insert(_ entry: RosterEntry, by grant: Grant, in tx: borrowing Transaction) throws {
        do {
            try tx.run(
                """
                INSERT INTO roster_entry (id, incident, person, tag, status, hospital, family_told_on, version,
                    registered_at, registered_by)
                VALUES (\(entry.id), \(entry.incident), \(entry.person), \(entry.tag), \(entry.status),
                    \(entry.hospital), \(entry.familyToldOn), \(entry.version), \(grant.moment),
                    \(grant.officer.account))
                """)
        } catch StoreError.constraint(let name) where name.contains("tag") {
            throw VictimError.tagTaken
        }
    }

    /// The same for many lines, with few statements.
    static func insert(_ entries: [RosterEntry], by grant: Grant, in tx: borrowing Transaction) throws {
        let (moment, account) = (grant.moment.sqlValue, grant.officer.account.sqlValue)
        // Most lists are of one incident: its identity is written out once.
        var (last, incident) = (entries.first?.incident, entries.first?.incident.sqlValue ?? .null)
        do {
            try tx.insert(
                """
                INSERT INTO roster_entry (id, incident, person, tag, status, hospital, family_told_on, version,
                    registered_at, registered_by) VALUES
                """, count: entries.count
            ) { place in
                let entry = entries[place]
                if entry.incident != last { (last, incident) = (entry.incident, entry.incident.sqlValue) }
                return [
                    entry.id.sqlValue, incident, entry.person.sqlValue, entry.tag.sqlValue,
                    entry.status.sqlValue, entry.hospital.sqlValue, entry.familyToldOn.sqlValue,
                    entry.version.sqlValue, moment, account,
                ]
            }
        } catch StoreError.constraint(let name) where name.contains("tag") {
            throw VictimError.tagTaken
        }
    }

    public static func find(_ id: Identifier<RosterEntry>, in tx: borrowing Transaction) throws -> RosterEntry? {
        try tx.first("SELECT \(columns) FROM roster_entry r WHERE r.id = \(id)") { try RosterEntry(row: $0, from: 0) }
    }

    /// The entries that name a person, oldest first.
    public static func entries(of person: Identifier<Person>, in tx: borrowing Transaction) throws -> [RosterEntry] {
        try tx.rows("SELECT \(columns) FROM roster_entry r WHERE r.person = \(person) ORDER BY r.id") {
            try RosterEntry(row: $0, from: 0)
        }
    }

    /// The roster without identities, oldest first.
    public static func lines(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> [RosterLine] {
        try tx.rows(
            """
            SELECT \(columns), p.id, p.province, p.district, p.sex, p.age_years, p.version, p.registered_at
            FROM roster_entry r JOIN person p ON p.id = r.person
            WHERE r.incident = \(incident) ORDER BY r.id
            """
        ) {
            RosterLine(
                entry: try RosterEntry(row: $0, from: 0), person: try Person(row: $0, from: columnCount), identity: nil,
                isWithheld: false, isErased: false)
        }
    }

    /// The roster with the identities that the holder of `grant` may know: for the page, the print, the sheet and
    /// the API alike. The audit entry must be written before, in the same transaction.
    static func namedLines(
        of incident: Incident, to grant: Grant, by vault: Vault, in tx: borrowing Transaction
    ) throws -> [RosterLine] {
        let gate = try FamilyGate(forRosterOf: incident, to: grant, in: tx)
        return try opened("r.incident = \(incident.id)", past: gate, by: vault, in: tx)
    }

    /// One line in the same way; nil when there is none.
    static func namedLine(
        _ id: Identifier<RosterEntry>, of incident: Incident, to grant: Grant, by vault: Vault,
        in tx: borrowing Transaction
    ) throws -> RosterLine? {
        let gate = try FamilyGate(forRosterOf: incident, to: grant, in: tx)
        return try opened("r.id = \(id)", past: gate, by: vault, in: tx).first
    }

    private static func opened(
        _ condition: SQL, past gate: FamilyGate, by vault: Vault, in tx: borrowing Transaction
    ) throws -> [RosterLine] {
        let found = try tx.rows(
            """
            SELECT \(columns), p.id, p.province, p.district, p.sex, p.age_years, p.version, p.registered_at,
                p.name, p.father_name, p.cnic, p.phone, p.address
            FROM roster_entry r JOIN person p ON p.id = r.person
            WHERE \(condition) ORDER BY r.id
            """
        ) {
            (
                try RosterEntry(row: $0, from: 0), try Person(row: $0, from: columnCount),
                try SealedIdentity(row: $0, from: columnCount + PersonStore.columnCount)
            )
        }
        return found.map { entry, person, sealed in
            let opened = Result { try sealed.open(of: person.id, version: person.version, past: gate, by: vault) }
            return RosterLine(
                entry: entry, person: person, identity: try? opened.get(), isWithheld: gate.isClosed(for: person.id),
                isErased: opened.isWithoutKey)
        }
    }

    /// Every tag of a roster.
    static func tags(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> Set<String> {
        Set(
            try tx.rows("SELECT tag FROM roster_entry WHERE incident = \(incident) AND tag IS NOT NULL") { row in
                try row[0] as String
            })
    }

    /// How many people of each status stand on the roster.
    public static func counts(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws
        -> [HarmStatus: Int]
    {
        let found = try tx.rows(
            "SELECT status, count(*) FROM roster_entry WHERE incident = \(incident) GROUP BY status"
        ) { (try $0[0] as HarmStatus, try $0[1] as Int) }
        return Dictionary(found) { $0 + $1 }
    }

    static let columns: SQL = """
        r.id, r.incident, r.person, r.tag, r.status, r.hospital, r.family_told_on, r.version
        """
    static let columnCount = 8
}

extension Result {
    /// Whether the key that would open it is gone for ever.
    fileprivate var isWithoutKey: Bool {
        if case .failure(let error) = self, case .noKey? = error as? SealingError { true } else { false }
    }
}

extension RosterEntry {
    /// Reads `RosterStore.columns` from `first` on.
    init(row: Row, from first: Int) throws {
        self.init(
            id: try row[first], incident: try row[first + 1], person: try row[first + 2], tag: try row[first + 3],
            status: try row[first + 4], hospital: try row[first + 5], familyToldOn: try row[first + 6],
            version: try row[first + 7])
    }
}
