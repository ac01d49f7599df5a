import Access
import Accounts
import Kernel
import Localization
import SQL
import Sealing

/// The demo's accounts by their posts: who is said to have done what.
struct DemoPosts: Sendable {
    private let accounts: [(officer: DemoOfficer, id: Identifier<Account>)]

    init(_ surroundings: some Surroundings) {
        accounts = DemoWorld.officers.map { ($0, Identifier(from: surroundings)) }
    }

    /// Leave for what an officer of `role` in the province did at `moment`.
    func grant(
        _ permission: Permission, as role: Role, at scope: Scope, for purpose: Purpose, _ moment: Timestamp,
        in tx: borrowing Transaction
    ) throws -> Grant {
        let found = accounts.first { $0.officer.role == role && $0.officer.province == scope.province }
        guard let found else { throw AccessError.noPosting }
        return try Grant.queued(permission, by: found.id, for: purpose, at: moment, in: tx)
    }

    /// Who decides there: the Deputy Commissioner where the demo has one, the Home Department elsewhere.
    func decider(at scope: Scope) -> Role {
        let isHome = accounts.contains {
            $0.officer.role == .deputyCommissioner && $0.officer.province == scope.province
                && $0.officer.district == scope.district
        }
        return isHome ? .deputyCommissioner : .homeOfficer
    }

    /// Opens the accounts, with the hash of a password that nobody knows: they sign in with one click or not at all.
    /// The last one is opened by itself when the world is whole.
    func open(_ part: Part, password: PasswordHash, by grant: Grant, in tx: borrowing Transaction) throws {
        for account in part == .last ? accounts.suffix(1) : accounts.dropLast() {
            let officer = account.officer
            let post = try Post(officer.role, officer.province, officer.district)
            let draft = try AccountDraft(name: officer.name, displayName: officer.displayName, post: post)
            _ = try Accounts.create(draft, id: account.id, password: password, by: grant, in: tx)
        }
    }

    enum Part { case allButLast, last }
}
