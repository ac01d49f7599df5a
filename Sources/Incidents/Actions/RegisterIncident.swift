public import Access
public import Kernel
public import SQL

/// Registers an attack.
public enum RegisterIncident {
    /// Takes a reference, stores the incident and its audit entry. The grant must cover the place. A classification
    /// said now begins its history, the counts given now are the first tally.
    public static func run(
        _ facts: IncidentFacts, by grant: Grant, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> Incident {
        try grant.require(.registerIncident)
        try grant.require(Scope(facts.province, facts.district))
        let recorded = Recorded(by: grant)
        let incident = Incident(
            id: Identifier(from: surroundings),
            reference: try Reference.next("INC", facts.province, year: facts.on.year, in: tx), facts: facts, version: 1,
            registeredAt: grant.moment, origin: nil, flags: [], registeredBy: recorded)
        try IncidentStore.insert(incident, by: recorded, in: tx)
        if facts.classification != .unknown {
            try ClassificationStore.add(facts.classification, nil, of: incident.id, by: recorded, in: tx)
        }
        if facts.killed != nil || facts.injured != nil {
            // The first tally shares the incident's identity: nothing random is needed for it.
            let tally = TallyDraft(registering: facts, at: grant.moment)
                .tally(incident.id.retyped(), of: incident.id, by: recorded)
            try TallyStore.insert(tally, in: tx)
        }
        try Audit.record(grant, .incidentRegistered, on: Record(.incident, incident.id), in: tx)
        return incident
    }
}
