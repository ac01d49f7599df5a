import Access
import Kernel
import SQL

/// Records what a source counted.
enum RecordTally {
    static func run(
        _ draft: TallyDraft, of incident: Incident, by grant: Grant, surroundings: any Surroundings,
        in tx: borrowing Transaction
    ) throws -> SourceTally {
        try grant.require(.changeIncident)
        try grant.require(incident.scope)
        let tally = draft.tally(Identifier(from: surroundings), of: incident.id, by: Recorded(by: grant))
        try TallyStore.insert(tally, in: tx)
        try Audit.record(grant, .tallyRecorded, on: Record(.incident, incident.id), in: tx)
        return tally
    }
}

extension TallyDraft {
    func tally(_ id: Identifier<SourceTally>, of incident: Identifier<Incident>, by recorded: Recorded) -> SourceTally {
        SourceTally(
            id: id, incident: incident, source: source, reliability: reliability, reference: reference, said: said,
            killed: killed, injured: injured, recorded: recorded)
    }
}
