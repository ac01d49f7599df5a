import Access
import Demo
import FoundationEssentials
import Kernel
import SQL
import Sealing
import Victims
import Web

/// A large invented world for benches, made once: with `--keep DIR` it stays there, with `--from DIR` one that was kept
/// is used again.
struct BenchWorld: Sendable {
    let scratch: BenchScratch
    /// Wall and CPU seconds that making it took; nil for one that was there.
    let making: (wall: Double, cpu: Double)?

    /// `everyone`: everybody killed or injured claims, for benches of claims.
    static func of(_ people: Int, claims: DemoWorld.Claims = .usual, in scratch: BenchScratch) async throws
        -> BenchWorld
    {
        let name = "people-\(people)" + (claims == .usual ? "" : "-all-claim")
        let world = try scratch.kept(name) ?? scratch.part(name)
        if FileManager.default.fileExists(atPath: whole(world)) { return BenchWorld(scratch: world, making: nil) }
        guard !scratch.mustExist || people <= DemoWorld.usual else {
            throw BenchFault("there is no \(name) in that folder; make it with --keep")
        }
        return try await new(people, claims: claims, in: world)
    }

    private static func whole(_ world: BenchScratch) -> String { world.folder + "/whole" }

    /// A world in `world` itself, an empty folder.
    static func new(_ people: Int, claims: DemoWorld.Claims = .usual, in world: BenchScratch) async throws -> BenchWorld
    {
        Console.complain("making an invented world of \(people) people in \(world.folder)")
        let (wall, cpu) = (ContinuousClock.now, Process.cpuSeconds)
        let house = try await world.opened()
        _ = try await DemoSeeding.run(
            DemoWorld(people: people, today: RealWorld().today, claims: claims), store: house.stores.data,
            vault: house.house.vault, surroundings: RealWorld())
        await house.stores.close()
        try Data().write(to: URL(fileURLWithPath: whole(world)))
        return BenchWorld(
            scratch: world, making: ((ContinuousClock.now - wall).inSeconds, Process.cpuSeconds - cpu))
    }

    /// A new account that signs in with a password; its name.
    func officer(
        _ role: Role, _ province: Province? = nil, _ district: DistrictCode? = nil, password: String
    ) async throws -> String {
        let house = try await scratch.opened()
        let name = "bench.officer.\(UInt32.random(in: 0 ... .max))"
        let draft = try AccountDraft(name: name, displayName: "Invented", post: Post(role, province, district))
        let hash = try await house.house.signIn.hash(Password(password, of: name))
        let id = Identifier<Account>(from: RealWorld())
        try await house.stores.data.write { tx in
            _ = try Accounts.create(draft, id: id, password: hash, by: Opening.console(.manageAccounts), in: tx)
        }
        await house.stores.close()
        return name
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
