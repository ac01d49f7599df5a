public import Kernel
public import SQL

/// Guesses at codes by people without an account, slowed by address as wrong passwords are.
public struct CodeGuess: Hashable, Sendable {
    private let subject: Guesses.Subject

    public init(from address: String) { subject = .code(address) }

    /// Counts one guess before it is evaluated. Throws `AccessError.throttled` when the address has to wait.
    public func count(at moment: Timestamp, _ limits: SignInLimits, in tx: borrowing Transaction) throws {
        try Guesses.count([subject], at: moment, limits, in: tx)
    }

    /// After a right code: the address gets its one back.
    public func forgive(in tx: borrowing Transaction) throws { try Guesses.giveBack(subject, in: tx) }
}
