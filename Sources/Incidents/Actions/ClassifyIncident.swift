import Access
import Kernel
import SQL
import Web

/// Records a decision on what an incident is held to be.
enum ClassifyIncident {
    /// Adds the decision to the history and makes it the one that holds, if the incident still has the version the
    /// officer saw; the incident's new version. Throws `WebError.stale` otherwise.
    static func run(
        _ incident: Incident, _ draft: ClassificationDraft, from version: Int, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.classifyIncident)
        try grant.require(incident.scope)
        guard let new = try IncidentStore.classify(incident.id, as: draft.classification, from: version, in: tx) else {
            throw WebError.stale
        }
        try ClassificationStore.add(
            draft.classification, draft.decision, of: incident.id, by: Recorded(by: grant), in: tx)
        try Audit.record(grant, .incidentClassified, on: Record(.incident, incident.id), in: tx)
        return new
    }
}
