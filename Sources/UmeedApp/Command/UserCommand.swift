import Access
import Kernel
import Localization
import SQL
import Sealing

/// `umeed user`: making, listing, closing and opening accounts at the machine itself.
enum UserCommand {
    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        let act = arguments.position("add, list, disable, enable or password")
        let opening = try Opening(&arguments, environment)
        switch act {
        case "add": try await add(&arguments, opening)
        case "list": try await list(&arguments, opening)
        case "disable", "enable": try await changeStanding(&arguments, opening, isDisabling: act == "disable")
        case "password": try await setPassword(&arguments, opening)
        default: throw UsageFault(faults: arguments.faults + ["umeed user \(act): no such act; see umeed help"])
        }
        return 0
    }

    private static func add(_ arguments: inout Arguments, _ opening: Opening) async throws {
        let name = arguments.position("the account's name")
        let display = arguments.option("display") ?? name
        let post = try Post(&arguments)
        try arguments.finish()
        let draft = try AccountDraft(name: name, displayName: display, post: post)
        let password = try Password(Console.secret("Password (15 characters or more): "), of: name)
        let stores = try await opening.stores()
        let hash = try await SignIn(stores.data, PasswordHasher(), RealWorld()).hash(password)
        let id = Identifier<Account>(from: RealWorld())
        try await stores.data.write { tx in
            _ = try Accounts.create(draft, id: id, password: hash, by: Opening.console(.manageAccounts), in: tx)
        }
        await stores.close()
        Console.say("account \(draft.name) made")
    }

    private static func list(_ arguments: inout Arguments, _ opening: Opening) async throws {
        try arguments.finish()
        let stores = try await opening.stores()
        let accounts = try await stores.data.read { tx in
            try Accounts.list(withPrograms: true, by: Opening.console(.manageAccounts), in: tx)
        }
        await stores.close()
        for account in accounts {
            let place = account.district?.code ?? account.province?.rawValue ?? "all"
            Console.say(
                "\(account.name)\t\(account.role.rawValue)\t\(place)\t\(account.isDisabled ? "closed" : "open")")
        }
    }

    private static func changeStanding(_ arguments: inout Arguments, _ opening: Opening, isDisabling: Bool) async throws
    {
        let name = arguments.position("the account's name")
        try arguments.finish()
        let stores = try await opening.stores()
        try await stores.data.write { tx in
            let grant = Opening.console(.manageAccounts)
            let account = try Accounts.named(name, by: grant, in: tx)
            if isDisabling {
                try Accounts.disable(account.id, version: account.version, by: grant, in: tx)
            } else {
                try Accounts.enable(account.id, version: account.version, by: grant, in: tx)
            }
        }
        await stores.close()
        Console.say("account \(name) \(isDisabling ? "closed; its sessions have ended" : "opened")")
    }

    private static func setPassword(_ arguments: inout Arguments, _ opening: Opening) async throws {
        let name = arguments.position("the account's name")
        try arguments.finish()
        let password = try Password(Console.secret("New password: "), of: name)
        let stores = try await opening.stores()
        let hash = try await SignIn(stores.data, PasswordHasher(), RealWorld()).hash(password)
        try await stores.data.write { tx in
            let grant = Opening.console(.manageAccounts)
            let account = try Accounts.named(name, by: grant, in: tx)
            try Accounts.setPassword(hash, of: account.id, by: grant, in: tx)
        }
        await stores.close()
        Console.say("password of \(name) set; its sessions have ended")
    }
}

extension Post {
    /// Reads `--role`, `--province` and `--district`.
    init(_ arguments: inout Arguments) throws {
        let role = arguments.word("role", as: Role.self)
        if role == nil, arguments.option("role") == nil {
            arguments.fault("--role is missing: one of \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let province = arguments.word("province", as: Province.self)
        let district = arguments.option("district").flatMap { text -> DistrictCode? in
            let code = DistrictCode(text)
            if code == nil { arguments.fault("--district must be a P-code such as PK226") }
            return code
        }
        guard let role, arguments.faults.isEmpty else { throw UsageFault(faults: arguments.faults) }
        try self.init(role, province, district)
    }
}
