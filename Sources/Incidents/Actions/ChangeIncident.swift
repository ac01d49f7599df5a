import Access
import Kernel
import SQL
import Web

/// Corrects the facts of an incident.
enum ChangeIncident {
    /// Stores the new facts if the incident still has the version the officer saw; the new version.
    /// Throws `WebError.stale` otherwise. `isSettled` when the officer says that what the import marked is decided.
    ///
    /// Other counts than before are a newer tally of the register: the older one stays to be seen.
    static func run(
        _ incident: Incident, to facts: IncidentFacts, from version: Int, isSettled: Bool, by grant: Grant,
        surroundings: any Surroundings, in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.changeIncident)
        guard
            let new = try IncidentStore.update(
                incident.id, to: facts, from: version, isSettled: isSettled, in: tx)
        else {
            throw WebError.stale
        }
        let recorded = Recorded(by: grant)
        let names = facts.names(changedFrom: incident.facts) + (isSettled ? ["settled"] : [])
        try ChangeStore.add(IncidentChange(version: new, facts: names, recorded: recorded), of: incident.id, in: tx)
        if facts.killed != incident.facts.killed || facts.injured != incident.facts.injured {
            let tally = TallyDraft(registering: facts, at: grant.moment)
                .tally(Identifier(from: surroundings), of: incident.id, by: recorded)
            try TallyStore.insert(tally, in: tx)
        }
        try Audit.record(grant, .incidentChanged, on: Record(.incident, incident.id), in: tx)
        return new
    }
}

extension IncidentFacts {
    /// The names, as the API spells them, of the facts that are not as they were.
    func names(changedFrom earlier: IncidentFacts) -> [String] {
        let (now, before) = (json.members ?? [], earlier.json)
        return now.filter { $0.value != before[$0.key] }.map(\.key)
    }
}
