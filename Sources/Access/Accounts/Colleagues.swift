public import Kernel
public import SQL

/// Officers as other officers know them: name and office. No secret, and nothing else of an account.
public struct Colleague: Hashable, Sendable {
    public let account: Identifier<Account>
    public let name: String
    public let role: Role
    public let province: Province?
    public let district: DistrictCode?
    /// A program is nobody whom a family can ask for.
    public let isProgram: Bool
}

public enum Colleagues {
    /// Those of `accounts` that there are; the machine's own console is missing.
    public static func named(_ accounts: Set<Identifier<Account>>, in tx: borrowing Transaction) throws
        -> [Identifier<Account>: Colleague]
    {
        guard !accounts.isEmpty else { return [:] }
        let list = SQL.joined(accounts.sorted().map { "\($0)" }, by: ", ")
        let found = try tx.rows(
            "SELECT \(Accounts.columns) FROM account WHERE id IN (\(list))", Account.init(row:))
        return Dictionary(found.map { ($0.id, Colleague($0)) }) { first, _ in first }
    }

    /// The officers who may do `permission` with a record at `scope` today, by name; no programs and nobody whose
    /// account is closed. For choosing one of them, and for saying to whom to turn.
    public static func who(may permission: Permission, at scope: Scope, in tx: borrowing Transaction) throws
        -> [Colleague]
    {
        let roles = Role.allCases.filter { PermissionTable.reach(of: $0, permission) != .none }
        guard !roles.isEmpty else { return [] }
        let list = SQL.joined(roles.map { "\($0)" }, by: ", ")
        let found = try tx.rows(
            """
            SELECT \(Accounts.columns) FROM account
            WHERE is_disabled = 0 AND is_program = 0 AND role IN (\(list))
                AND (province IS NULL OR province = \(scope.province)) ORDER BY display_name, id
            """, Account.init(row:))
        return found.filter { account in
            let officer = account.officer(at: Timestamp(microseconds: 0))
            return officer.area(of: permission)?.contains(scope) ?? false
        }.map { Colleague($0) }
    }
}

extension Colleague {
    fileprivate init(_ account: Account) {
        (self.account, name, role) = (account.id, account.displayName, account.role)
        (province, district, isProgram) = (account.province, account.district, account.isProgram)
    }
}
