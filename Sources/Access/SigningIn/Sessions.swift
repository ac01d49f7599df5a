public import Kernel
public import SQL
public import Sealing

/// A request's open session.
public struct Session: Sendable {
    public let officer: Officer
    /// Whether `Sessions.touch` is due; at most once a minute.
    public let needsTouch: Bool
    private let token: SecretToken

    init(_ officer: Officer, _ token: SecretToken, needsTouch: Bool) {
        self.officer = officer
        self.token = token
        self.needsTouch = needsTouch
    }

    /// What every form of this session carries.
    public var formToken: SecretToken { token.derived("forms") }

    /// Throws `AccessError.forgedForm` unless `text` is the form token of this session.
    public func requireForm(_ text: String?) throws(AccessError) {
        guard let text, let sent = SecretToken(text), sent == formToken else { throw .forgedForm }
    }

    var digest: [UInt8] { token.digest }
}

/// Who is signed in. Only digests of tokens are stored; an account that was changed, disabled or given a new
/// password has no session from that moment on.
public enum Sessions {
    /// Finds the session of `token`; one read of two rows by their keys.
    ///
    /// Throws `AccessError.sessionEnded` when it is unknown, closed, too old, idle too long, or its account was
    /// changed since.
    public static func find(
        _ token: SecretToken, at moment: Timestamp, _ limits: SignInLimits = SignInLimits(),
        in tx: borrowing Transaction
    ) throws -> Session {
        let found = try tx.first(
            """
            SELECT a.id, a.name, a.display_name, a.role, a.province, a.district, a.language, a.is_program,
                a.is_disabled, a.version, a.created_at, s.opened_at, s.seen_at
            FROM session s JOIN account a ON a.id = s.account AND a.version = s.account_version
            WHERE s.digest = \(token.digest) AND a.is_disabled = 0
            """
        ) { row -> (account: Account, opened: Timestamp, seen: Timestamp) in
            (try Account(row: row), try row[11], try row[12])
        }
        guard let found, moment.seconds(since: found.opened) < limits.absolute,
            moment.seconds(since: found.seen) < limits.idle
        else { throw AccessError.sessionEnded }
        let needsTouch = moment.seconds(since: found.seen) >= limits.touch
        return Session(found.account.officer(at: moment), token, needsTouch: needsTouch)
    }

    /// Remembers that the session was used.
    public static func touch(_ session: Session, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE session SET seen_at = \(session.officer.moment)
            WHERE digest = \(session.digest) AND seen_at < \(session.officer.moment)
            """)
    }

    /// Signs out: the token is worth nothing from now on.
    public static func end(_ session: Session, in tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM session WHERE digest = \(session.digest)")
        let grant = try session.officer.grant(.ownAccount, for: .ownAccount)
        try Audit.record(grant, .signedOut, on: Record(.account, session.officer.account), in: tx)
    }

    /// Removes sessions that can no longer be used, and guesses that are forgotten; the count. For a job.
    public static func sweep(
        at moment: Timestamp, _ limits: SignInLimits = SignInLimits(), in tx: borrowing Transaction
    ) throws -> Int {
        let dead = try tx.run(
            """
            DELETE FROM session WHERE opened_at <= \(moment.adding(seconds: -limits.absolute))
                OR seen_at <= \(moment.adding(seconds: -limits.idle))
            """)
        return try dead + Guesses.sweep(at: moment, limits, in: tx)
    }

    static func open(
        for account: Account, _ token: SecretToken, at moment: Timestamp, in tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO session (digest, account, account_version, opened_at, seen_at)
            VALUES (\(token.digest), \(account.id), \(account.version), \(moment), \(moment))
            """)
        let grant = try account.officer(at: moment).grant(.ownAccount, for: .ownAccount)
        try Audit.record(grant, .signedIn, on: Record(.account, account.id), in: tx)
    }

    static func endAll(of account: Identifier<Account>, in tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM session WHERE account = \(account)")
    }
}
