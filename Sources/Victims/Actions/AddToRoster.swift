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
        let newcomer = RegisterRoster.Newcomer(draft, of: incident, person: id)
        return try RegisterRoster.run([newcomer], by: grant, vault: vault, surroundings: surroundings, in: tx)[0]
    }
}
