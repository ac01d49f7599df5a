public import Access
import Accounts
import Claims
import Incidents
public import Kernel
import Localization
public import SQL
import Sealing
import Statute
import Victims

/// Puts a `DemoWorld` into an empty installation, through the same actions as the pages.
public enum DemoSeeding {
    /// About how many people are stored in one transaction.
    static let batch = 500

    /// Whether anything was added: nothing is when the demo's officers are there already. `progress` is told
    /// after each transaction how many people were stored before it and are now; a hundred thousand take well under a
    /// minute.
    ///
    /// `rules` is the version of the program, kept with every decision. Throws `DemoFault.notEmpty` for an installation that has people but not these officers: it may be a real
    /// one, and the demo lets everybody on the machine in. The last officer comes when the world is whole, so half a
    /// world that an interrupted seeding left is refused as well.
    public static func run(
        _ world: DemoWorld, store: any Store, vault: Vault, surroundings: some Surroundings, rules: String = "demo",
        progress: @Sendable (_ before: Int, _ now: Int) -> Void = { _, _ in }
    ) async throws -> Bool {
        if try await isThere(store, surroundings) { return false }
        let posts = DemoPosts(surroundings)
        let claims = ClaimSteps(
            posts: posts, vault: vault, law: try LawBook.embedded(), rules: rules, now: surroundings.now())
        let seed = Seed(store: store, vault: vault, now: surroundings.now(), posts: posts, claims: claims)
        let password = try await PasswordHasher().hash(Hex.text(of: RealWorld().randomBytes(32)))
        let grant = Grant.atConsole(.manageAccounts, for: .registration, at: surroundings.now())
        try await store.write { tx in try posts.open(.allButLast, password: password, by: grant, in: tx) }
        var (waiting, size, stored): ([DemoIncident], Int, Int) = ([], 0, 0)
        for incident in world {
            waiting.append(incident)
            size += incident.people.count + 1
            guard size >= batch else { continue }
            try await seed.add(waiting)
            let before = stored
            stored += waiting.reduce(0) { $0 + $1.people.count }
            (waiting, size) = ([], 0)
            progress(before, stored)
        }
        try await seed.add(waiting)
        try await foldFigures(store)
        try await store.write { tx in try posts.open(.last, password: password, by: grant, in: tx) }
        return true
    }

    /// Else the first pages of figures of a large world would add up every step of every claim.
    private static func foldFigures(_ store: any Store) async throws {
        for fold in [IncidentFigures.fold, RosterFigures.fold, ClaimFigures.fold] {
            while try await store.write({ tx in try fold(tx) }) {}
        }
    }

    private static func isThere(_ store: any Store, _ surroundings: some Surroundings) async throws -> Bool {
        let wanted = Set(DemoWorld.officers.map(\.name))
        let grant = Grant.atConsole(.manageAccounts, for: .administration, at: surroundings.now())
        return try await store.read { tx in
            let names = Set(try Accounts.list(by: grant, in: tx).map(\.name))
            if wanted.isSubset(of: names) { return true }
            guard try !tx.exists("SELECT 1 FROM person"), names.isDisjoint(with: wanted) else {
                throw DemoFault.notEmpty
            }
            return false
        }
    }
}

/// Why the demo does not open.
public enum DemoFault: Error, Equatable, CustomStringConvertible {
    case notEmpty

    public var description: String {
        switch self {
        case .notEmpty:
            """
            The data folder holds people who are not the demo's, or a demo that was not finished. The demo lets \
            everybody on this machine in without a password, so it opens only a folder of its own: name an empty one \
            with --data.
            """
        }
    }
}
