import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// A list from a spreadsheet put on the roster: pasted, looked at, saved in one action.
///
/// The text travels in the form from step to step; nothing is stored before the last, and no name is in an address.
enum PasteRoutes {
    static var routes: [Route] {
        let look: Route.Handler = { visit, tx in try preview(visit, in: tx) }
        return [
            .submission("/incidents/{incident}/roster/preview", .needs(.addToRoster), look) { visit, tx in
                try GridRoutes.show(visit, in: tx)
            }.repeatable().accepting(large),
            .submission("/incidents/{incident}/roster/paste", .needs(.addToRoster)) { visit, tx in
                try save(visit, in: tx)
            } reshow: { visit, tx in
                try look(visit, tx)
            }.registering(people).accepting(large),
        ]
    }

    /// Urdu letters weigh three times as much in a form as in the text itself.
    private static let large = BodyLimit(memory: 6 * PastedList.byteLimit)

    private static let people: @Sendable (Visit, borrowing Transaction) throws -> PeopleToRegister? = { visit, tx in
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        let paste = try Paste(from: visit)
        let faults = paste.faults(taken: try RosterStore.tags(of: incident.id, in: tx))
        guard faults.isEmpty else { throw FormFaults(faults) }
        return PeopleToRegister(paste.chosen.count, in: incident.facts.province)
    }

    /// What each row will become, beside what it said.
    private static func preview(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        let grant = try visit.officer.grant(.addToRoster, at: incident.scope, for: .registration)
        let paste = try Paste(from: visit)
        try Audit.record(grant, .rosterSeen, on: Record(.incident, incident.id), in: tx)
        let lines = try RosterStore.namedLines(of: incident, to: grant, by: visit.house.vault, in: tx)
        let known = lines.compactMap { Likeness.Known($0) }
        var alike: [Int: PastePages.Alike] = [:]
        for person in paste.people {
            guard let (line, why) = Likeness.find(person.draft, among: known) else { continue }
            alike[person.number] = PastePages.Alike(line: line, why: why)
        }
        return visit.page(PastePages.preview(paste, alike, of: incident, visit))
    }

    private static func save(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        let paste = try Paste(from: visit)
        let faults = paste.faults(taken: try RosterStore.tags(of: incident.id, in: tx))
        guard faults.isEmpty else { throw FormFaults(faults) }
        let drafts = paste.chosen.map(\.draft)
        try register(drafts, of: incident, visit, in: tx)
        return .redirect(to: "/incidents/\(incident.id)/roster?added=\(drafts.count)")
    }

    /// Stores people whose keys were made before this transaction.
    @discardableResult
    static func register(
        _ drafts: [PersonDraft], of incident: Incident, _ visit: Visit, in tx: borrowing Transaction
    ) throws -> [RosterEntry] {
        let keys = visit.newPeople.filter { $0.province == incident.facts.province }
        guard keys.count == drafts.count else { throw WebError.busy }
        let grant = try visit.officer.grant(.addToRoster, at: incident.scope, for: .registration)
        do {
            return try RegisterRoster.run(
                drafts, of: incident, people: keys.map { $0.id.retyped() }, by: grant, vault: visit.house.vault,
                surroundings: visit.house.surroundings, in: tx)
        } catch VictimError.tagTaken {
            // The tags were free a moment ago in this transaction: the same list, or another, is being saved elsewhere.
            throw WebError.busy
        }
    }
}
