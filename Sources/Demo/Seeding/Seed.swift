import Access
import Accounts
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
    let claims: ClaimSteps

    /// An incident with the identities that its people will have.
    typealias Roster = (incident: DemoIncident, people: [Identifier<Person>])

    func add(_ incidents: [DemoIncident]) async throws {
        let rosters = incidents.map { incident in
            let surroundings = registration(of: incident)
            return (
                incident: incident, people: Identifier<Person>.list(of: incident.people.count, from: surroundings)
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
        let incident = try PaperSteps(posts: posts, now: now).take(roster.incident, at: surroundings, in: tx)
        let grant = try posts.grant(
            .addToRoster, as: .ctdOfficer, at: incident.scope, for: .registration, surroundings.moment, in: tx)
        let lines = try RegisterRoster.run(
            roster.incident.people.map(\.draft), of: incident, people: roster.people, by: grant, vault: vault,
            surroundings: surroundings, in: tx)
        for (line, person) in zip(lines, roster.incident.people) {
            if let claim = person.claim { try claims.take(claim, from: line, of: incident, in: tx) }
        }
    }
}
