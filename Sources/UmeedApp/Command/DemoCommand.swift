import Demo
import Kernel
import Web

/// `umeed demo`: an invented world with one-click sign-in, for this machine only.
enum DemoCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let opening = try Opening(&arguments, environment)
        _ = arguments.required("data", "a folder of the demo's own, for example --data Data/demo")
        let people = arguments.number("people", within: 0...2_000_000, default: DemoWorld.usual)
        let isSeedingOnly = arguments.flag("seed-only")
        if !opening.configuration.isLoopback {
            arguments.fault("the demo lets everybody in: it answers on 127.0.0.1 only, not on the configured address")
        }
        try arguments.finish()
        let stores = try await opening.stores()
        let root = try opening.rootKey()
        let house = try OpenedHouse.open(opening.configuration, stores: stores, root: root, demo: DemoWorld.officers)
        let isNew = try await DemoSeeding.run(
            DemoWorld(people: people, today: RealWorld().today), store: stores.data, vault: house.house.vault,
            surroundings: RealWorld(), rules: Version.number, progress: told)
        Console.say(isNew ? "The invented world was made: \(people) people." : "The invented world is there already.")
        guard !isSeedingOnly else {
            await stores.close()
            return 0
        }
        try await ServeCommand.serve(house, opening.configuration)
        return 0
    }

    /// A line for every fifty thousand people: a large world takes a while.
    private static let told: @Sendable (Int, Int) -> Void = { before, now in
        if before / 50_000 < now / 50_000 { Console.complain("\(now) people are stored") }
    }
}
