import Access
import Accounts
import Claims
import Incidents
import Kernel
import Localization
import SQL
import Sealing
import Victims

/// The writing half of `DemoSeeding`: one transaction for each batch, keys before rows.
struct Seed<World: Surroundings>: Sendable {
    let store: any Store
    let vault: Vault
    let surroundings: World

    func register(_ incidents: [DemoIncident]) async throws -> [(incident: Incident, people: [DemoPerson])] {
        let grant = grant(.registerIncident)
        let surroundings = surroundings
        let registered = try await store.write { tx in
            var registered: [Incident] = []
            for incident in incidents {
                registered.append(
                    try RegisterIncident.run(incident.facts, by: grant, surroundings: surroundings, in: tx))
            }
            return registered
        }
        return zip(registered, incidents).map { ($0, $1.people) }
    }

    /// Puts everybody on the rosters of one province and opens their claims, batch after batch.
    func add(_ rosters: [(incident: Incident, people: [DemoPerson])], in province: Province) async throws {
        let lines = rosters.flatMap { roster in roster.people.map { (incident: roster.incident, person: $0) } }
        let (grant, claimGrant) = (grant(.addToRoster), grant(.openClaim))
        let (vault, surroundings) = (vault, surroundings)
        for batch in lines.chunks(of: DemoSeeding.batch) {
            let ids = batch.map { _ in Identifier<Person>(from: surroundings) }
            try await vault.mint(for: ids, in: province)
            try await store.write { tx in
                for (line, id) in zip(batch, ids) {
                    let entry = try AddToRoster.run(
                        line.person.draft, of: line.incident, person: id, by: grant, vault: vault,
                        surroundings: surroundings, in: tx)
                    guard line.person.claim != .none else { continue }
                    try OpenClaim.run(
                        from: entry, of: line.incident, facts: line.person.claim.facts, by: claimGrant,
                        surroundings: surroundings, in: tx)
                }
            }
        }
    }

    /// The officers, with the hash of a password that nobody knows: they sign in with one click or not at all.
    func openAccounts() async throws {
        let hash = try await PasswordHasher().hash(Hex.text(of: RealWorld().randomBytes(32)))
        let grant = grant(.manageAccounts)
        let accounts = try DemoWorld.officers.map { officer in
            let post = try Post(officer.role, officer.province, officer.district)
            let draft = try AccountDraft(name: officer.name, displayName: officer.displayName, post: post)
            return (draft: draft, id: Identifier<Account>(from: surroundings))
        }
        try await store.write { tx in
            for account in accounts {
                _ = try Accounts.create(account.draft, id: account.id, password: hash, by: grant, in: tx)
            }
        }
    }

    private func grant(_ permission: Permission) -> Grant {
        .atConsole(permission, for: .registration, at: surroundings.now())
    }
}
