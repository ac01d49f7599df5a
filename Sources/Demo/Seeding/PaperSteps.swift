import Access
import Incidents
import Kernel
import SQL

/// Registers an invented attack and records its papers, each on its day: under inquiry first where somebody decided
/// later.
struct PaperSteps: Sendable {
    let posts: DemoPosts
    let now: Timestamp

    /// The incident as it stands at the end.
    func take(_ invented: DemoIncident, at registration: PastMoment, in tx: borrowing Transaction) throws -> Incident {
        let (facts, papers) = (invented.facts, invented.papers)
        let decision = papers.classifiedAfter.map { facts.on.adding(days: $0) }.flatMap { $0 <= today ? $0 : nil }
        var first = facts
        if decision != nil { first.classification = .underInquiry }
        let grant = try grant(.registerIncident, at: Scope(facts.province, facts.district), registration, in: tx)
        let incident = try RegisterIncident.run(first, by: grant, surroundings: registration, in: tx)
        try record(papers, of: incident, at: registration, in: tx)
        return try decision.map { try classify(incident, as: facts.classification, on: $0, in: tx) } ?? incident
    }

    private var today: CalendarDate { now.dateInPakistan }

    private func record(
        _ papers: DemoPapers, of incident: Incident, at registration: PastMoment, in tx: borrowing Transaction
    ) throws {
        if let fir = papers.fir {
            let grant = try grant(.changeIncident, at: incident.scope, registration, in: tx)
            try IncidentPapers.file(fir, of: incident, by: grant, surroundings: registration, in: tx)
        }
        for count in papers.counts {
            let day = min(incident.facts.on.adding(days: count.after), today)
            // Nobody writes down today what a hospital says tomorrow.
            let said = PastMoment(day, hour: count.after == 0 ? 18 : 9, now: now)
            try IncidentPapers.count(
                count.source, count.reliability, on: said.moment.dateInPakistan, killed: count.killed,
                injured: count.injured, of: incident, by: grant(.changeIncident, at: incident.scope, said, in: tx),
                surroundings: said, in: tx)
        }
    }

    private func classify(
        _ incident: Incident, as classification: Classification, on day: CalendarDate, in tx: borrowing Transaction
    ) throws -> Incident {
        let moment = PastMoment(day, hour: 12, now: now)
        let decision = ClassificationRecord.Decision(
            office: "Invented Home Department", officer: nil, on: day,
            paper: DecisionPaper(.notification, number: "Invented SO(Jud)/\(day.year)", on: day))
        return try IncidentPapers.classify(
            incident, as: classification, by: decision,
            grant: posts.grant(
                .classifyIncident, as: .homeOfficer, at: incident.scope, for: .registration, moment.moment, in: tx),
            in: tx)
    }

    private func grant(_ permission: Permission, at scope: Scope, _ moment: PastMoment, in tx: borrowing Transaction)
        throws -> Grant
    {
        try posts.grant(permission, as: .ctdOfficer, at: scope, for: .registration, moment.moment, in: tx)
    }
}
