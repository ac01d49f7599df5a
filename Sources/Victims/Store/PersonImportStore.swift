import Access
import Incidents
import Kernel
import SQL

/// The SQL of the `person_import` table.
enum PersonImportStore {
    /// What was imported into an incident before, and the number of its last batch.
    static func marks(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> (
        marks: Set<RowMark>, last: Int
    ) {
        var (found, last): (Set<RowMark>, Int) = ([], 0)
        try tx.each("SELECT batch, marks FROM person_import WHERE incident = \(incident) ORDER BY batch") { row in
            last = try row[0]
            for mark in marks(in: try row[1]) where mark != .erased { found.insert(mark) }
        }
        return (found, last)
    }

    /// Stores a batch of an incident under its number. Throws `PeopleImportFault.meanwhile` when another import has
    /// added one of that number.
    static func insert(
        _ people: [(person: Identifier<Person>, mark: RowMark)], of incident: Identifier<Incident>, batch: Int,
        in tx: borrowing Transaction
    ) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(people.count * RowMark.length)
        for one in people { one.mark.write(into: &bytes) }
        let stored = try tx.run(
            """
            INSERT INTO person_import (incident, batch, people, marks)
            VALUES (\(incident), \(batch), \(people.map(\.person.description).joined(separator: " ")), \(bytes))
            ON CONFLICT (incident, batch) DO NOTHING
            """)
        if stored != 1 { throw PeopleImportFault.meanwhile }
    }

    /// With the keys of a person goes what could tell that a row was hers.
    static func forget(_ person: Identifier<Person>, in tx: borrowing Transaction) throws {
        let batches = try tx.rows(
            """
            SELECT incident, batch, people, marks FROM person_import
            WHERE incident IN (SELECT incident FROM roster_entry WHERE person = \(person))
                AND people LIKE \("%\(person)%")
            """
        ) { row in
            (
                incident: try row[0] as Identifier<Incident>, number: try row[1] as Int, people: try row[2] as String,
                marks: try row[3] as [UInt8]
            )
        }
        for batch in batches {
            let people = batch.people.split(separator: " ")
            guard let place = people.firstIndex(of: Substring(person.description)) else { continue }
            var bytes: [UInt8] = []
            for (index, mark) in marks(in: batch.marks).enumerated() {
                (index == place ? .erased : mark).write(into: &bytes)
            }
            try tx.run(
                """
                UPDATE person_import SET marks = \(bytes)
                WHERE incident = \(batch.incident) AND batch = \(batch.number)
                """)
        }
    }

    /// The tags that stand on a roster.
    static func tagsTaken(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> Set<String> {
        let tags = try tx.rows("SELECT tag FROM roster_entry WHERE incident = \(incident) AND tag IS NOT NULL") {
            try $0[0] as String
        }
        return Set(tags)
    }

    private static func marks(in bytes: [UInt8]) -> [RowMark] {
        stride(from: 0, to: bytes.count, by: RowMark.length).map { RowMark(bytes[$0...]) }
    }
}
