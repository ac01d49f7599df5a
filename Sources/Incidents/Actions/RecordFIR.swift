import Access
import Kernel
import SQL
import Web

/// Records the police's number of a case, or corrects it.
enum RecordFIR {
    /// Throws `IncidentError.firKnown` when the case stands on an incident of the province already.
    static func run(
        _ facts: FIRFacts, of incident: Incident, by grant: Grant, surroundings: any Surroundings,
        in tx: borrowing Transaction
    ) throws -> FIR {
        try check(grant, incident)
        let fir = FIR(
            id: Identifier(from: surroundings), incident: incident.id, facts: facts, version: 1,
            recorded: Recorded(by: grant))
        guard try FIRStore.insert(fir, in: incident.facts.province, tx) else {
            throw try known(facts, at: incident, to: grant.officer, in: tx)
        }
        try Audit.record(grant, .caseNumberRecorded, on: Record(.incident, incident.id), in: tx)
        return fir
    }

    /// Writes the facts if the FIR still has the version the officer saw; the new version.
    /// Throws `WebError.stale` otherwise, and as `run` does.
    static func correct(
        _ fir: FIR, to facts: FIRFacts, from version: Int, of incident: Incident, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Int {
        try check(grant, incident)
        if let other = try FIRStore.find(facts, in: incident.facts.province, tx), other.id != fir.id {
            throw try known(facts, at: incident, to: grant.officer, in: tx)
        }
        guard let new = try FIRStore.update(fir.id, to: facts, from: version, in: tx) else { throw WebError.stale }
        try Audit.record(grant, .caseNumberRecorded, on: Record(.incident, incident.id), in: tx)
        return new
    }

    private static func check(_ grant: Grant, _ incident: Incident) throws {
        try grant.require(.changeIncident)
        try grant.require(incident.scope)
    }

    /// Names the other incident only to who may see it.
    private static func known(
        _ facts: FIRFacts, at incident: Incident, to officer: Officer, in tx: borrowing Transaction
    ) throws -> IncidentError {
        let holder = try FIRStore.find(facts, in: incident.facts.province, tx)
        if holder?.incident == incident.id { return .firKnown(isHere: true, reference: nil) }
        let other = try holder.flatMap { try IncidentStore.find($0.incident, in: tx) }
        let isSeen = other.map { (try? officer.grant(.seeIncidents, at: $0.scope, for: .reading)) != nil } ?? false
        return .firKnown(isHere: false, reference: isSeen ? other?.reference : nil)
    }
}
