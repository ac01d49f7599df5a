import Access
import HTML
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// The roster: a section of the incident's page, and the plain form that adds to it.
enum RosterRoutes {
    static var routes: [Route] {
        Route.form("/incidents/{incident}/roster/new", .needs(.addToRoster)) { visit, tx in
            let incident = try incident(of: visit, .addToRoster, in: tx)
            let known = try knownAlready(visit, on: incident, in: tx)
            return visit.page(
                RosterForm.page(incident, isAdded: visit.request.query["added"] != nil, known: known, visit))
        } submit: { visit, tx in
            try add(visit, in: tx)
        }.map { $0.method == .post ? $0.registering(oneOfIncident) : $0 }
    }

    static func section(_ actions: [RosterAction]) -> IncidentSection {
        IncidentSection { incident, visit, tx in
            let officer = try visit.officer
            let mayAdd = (try? officer.grant(.addToRoster, at: incident.scope, for: .registration)) != nil
            guard let grant = try? officer.grant(.seeRoster, at: incident.scope, for: .reading) else {
                guard officer.may(.seeIncidents) else { return nil }
                let counts = try RosterStore.counts(of: incident.id, in: tx)
                return (html: RosterPages.counts(counts, visit.say), next: nil)
            }
            try Audit.record(grant, .rosterSeen, on: Record(.incident, incident.id), in: tx)
            let lines = try RosterStore.namedLines(of: incident, to: grant, by: visit.house.vault, in: tx)
            let offers = try actions.map { try $0.show(lines, visit, tx) }
            let html = RosterPages.section(lines, of: incident, offers: offers, mayAdd: mayAdd, visit)
            return (html: html, next: mayAdd ? RosterPages.next(lines, of: incident) : nil)
        }
    }

    /// One person, kept where the incident is; asked before the transaction that stores her.
    static let oneOfIncident: @Sendable (Visit, borrowing Transaction) throws -> PeopleToRegister? = { visit, tx in
        let incident = try incident(of: visit, .addToRoster, in: tx)
        var answers = try visit.answers()
        _ = try PersonDraft.rosterLine(from: &answers, today: visit.today)
        return PeopleToRegister(1, in: incident.facts.province)
    }

    private static func add(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try incident(of: visit, .addToRoster, in: tx)
        if visit.request.form["isAnother"] == nil {
            var answers = try visit.answers()
            let draft = try PersonDraft.rosterLine(from: &answers, today: visit.today)
            if let tag = draft.tag, try RosterStore.tags(of: incident.id, in: tx).contains(tag) {
                throw VictimError.tagTaken
            }
            guard try KnownAlready(draft, on: incident, for: visit, in: tx).isEmpty else {
                throw VictimError.knownAlready
            }
        }
        _ = try store(visit, incident, in: tx)
        let wantsAnother = visit.request.form["another"] != nil
        return .redirect(
            to: wantsAnother ? "/incidents/\(incident.id)/roster/new?added=1" : "/incidents/\(incident.id)#roster")
    }

    /// For the form that comes back because somebody like this is known: who.
    private static func knownAlready(_ visit: Visit, on incident: Incident, in tx: borrowing Transaction) throws
        -> KnownAlready?
    {
        guard visit.state.faults.contains(where: { $0.field == "isAnother" }) else { return nil }
        var answers = try visit.answers()
        guard let draft = try? PersonDraft.rosterLine(from: &answers, today: visit.today) else { return nil }
        return try KnownAlready(draft, on: incident, for: visit, in: tx)
    }

    /// Reads the answers and puts the person on the roster.
    static func store(_ visit: Visit, _ incident: Incident, in tx: borrowing Transaction) throws -> RosterEntry {
        var answers = try visit.answers()
        let draft = try PersonDraft.rosterLine(from: &answers, today: visit.today)
        guard let person = visit.newPeople.first, person.province == incident.facts.province else {
            throw WebError.busy
        }
        let grant = try visit.officer.grant(.addToRoster, at: incident.scope, for: .registration)
        return try AddToRoster.run(
            draft, of: incident, person: person.id.retyped(), by: grant, vault: visit.house.vault,
            surroundings: visit.house.surroundings, in: tx)
    }

    /// The incident of the address, if the officer may do `permission` there.
    static func incident(of visit: Visit, _ permission: Permission, in tx: borrowing Transaction) throws -> Incident {
        guard let incident = try IncidentStore.find(visit.identifier("incident"), in: tx) else {
            throw AccessError.notFound
        }
        _ = try visit.officer.grant(permission, at: incident.scope, for: .reading)
        return incident
    }
}
