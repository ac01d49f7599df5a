public import Kernel
public import SQL
public import Sealing

/// The door: a name and a password in, a new session out. One per process.
public struct SignIn: Sendable {
    private let store: any Store
    private let hasher: PasswordHasher
    private let surroundings: any Surroundings
    public let limits: SignInLimits

    public init(
        _ store: any Store, _ hasher: PasswordHasher, _ surroundings: any Surroundings,
        _ limits: SignInLimits = SignInLimits()
    ) {
        self.store = store
        self.hasher = hasher
        self.surroundings = surroundings
        self.limits = limits
    }

    /// The token for the cookie, always a new one.
    ///
    /// Throws `AccessError.throttled`, or `.wrongCredentials`, the same and after the same work for a wrong
    /// password, an unknown name and a disabled account. `address` is where the request came from, as the
    /// server saw it. Takes as long as one Argon2id.
    public func open(name: String, password: String, from address: String) async throws -> SecretToken {
        let moment = surroundings.now()
        let (typed, password) = (name.lowercased(), Password.normal(password))
        let subjects = [Guesses.Subject.account(typed), .address(address)]
        let limits = limits
        let found = try await store.write { tx in
            try Guesses.count(subjects, at: moment, limits, in: tx)
            return try Self.candidate(typed, in: tx)
        }
        let isRight = try await hasher.verify(password, against: found?.hash)
        guard isRight, let found else {
            try await refuse(found?.account, at: moment)
            throw AccessError.wrongCredentials
        }
        let token = SecretToken(from: surroundings)
        try await store.write { tx in
            try Guesses.forgive(subjects[0], subjects[1], in: tx)
            try Sessions.open(for: found.account, token, at: moment, in: tx)
        }
        return token
    }

    /// The line to store for a password; as long as one Argon2id. Done before the transaction that stores it.
    public func hash(_ password: Password) async throws -> PasswordHash { try await hasher.hash(password.text) }

    /// An officer's own change of password: the old one is checked like a sign-in, and every session ends.
    ///
    /// Throws `AccessError.wrongCredentials` for a wrong old password, `.throttled` after too many.
    public func change(_ old: String, to new: Password, of officer: Officer) async throws {
        let limits = limits
        let grant = try officer.grant(.ownAccount, for: .ownAccount)
        let found = try await store.write { tx in
            guard let account = try Accounts.find(officer.account, in: tx) else { throw AccessError.notFound }
            try Guesses.count([.account(account.name)], at: officer.moment, limits, in: tx)
            return try Self.candidate(account.name, in: tx)
        }
        guard try await hasher.verify(Password.normal(old), against: found?.hash) else {
            try await refuse(found?.account, at: officer.moment)
            throw AccessError.wrongCredentials
        }
        let hash = try await hash(new)
        try await store.write { tx in try Accounts.setPassword(hash, of: officer.account, by: grant, in: tx) }
    }

    /// A session without a password, for one-click sign-in of the demo and for nothing else: whoever calls this
    /// must have made sure that everything in the database is invented and that only this machine can ask.
    public func openDemo(name: String) async throws -> SecretToken {
        let moment = surroundings.now()
        let token = SecretToken(from: surroundings)
        try await store.write { tx in
            let found = try tx.first(
                "SELECT \(Accounts.columns) FROM account WHERE name = \(name) AND is_disabled = 0", Account.init(row:))
            guard let found, !found.isProgram else { throw AccessError.wrongCredentials }
            try Sessions.open(for: found, token, at: moment, in: tx)
        }
        return token
    }

    private struct Candidate: Sendable {
        let account: Account
        let hash: PasswordHash
    }

    /// An account that could sign in.
    private static func candidate(_ name: String, in tx: borrowing Transaction) throws -> Candidate? {
        try tx.first(
            """
            SELECT \(Accounts.columns), password FROM account
            WHERE name = \(name) AND is_disabled = 0 AND password IS NOT NULL
            """
        ) { row in Candidate(account: try Account(row: row), hash: PasswordHash(stored: try row[11])) }
    }

    /// A line in the audit for every evaluated guess; what was typed is not in it.
    private func refuse(_ account: Account?, at moment: Timestamp) async throws {
        try await store.write { tx in
            try Audit.recordRefusedSignIn(of: account?.id, at: moment, in: tx)
        }
    }
}
