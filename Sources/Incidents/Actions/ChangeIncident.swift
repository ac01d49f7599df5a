import Access
import Kernel
import SQL
import Web

/// Corrects the facts of an incident.
enum ChangeIncident {
    /// Stores the new facts if the incident still has the version the officer saw; the new version.
    /// Throws `WebError.stale` otherwise. `isSettled` when the officer says that what the import marked is decided.
    static func run(
        _ incident: Incident, to facts: IncidentFacts, from version: Int, isSettled: Bool, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.changeIncident)
        guard
            let new = try IncidentStore.update(
                incident.id, to: facts, from: version, isSettled: isSettled, in: tx)
        else {
            throw WebError.stale
        }
        try Audit.record(grant, .incidentChanged, on: Record(.incident, incident.id), in: tx)
        return new
    }
}
