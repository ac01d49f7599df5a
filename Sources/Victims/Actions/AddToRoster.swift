public import Access
public import Incidents
public import Kernel
public import SQL

/// Puts somebody harmed on an incident's roster, known or not.
public enum AddToRoster {
    /// Stores person and roster line with their audit entries. The person's key must be durable already
    /// (`Route.registering`). Throws `VictimError.tagTaken`.
    public static func run(
        _ draft: PersonDraft, of incident: Incident, person id: Identifier<Person>, by grant: Grant, vault: Vault,
        surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> RosterEntry {
        try grant.require(.addToRoster)
        try grant.require(incident.scope)
        if let tag = draft.tag,
            try tx.exists(
                "SELECT 1 FROM roster_entry WHERE incident = \(incident.id) AND tag = \(tag)")
        {
            throw VictimError.tagTaken
        }
        let person = Person(
            id: id, province: incident.facts.province, district: incident.facts.district, sex: draft.sex,
            age: draft.age, version: 1, registeredAt: grant.moment)
        let sealed = try SealedIdentity(draft.identity, of: id, in: person.province, version: 1, by: vault)
        try PersonStore.insert(person, sealed, by: grant, in: tx)
        let entry = RosterEntry(
            id: Identifier(from: surroundings), incident: incident.id, person: id, tag: draft.tag,
            status: draft.status, hospital: draft.hospital, familyToldOn: draft.familyToldOn, version: 1)
        try RosterStore.insert(entry, by: grant, in: tx)
        try Audit.record(grant, .personRegistered, on: Record(.person, id), in: tx)
        return entry
    }
}
