import Access
import HTTPTransport
import Kernel
import SQL
import Web

/// The forms that record a first information report, and what a source counted.
enum CaseAndCountRoutes {
    static var pages: [Route] {
        Route.form("/incidents/{incident}/firs/new", .needs(.changeIncident)) { visit, tx in
            visit.page(FIRForm.new(try IncidentRoutes.incident(of: visit, .changeIncident, in: tx), visit))
        } submit: { visit, tx in
            let (incident, _) = try recordFIR(visit, in: tx)
            return .redirect(to: "/incidents/\(incident.id)")
        }
            + Route.form("/incidents/{incident}/firs/{fir}/change", .needs(.changeIncident)) { visit, tx in
                let (incident, fir) = try fir(of: visit, in: tx)
                return visit.page(FIRForm.change(fir, of: incident, visit))
            } submit: { visit, tx in
                let (incident, fir) = try fir(of: visit, in: tx)
                try visit.requireNewest(fir.version)
                _ = try correctFIR(visit, in: tx)
                return .redirect(to: "/incidents/\(incident.id)")
            }
            + Route.form("/incidents/{incident}/tallies/new", .needs(.changeIncident)) { visit, tx in
                try askTally(visit, in: tx)
            } submit: { visit, tx in
                let (incident, _) = try recordTally(visit, in: tx)
                return .redirect(to: "/incidents/\(incident.id)")
            }
    }

    /// `?of=` names an earlier tally whose source speaks again: the source is not typed twice.
    private static func askTally(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try IncidentRoutes.incident(of: visit, .changeIncident, in: tx)
        let earlier = try visit.request.query["of"].flatMap { Identifier<SourceTally>($0) }
            .flatMap { try TallyStore.find($0, of: incident.id, in: tx) }
        return visit.page(TallyForm.page(incident, again: earlier, visit))
    }

    static func recordTally(_ visit: Visit, in tx: borrowing Transaction) throws -> (Incident, SourceTally) {
        let (incident, grant) = try mayChange(visit, in: tx)
        var answers = try visit.answers()
        let draft = try TallyDraft(from: &answers, today: visit.today, incidentOn: incident.facts.on)
        let tally = try RecordTally.run(
            draft, of: incident, by: grant, surroundings: visit.house.surroundings, in: tx)
        return (incident, tally)
    }

    static func recordFIR(_ visit: Visit, in tx: borrowing Transaction) throws -> (Incident, FIR) {
        let (incident, grant) = try mayChange(visit, in: tx)
        var answers = try visit.answers()
        let facts = try FIRDraft.facts(from: &answers, today: visit.today, incidentOn: incident.facts.on)
        let fir = try RecordFIR.run(facts, of: incident, by: grant, surroundings: visit.house.surroundings, in: tx)
        return (incident, fir)
    }

    /// The FIR as it was, and its new version. What a JSON body leaves out stays.
    static func correctFIR(_ visit: Visit, in tx: borrowing Transaction) throws -> (FIR, Int) {
        let (incident, grant) = try mayChange(visit, in: tx)
        let (_, fir) = try fir(of: visit, in: tx)
        let version = try visit.expectedVersion()
        var answers = try visit.answers(over: fir.facts.json)
        let facts = try FIRDraft.facts(from: &answers, today: visit.today, incidentOn: incident.facts.on)
        let new = try RecordFIR.correct(fir, to: facts, from: version, of: incident, by: grant, in: tx)
        return (fir, new)
    }

    private static func fir(of visit: Visit, in tx: borrowing Transaction) throws -> (Incident, FIR) {
        let incident = try IncidentRoutes.incident(of: visit, .changeIncident, in: tx)
        guard let fir = try FIRStore.find(visit.identifier("fir"), of: incident.id, in: tx) else {
            throw AccessError.notFound
        }
        return (incident, fir)
    }

    private static func mayChange(_ visit: Visit, in tx: borrowing Transaction) throws -> (Incident, Grant) {
        let incident = try IncidentRoutes.incident(of: visit, .changeIncident, in: tx)
        return (incident, try visit.officer.grant(.changeIncident, at: incident.scope, for: .registration))
    }
}
