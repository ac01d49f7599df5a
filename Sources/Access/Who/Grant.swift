public import Kernel
import Localization
public import SQL

/// Leave to do one kind of thing in one area for one purpose, at one moment.
///
/// A function that reads a person or changes anything takes one, and only `Officer.grant` makes one, so an
/// action that nobody was allowed to do does not compile.
public struct Grant: Hashable, Sendable {
    public let officer: Officer
    public let permission: Permission
    /// The whole posting for a list; exactly the record's place for one record.
    public let area: Area
    public let purpose: Purpose

    public var moment: Timestamp { officer.moment }

    fileprivate init(_ officer: Officer, _ permission: Permission, in area: Area, for purpose: Purpose) {
        self.officer = officer
        self.permission = permission
        self.area = area
        self.purpose = purpose
    }

    /// For an action: throws unless the grant is for `permission`.
    public func require(_ permission: Permission) throws(AccessError) {
        guard self.permission == permission else { throw .notPermitted(permission) }
    }

    /// For a record that was read under a list's grant: throws `notFound` unless it lies in the area.
    public func require(_ scope: Scope) throws(AccessError) {
        guard area.contains(scope) else { throw .notFound }
    }
}

extension Officer {
    /// Leave for lists and for whatever has no place: covers everything that the officer may reach.
    ///
    /// Throws `notPermitted` when the role does not have the permission, `noPosting` when it has it only within
    /// a district or province and the account names none.
    public func grant(_ permission: Permission, for purpose: Purpose) throws(AccessError) -> Grant {
        guard PermissionTable.reach(of: role, permission) != .none else { throw .notPermitted(permission) }
        guard let area = area(of: permission) else { throw .noPosting }
        return Grant(self, permission, in: area, for: purpose)
    }

    /// Leave for one record. Throws `notFound` when it lies outside the officer's area, so that the answer does
    /// not tell that it exists.
    public func grant(_ permission: Permission, at scope: Scope, for purpose: Purpose) throws(AccessError) -> Grant {
        let whole = try grant(permission, for: purpose)
        try whole.require(scope)
        let place = scope.district.map { Area.district(scope.province, $0) } ?? .province(scope.province)
        return Grant(self, permission, in: place, for: purpose)
    }
}

extension Grant {
    /// Leave for work that an officer asked for and that a job carries out later, also after a restart: as much as
    /// her account may do at `moment`, not as much as it might when she asked. For jobs only.
    ///
    /// Throws `AccessError.notFound` when the account is disabled, and as `Officer.grant` does.
    public static func queued(
        _ permission: Permission, by account: Identifier<Account>, for purpose: Purpose, at moment: Timestamp,
        in tx: borrowing Transaction
    ) throws -> Grant {
        guard let account = try Accounts.find(account, in: tx), !account.isDisabled else { throw AccessError.notFound }
        return try account.officer(at: moment).grant(permission, for: purpose)
    }

    /// Leave for what the program does by itself, without anybody having asked: for jobs only. Audit entries name no
    /// account, as at the console.
    public static func byItself(_ permission: Permission, for purpose: Purpose, at moment: Timestamp) -> Grant {
        let program = Officer(
            account: Account.console, name: "umeed", role: .administrator, province: nil, district: nil,
            language: .english, moment: moment)
        return Grant(program, permission, in: .nation, for: purpose)
    }

    /// Leave for the person at the machine's own command line, who holds the database anyway: for `umeed`'s
    /// subcommands only. Audit entries name the console, not an account.
    public static func atConsole(_ permission: Permission, for purpose: Purpose, at moment: Timestamp) -> Grant {
        let console = Officer(
            account: Account.console, name: "console", role: .administrator, province: nil, district: nil,
            language: .english, moment: moment)
        return Grant(console, permission, in: .nation, for: purpose)
    }
}
