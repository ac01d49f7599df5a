import Access
import Incidents
import Kernel
import SQL

/// Stands for one row of a file within one incident: 16 bytes of a keyed hash.
struct RowMark: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// The mark of the `occurrence`-th row (from 1) that says exactly this: two unknown men are two people.
    init(of content: String, occurrence: Int, by vault: Vault) {
        self.init(vault.fingerprint(of: Array("person import 1\u{1F}\(occurrence)\u{1F}\(content)".utf8)))
    }

    /// Reads the first sixteen of `bytes`; missing ones are 0.
    init(_ bytes: [UInt8]) {
        func half(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
        (high, low) = (half(bytes), half(bytes.dropFirst(8)))
    }

    var bytes: [UInt8] {
        [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * $0)) } }
    }
}

/// The SQL of the `person_import` table.
enum PersonImportStore {
    /// What was imported into an incident before, and how many rows in all: those of erased people have no mark.
    static func marks(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> (
        marks: Set<RowMark>, count: Int
    ) {
        var (marks, count): (Set<RowMark>, Int) = ([], 0)
        try tx.each("SELECT mark FROM person_import WHERE incident = \(incident)") { row in
            count += 1
            if let bytes: [UInt8] = try row[0] { marks.insert(RowMark(bytes)) }
        }
        return (marks, count)
    }

    static func insert(
        _ rows: [(mark: RowMark, incident: Identifier<Incident>, person: Identifier<Person>)],
        in tx: borrowing Transaction
    ) throws {
        try tx.insert(
            "INSERT INTO person_import (incident, person, mark) VALUES",
            rows.map { [$0.incident.sqlValue, $0.person.sqlValue, $0.mark.bytes.sqlValue] })
    }

    /// Takes the incident for one more batch of an import that has seen `count` marks of it. Throws
    /// `PeopleImportFault.meanwhile` when another import has added some since.
    static func take(
        _ incident: Identifier<Incident>, seen count: Int, adding new: Int, in tx: borrowing Transaction
    ) throws {
        let taken = try tx.run(
            """
            INSERT INTO person_import_count (incident, marks) VALUES (\(incident), \(new))
            ON CONFLICT (incident) DO UPDATE SET marks = person_import_count.marks + \(new)
                WHERE person_import_count.marks = \(count)
            """)
        if taken != 1 { throw PeopleImportFault.meanwhile }
    }

    /// With the keys of a person goes what could tell that a row was hers.
    static func forget(_ person: Identifier<Person>, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE person_import SET mark = NULL WHERE person = \(person)
                AND incident IN (SELECT incident FROM roster_entry WHERE person = \(person))
            """)
    }

    /// The tags that stand on a roster.
    static func tagsTaken(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> Set<String> {
        let tags = try tx.rows("SELECT tag FROM roster_entry WHERE incident = \(incident) AND tag IS NOT NULL") {
            try $0[0] as String
        }
        return Set(tags)
    }
}
