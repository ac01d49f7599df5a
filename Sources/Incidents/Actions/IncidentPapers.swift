public import Access
public import Kernel
public import SQL
import Web

/// What the pages record of an incident after its registration, for programs that make worlds: the decision on what it
/// is, the police's case, what each source counted.
public enum IncidentPapers {
    /// Records a decision on a paper, as `ClassifyIncident`; the incident as it is then.
    public static func classify(
        _ incident: Incident, as classification: Classification, by decision: ClassificationRecord.Decision,
        grant: Grant, in tx: borrowing Transaction
    ) throws -> Incident {
        try grant.require(.classifyIncident)
        try grant.require(incident.scope)
        let new = try IncidentStore.classify(incident.id, as: classification, from: incident.version, in: tx)
        guard new != nil else { throw WebError.stale }
        try ClassificationStore.add(classification, decision, of: incident.id, by: Recorded(by: grant), in: tx)
        try Audit.record(grant, .incidentClassified, on: Record(.incident, incident.id), in: tx)
        guard let found = try IncidentStore.find(incident.id, in: tx) else { throw AccessError.notFound }
        return found
    }

    /// Records a case number, as `RecordFIR`.
    public static func file(
        _ facts: FIRFacts, of incident: Incident, by grant: Grant, surroundings: some Surroundings,
        in tx: borrowing Transaction
    ) throws {
        _ = try RecordFIR.run(facts, of: incident, by: grant, surroundings: surroundings, in: tx)
    }

    /// Records what a source counted, as `RecordTally`.
    public static func count(
        _ source: SourceName, _ reliability: Reliability, on day: CalendarDate, killed: CountRange, injured: CountRange,
        of incident: Incident, by grant: Grant, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws {
        let draft = TallyDraft(source, reliability, SaidAt(on: day, time: nil), killed: killed, injured: injured)
        _ = try RecordTally.run(draft, of: incident, by: grant, surroundings: surroundings, in: tx)
    }
}

extension TallyDraft {
    fileprivate init(
        _ source: SourceName, _ reliability: Reliability, _ said: SaidAt, killed: CountRange, injured: CountRange
    ) {
        (self.source, self.reliability, self.said) = (source, reliability, said)
        (self.killed, self.injured) = (killed, injured)
        reference = nil
    }
}
