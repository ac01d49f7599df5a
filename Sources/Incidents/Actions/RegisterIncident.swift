public import Access
public import Kernel
public import SQL

/// Registers an attack.
public enum RegisterIncident {
    /// Takes a reference, stores the incident and its audit entry. The grant must cover the place.
    public static func run(
        _ facts: IncidentFacts, by grant: Grant, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> Incident {
        try grant.require(.registerIncident)
        try grant.require(Scope(facts.province, facts.district))
        let incident = Incident(
            id: Identifier(from: surroundings),
            reference: try Reference.next("INC", facts.province, year: facts.on.year, in: tx), facts: facts, version: 1,
            registeredAt: grant.moment, origin: nil, flags: [])
        try IncidentStore.insert(incident, by: grant.officer.account, in: tx)
        try Audit.record(grant, .incidentRegistered, on: Record(.incident, incident.id), in: tx)
        return incident
    }
}
