public import Access
import Accounts
import Incidents
public import Kernel
import Localization
public import SQL
import Sealing
import Victims

/// Puts a `DemoWorld` into an empty installation, through the same actions as the pages.
public enum DemoSeeding {
    /// How many people are stored in one transaction.
    static let batch = 500

    /// Whether anything was added: nothing is when the demo's officers are there already.
    ///
    /// Throws `DemoFault.notEmpty` for an installation that has people but not these officers: it may be a real
    /// one, and the demo lets everybody on the machine in. The officers come last, so half a world that an
    /// interrupted seeding left is refused as well.
    public static func run(
        _ world: DemoWorld, store: any Store, vault: Vault, surroundings: some Surroundings
    ) async throws -> Bool {
        if try await isThere(store, surroundings) { return false }
        let seed = Seed(store: store, vault: vault, surroundings: surroundings)
        var waiting: [(incident: Incident, people: [DemoPerson])] = []
        for incidents in world.incidents.chunks(of: 50) { waiting += try await seed.register(incidents) }
        for province in [Province.balochistan, .sindh] {
            try await seed.add(waiting.filter { $0.incident.facts.province == province }, in: province)
        }
        try await seed.openAccounts()
        return true
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

extension Array {
    /// The elements in order, `size` at a time.
    func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
