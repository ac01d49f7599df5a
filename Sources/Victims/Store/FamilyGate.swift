import Access
import Incidents
import Kernel
import SQL

/// The next-of-kin gate: whose names a reader may not be told yet. No identity is opened without one.
///
/// A name is withheld while a line of the person's has no day on which the family was told, from every reader who
/// is not an own officer of an incident she stands in: one whose leave to add to its roster covers its place. Such
/// an officer wrote the name down or could have. See `docs/decisions/0008-next-of-kin-gate.md`.
struct FamilyGate: Sendable {
    private let closed: Set<Identifier<Person>>

    /// For some people, whichever rosters they stand on. One query for each five hundred.
    init(for people: [Identifier<Person>], to grant: Grant, in tx: borrowing Transaction) throws {
        var closed: Set<Identifier<Person>> = []
        for start in stride(from: 0, to: people.count, by: 500) {
            let part = people[start..<min(start + 500, people.count)]
            let list = SQL.rows([part.map(\.sqlValue)])
            closed.formUnion(try Self.closed("r.person IN \(list)", to: grant, in: tx))
        }
        self.closed = closed
    }

    /// For everybody on one roster. Costs nothing for the incident's own officers.
    init(forRosterOf incident: Incident, to grant: Grant, in tx: borrowing Transaction) throws {
        closed =
            Self.isOwn(incident.scope, of: grant.officer)
            ? []
            : try Self.closed(
                "r.person IN (SELECT o.person FROM roster_entry o WHERE o.incident = \(incident.id))", to: grant, in: tx
            )
    }

    private init() { closed = [] }

    /// For the index of names in memory, which shows nothing: what it finds passes a gate of its own.
    static let indexOnly = FamilyGate()

    /// Whether an officer belongs to those who keep the roster of an incident at `scope`.
    static func isOwn(_ scope: Scope, of officer: Officer) -> Bool {
        (try? officer.grant(.addToRoster, at: scope, for: .registration)) != nil
    }

    func isClosed(for person: Identifier<Person>) -> Bool { closed.contains(person) }

    /// An incident without a district is nobody's in a district, so what is not known counts as not own.
    private static func closed(_ condition: SQL, to grant: Grant, in tx: borrowing Transaction) throws -> Set<
        Identifier<Person>
    > {
        let area = (try? grant.officer.grant(.addToRoster, for: .registration))?.area
        let isOwn: SQL = area.map { $0.condition(province: "i.province", district: "i.district") } ?? "1 = 0"
        let found = try tx.rows(
            """
            SELECT r.person FROM roster_entry r
            WHERE \(condition) AND r.family_told_on IS NULL
                AND NOT EXISTS (SELECT 1 FROM roster_entry o JOIN incident i ON i.id = o.incident
                    WHERE o.person = r.person AND \(isOwn))
            """
        ) { try $0[0] as Identifier<Person> }
        return Set(found)
    }
}
