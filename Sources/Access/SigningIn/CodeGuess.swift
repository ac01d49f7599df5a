public import Kernel
public import SQL

/// Guesses at codes by people without an account, slowed by address as wrong passwords are.
public struct CodeGuess: Hashable, Sendable {
    private let subjects: [Guesses.Subject]

    public init(from address: String) { subjects = [.code(address)] }

    /// A guess at the second secret of one door, slowed also for all who try that door together. `door` is a digest.
    public init(from address: String, at door: [UInt8]) {
        subjects = [.code(address), .door(Hex.text(of: door))]
    }

    /// Counts one guess before it is evaluated. Throws `AccessError.throttled` when the address has to wait.
    public func count(at moment: Timestamp, _ limits: SignInLimits, in tx: borrowing Transaction) throws {
        try Guesses.count(subjects, at: moment, limits, in: tx)
    }

    /// After a right code: the address and the door get their one back.
    public func forgive(in tx: borrowing Transaction) throws {
        for subject in subjects { try Guesses.giveBack(subject, in: tx) }
    }
}
