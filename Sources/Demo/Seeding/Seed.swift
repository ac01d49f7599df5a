import Access
import Accounts
import Claims
import Incidents
import Kernel
import Localization
import SQL
import Sealing
import Victims

/// The writing half of `DemoSeeding`: some hundreds of people a transaction, keys before rows.
struct Seed: Sendable {
    let store: any Store
    let vault: Vault
    let now: Timestamp
    let posts: DemoPosts

    /// An incident with the identities that its people will have.
    typealias Roster = (incident: DemoIncident, people: [Identifier<Person>])

    func add(_ incidents: [DemoIncident]) async throws {
        let rosters = incidents.map { incident in
            let surroundings = registration(of: incident)
            return (
                incident: incident, people: incident.people.map { _ in Identifier<Person>(from: surroundings) }.sorted()
            )
        }
        for province in [Province.balochistan, .sindh] {
            let people = rosters.filter { $0.incident.facts.province == province }.flatMap(\.people)
            if !people.isEmpty { try await vault.mint(for: people, in: province) }
        }
        try await store.write { tx in
            for roster in rosters { try add(roster, in: tx) }
        }
    }

    private func registration(of incident: DemoIncident) -> PastMoment {
        PastMoment(incident.facts.on, hour: 16, now: now)
    }

    private func add(_ roster: Roster, in tx: borrowing Transaction) throws {
        let surroundings = registration(of: roster.incident)
        let facts = roster.incident.facts
        let scope = Scope(facts.province, facts.district)
        let grant = try posts.grant(
            .registerIncident, as: .ctdOfficer, at: scope, for: .registration, surroundings.moment, in: tx)
        let incident = try RegisterIncident.run(facts, by: grant, surroundings: surroundings, in: tx)
        let lines = try RegisterRoster.run(
            roster.incident.people.map(\.draft), of: incident, people: roster.people,
            by: posts.grant(.addToRoster, as: .ctdOfficer, at: scope, for: .registration, surroundings.moment, in: tx),
            vault: vault, surroundings: surroundings, in: tx)
        for (line, person) in zip(lines, roster.incident.people) {
            if let claim = person.claim { try open(claim, from: line, of: incident, in: tx) }
        }
    }

    private func open(_ claim: DemoClaim, from line: RosterEntry, of incident: Incident, in tx: borrowing Transaction)
        throws
    {
        guard let first = claim.steps(by: now.dateInPakistan).first else { return }
        let surroundings = PastMoment(first.on, hour: 10, now: now)
        let grant = try posts.grant(
            .openClaim, as: .supportOfficer, at: incident.scope, for: .claim, surroundings.moment, in: tx)
        try OpenClaim.run(
            from: line, of: incident, facts: claim.facts, by: grant, surroundings: surroundings, in: tx)
    }
}
