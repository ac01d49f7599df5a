public import Kernel
public import SQL
public import Sealing

/// A program's key to the API, as it is listed; the token itself is shown once, when it is made.
public struct BearerToken: Hashable, Sendable {
    public let id: Identifier<BearerToken>
    public let account: Identifier<Account>
    /// What the token is for, in the words of who made it.
    public let label: String
    public let createdAt: Timestamp
    public let expiresAt: Timestamp
    public let revokedAt: Timestamp?
    /// To the minute.
    public let usedAt: Timestamp?
}

/// Tokens of programs. Each belongs to an account of its own with a role and a place, so that what a program does
/// is limited and audited like a person's work.
public enum BearerTokens {
    /// What is written before the 43 characters, so that a leaked token is recognised in logs and code.
    public static let prefix = "umeed_"

    /// A new token and its account. `id`, `secret` and the rest are made outside the transaction.
    public static func create(
        _ made: Making, secret: SecretToken, by grant: Grant, in tx: borrowing Transaction
    ) throws -> BearerToken {
        try grant.require(.manageAccounts)
        let draft = try AccountDraft(name: "token-\(made.id)", displayName: made.label, post: made.post)
        _ = try Accounts.insert(draft, made.account, nil, isProgram: true, by: grant, in: tx)
        let expires = grant.moment.adding(seconds: Int64(made.days) * 86_400)
        try tx.run(
            """
            INSERT INTO bearer_token (id, digest, account, label, created_by, created_at, expires_at)
            VALUES (\(made.id), \(secret.digest), \(made.account), \(made.label), \(grant.officer.account),
                \(grant.moment), \(expires))
            """)
        try Audit.record(grant, .tokenCreated, on: Record(.token, made.id), in: tx)
        return BearerToken(
            id: made.id, account: made.account, label: made.label, createdAt: grant.moment, expiresAt: expires,
            revokedAt: nil, usedAt: nil)
    }

    /// What is decided about a token before it exists.
    public struct Making: Sendable {
        public let post: Post
        public let label: String
        /// Until it expires, 1 to 366.
        public let days: Int
        let id: Identifier<BearerToken>
        let account: Identifier<Account>

        public init(_ post: Post, label: String, days: Int = 90, from surroundings: some Surroundings) {
            self.post = post
            self.label = label.isEmpty ? "token" : label
            self.days = min(366, max(1, days))
            id = Identifier(from: surroundings)
            account = Identifier(from: surroundings)
        }
    }

    /// The text that the program sends after `Bearer `.
    public static func text(of secret: SecretToken) -> String { prefix + secret.text }

    /// The officer behind the text of an `Authorization: Bearer` header. Throws `AccessError.tokenRefused`.
    public static func find(
        _ text: String, at moment: Timestamp, in tx: borrowing Transaction
    ) throws -> (officer: Officer, token: BearerToken) {
        guard text.hasPrefix(prefix), let secret = SecretToken(text.dropFirst(prefix.count)) else {
            throw AccessError.tokenRefused
        }
        let found = try tx.first(
            """
            SELECT a.id, a.name, a.display_name, a.role, a.province, a.district, a.language, a.is_program,
                a.is_disabled, a.version, a.created_at,
                t.id, t.account, t.label, t.created_at, t.expires_at, t.revoked_at, t.used_at
            FROM bearer_token t JOIN account a ON a.id = t.account
            WHERE t.digest = \(secret.digest) AND t.revoked_at IS NULL AND a.is_disabled = 0
            """
        ) { row in (account: try Account(row: row), token: try BearerToken(row: row, from: 11)) }
        guard let found, moment < found.token.expiresAt else { throw AccessError.tokenRefused }
        return (found.account.officer(at: moment), found.token)
    }

    /// Remembers that the token was used, when that was not written within the last minute.
    public static func needsTouch(_ token: BearerToken, at moment: Timestamp) -> Bool {
        token.usedAt.map { moment.seconds(since: $0) >= 60 } ?? true
    }

    public static func touch(_ token: BearerToken, at moment: Timestamp, in tx: borrowing Transaction) throws {
        try tx.run("UPDATE bearer_token SET used_at = \(moment) WHERE id = \(token.id)")
    }

    /// Ends a token and its account at once.
    public static func revoke(
        _ id: Identifier<BearerToken>, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try grant.require(.manageAccounts)
        let accounts = try tx.rows(
            """
            UPDATE bearer_token SET revoked_at = \(grant.moment) WHERE id = \(id) AND revoked_at IS NULL
            RETURNING account
            """
        ) { row -> Identifier<Account> in try row[0] }
        guard let account = accounts.first else { throw AccessError.notFound }
        try tx.run("UPDATE account SET is_disabled = 1, version = version + 1 WHERE id = \(account)")
        try Audit.record(grant, .tokenRevoked, on: Record(.token, id), in: tx)
    }

    /// Newest first.
    public static func list(by grant: Grant, in tx: borrowing Transaction) throws -> [BearerToken] {
        try grant.require(.manageAccounts)
        return try tx.rows(
            """
            SELECT id, account, label, created_at, expires_at, revoked_at, used_at FROM bearer_token ORDER BY id DESC
            """
        ) { try BearerToken(row: $0, from: 0) }
    }
}

extension BearerToken {
    fileprivate init(row: Row, from first: Int) throws {
        id = try row[first]
        account = try row[first + 1]
        label = try row[first + 2]
        createdAt = try row[first + 3]
        expiresAt = try row[first + 4]
        revokedAt = try row[first + 5]
        usedAt = try row[first + 6]
    }
}
