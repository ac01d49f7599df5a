import Access
import HTML
import HTTPTransport
import Kernel
import Localization
import Places
import SQL
import Web

/// Everybody's accounts, for the administrator; making one and ending one.
enum AccountListRoutes {
    static var routes: [Route] {
        [
            .page("/accounts", .needs(.manageAccounts)) { visit, tx in
                let grant = try visit.officer.grant(.manageAccounts, for: .administration)
                return visit.page(AccountPages.list(try Accounts.list(by: grant, in: tx), visit))
            },
            .submission("/accounts/{account}/standing", .needs(.manageAccounts)) { visit, tx in
                try changeStanding(visit, in: tx)
            } reshow: { visit, tx in
                let grant = try visit.officer.grant(.manageAccounts, for: .administration)
                return visit.page(AccountPages.list(try Accounts.list(by: grant, in: tx), visit))
            }.repeatable(),
        ]
    }

    /// Ends an account at once, or opens it again. Both end all its sessions.
    private static func changeStanding(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.manageAccounts, for: .administration)
        let id = try visit.identifier("account", of: Account.self)
        let version = try visit.expectedVersion()
        if visit.request.form["standing"] == "open" {
            try Accounts.enable(id, version: version, by: grant, in: tx)
        } else {
            try Accounts.disable(id, version: version, by: grant, in: tx)
        }
        return .redirect(to: "/accounts")
    }
}
