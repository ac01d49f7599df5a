import Access
import Kernel
import SQL
import Sealing

/// `umeed token`: keys of programs to the API.
enum TokenCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let act = arguments.position("create, list or revoke")
        let opening = try Opening(&arguments, environment)
        switch act {
        case "create": try await create(&arguments, opening)
        case "list": try await list(&arguments, opening)
        case "revoke": try await revoke(&arguments, opening)
        default: throw UsageFault(faults: arguments.faults + ["umeed token \(act): no such act; see umeed help"])
        }
        return 0
    }

    /// Prints the token alone on standard output: it is shown this once.
    private static func create(_ arguments: inout Arguments, _ opening: Opening) async throws {
        let post = try Post(&arguments)
        let label = arguments.option("label") ?? "made at the command line"
        let days = arguments.number("days", within: 1...366, default: 90)
        try arguments.finish()
        let stores = try await opening.stores()
        let making = BearerTokens.Making(post, label: label, days: days, from: RealWorld())
        let secret = SecretToken(from: RealWorld())
        try await stores.data.write { tx in
            _ = try BearerTokens.create(making, secret: secret, by: Opening.console(.manageAccounts), in: tx)
        }
        await stores.close()
        Console.say(BearerTokens.text(of: secret))
    }

    private static func list(_ arguments: inout Arguments, _ opening: Opening) async throws {
        try arguments.finish()
        let stores = try await opening.stores()
        let tokens = try await stores.data.read { tx in
            try BearerTokens.list(by: Opening.console(.manageAccounts), in: tx)
        }
        await stores.close()
        for token in tokens {
            Console.say(
                "\(token.id)\t\(token.label)\tuntil \(token.expiresAt)\(token.revokedAt == nil ? "" : "\trevoked")")
        }
    }

    private static func revoke(_ arguments: inout Arguments, _ opening: Opening) async throws {
        let text = arguments.position("the token's id")
        guard let id = Identifier<BearerToken>(text) else {
            throw UsageFault(faults: arguments.faults + ["\"\(text)\" is not a token's id; see umeed token list"])
        }
        try arguments.finish()
        let stores = try await opening.stores()
        try await stores.data.write { tx in
            try BearerTokens.revoke(id, by: Opening.console(.manageAccounts), in: tx)
        }
        await stores.close()
        Console.say("token \(id) revoked")
    }
}
