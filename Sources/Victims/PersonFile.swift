import Access
import Incidents
import Kernel
import Localization
import SQL
import Web

/// Everything that a person's page shows, opened for one reader.
struct PersonFile {
    let person: Person
    let identity: Identity
    let details: PersonDetail.All
    let kin: [Kin]
    /// What registered kin are called, as far as this reader may know.
    let kinNames: [Identifier<Person>: Phrase]
    let consents: [Consent]
    let stands: [(RosterEntry, Incident)]
    /// Who opened the file; nil for a reader who is not told.
    let openings: [Opening]?

    /// The audit entry is written first. Throws `VictimError.withheld` and `.erased`.
    init(_ person: Person, for visit: Visit, _ permission: Permission, in tx: borrowing Transaction) throws {
        let officer = try visit.officer
        let vault = visit.house.vault
        let grant = try officer.grant(permission, at: person.scope, for: .reading)
        try Audit.record(grant, .personSeen, on: Record(.person, person.id), in: tx)
        self.person = person
        identity = try PersonStore.identity(of: person, to: grant, by: vault, in: tx)
        details = try DetailStore.all(of: person, by: vault, in: tx)
        kin = try KinStore.all(of: person, by: vault, in: tx)
        consents = try ConsentStore.all(of: person, in: tx)
        stands = try RosterStore.entries(of: person.id, in: tx).compactMap { entry in
            try IncidentStore.find(entry.incident, in: tx).map { (entry, $0) }
        }
        let others = kin.compactMap(\.other)
        kinNames =
            try (try? officer.grant(.seePerson, for: .reading)).map {
                try PeopleNamed.phrases(others, by: $0, vault: vault, in: tx)
            } ?? [:]
        let mayTell = try? officer.grant(.changePerson, at: person.scope, for: .reading)
        openings = try mayTell.map { try Opening.all(of: Record(.person, person.id), limit: 20, by: $0, in: tx) }
    }
}
