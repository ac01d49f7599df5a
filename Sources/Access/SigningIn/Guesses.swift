import Kernel
import SQL

/// Failed guesses, by account name and by address, and how long the next one has to wait.
///
/// A guess is counted before it is evaluated, so a thousand at once do not slip past the count; a right one
/// gives its count back. A name that no account has is counted like any other.
enum Guesses {
    enum Subject: Hashable, Sendable {
        case account(String)
        case address(String)
        /// An address that asks about codes of papers, without an account.
        case code(String)
        /// What was asked for without an account, whoever asks: many addresses may try one code.
        case door(String)

        /// A digest, because what is typed as a name may be a password.
        var key: String {
            let text =
                switch self {
                case .account(let name): "account \(name)"
                case .address(let address): "address \(address)"
                case .code(let address): "code \(address)"
                case .door(let digest): "door \(digest)"
                }
            return Hex.text(of: SHA256.digest(of: text.utf8))
        }
    }

    /// Counts one guess for each of `subjects`. Throws `AccessError.throttled` and counts nothing when one of them
    /// has to wait.
    static func count(
        _ subjects: [Subject], at moment: Timestamp, _ limits: SignInLimits, in tx: borrowing Transaction
    ) throws {
        var found: [(Subject, Int)] = []
        for subject in subjects {
            let failures = try failures(of: subject, at: moment, limits, in: tx)
            found.append((subject, failures + 1))
        }
        for (subject, failures) in found {
            let next = moment.adding(seconds: delay(after: failures, subject, limits))
            try tx.run(
                """
                INSERT INTO sign_in_guess (subject, failures, last_at, next_at)
                VALUES (\(subject.key), \(failures), \(moment), \(next))
                ON CONFLICT (subject) DO UPDATE
                SET failures = excluded.failures, last_at = excluded.last_at, next_at = excluded.next_at
                """)
        }
    }

    /// After the right password: the account's are forgotten, the address gets its one back.
    static func forgive(_ account: Subject, _ address: Subject, in tx: borrowing Transaction) throws {
        try forget(account, in: tx)
        try giveBack(address, in: tx)
    }

    static func giveBack(_ subject: Subject, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE sign_in_guess SET failures = failures - 1, next_at = last_at
            WHERE subject = \(subject.key) AND failures > 0
            """)
    }

    static func forget(_ subject: Subject, in tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM sign_in_guess WHERE subject = \(subject.key)")
    }

    /// Removes what is old enough to be forgotten; the count.
    static func sweep(at moment: Timestamp, _ limits: SignInLimits, in tx: borrowing Transaction) throws -> Int {
        try tx.run("DELETE FROM sign_in_guess WHERE last_at < \(moment.adding(seconds: -limits.forgetting))")
    }

    private static func failures(
        of subject: Subject, at moment: Timestamp, _ limits: SignInLimits, in tx: borrowing Transaction
    ) throws -> Int {
        let found = try tx.first(
            "SELECT failures, last_at, next_at FROM sign_in_guess WHERE subject = \(subject.key)"
        ) { row -> (failures: Int, last: Timestamp, next: Timestamp) in (try row[0], try row[1], try row[2]) }
        guard let found, moment.seconds(since: found.last) < limits.forgetting else { return 0 }
        guard moment >= found.next else {
            throw AccessError.throttled(seconds: Int(found.next.seconds(since: moment)) + 1)
        }
        return found.failures
    }

    /// Seconds to wait after that many failures in a row.
    static func delay(after failures: Int, _ subject: Subject, _ limits: SignInLimits) -> Int64 {
        let free =
            switch subject {
            case .account, .door: limits.freeForAccount
            case .address: limits.freeForAddress
            case .code: limits.freeForCodes
            }
        guard failures >= free else { return 0 }
        if case .account = subject, failures >= limits.lockStep { return limits.lockStepDelay }
        return min(limits.longestDelay, 1 << min(30, failures - free))
    }
}
