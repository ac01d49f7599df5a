import Kernel

/// `umeed migrate`: brings both databases to this program's schema and says what was done.
enum MigrateCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let opening = try Opening(&arguments, environment)
        try arguments.finish()
        let stores = try OpenedStores.open(opening.configuration)
        let steps = try await stores.migrate(at: RealWorld().now())
        _ = try opening.rootKey()
        await stores.close()
        Console.say(steps.isEmpty ? "already at this version" : steps.map { "done: \($0)" }.joined(separator: "\n"))
        return 0
    }
}
