import CSodium
import Dispatch
import Synchronization

/// Hashes and checks passwords on threads of its own, two at a time, so that a thousand sign-ins cannot take the
/// memory (19 MiB each) or the processors from everyone else. One per process.
///
/// Argon2id, 19 MiB, two passes: about 20 to 50 ms each on the reference machine.
public final class PasswordHasher: Sendable {
    static let passes: UInt64 = 2
    static let memory = 19 * 1024 * 1024

    private let lanes: [DispatchQueue]
    private let turn = Mutex<Turn>(Turn())
    private let mostWaiting: Int

    private struct Turn {
        var waiting = 0
        var next = 0
    }

    /// `mostWaiting`: how many may queue before the next is refused with `SealingError.busy`; 400 is about ten
    /// seconds of work.
    public init(atOnce: Int = 2, mostWaiting: Int = 400) {
        lanes = (0..<max(1, atOnce)).map { DispatchQueue(label: "password-\($0)") }
        self.mostWaiting = mostWaiting
    }

    /// The line to store for a new password.
    public func hash(_ password: String) async throws -> PasswordHash {
        try await run { try Self.hashNow(password) }
    }

    /// Whether `password` is the one that was hashed. With nil (no such account) it works as long as with a
    /// hash and answers false, so that nobody learns from the time which accounts exist.
    public func verify(_ password: String, against hash: PasswordHash?) async throws -> Bool {
        try await run {
            guard let line = try hash ?? Self.nobody.get() else { return false }
            let isRight = crypto_pwhash_str_verify(line.stored, password, UInt64(password.utf8.count)) == 0
            return isRight && hash != nil
        }
    }

    /// The hash of a password that nobody has.
    private static let nobody = Result<PasswordHash?, any Error> { try hashNow("\(UInt64.random(in: .min ... .max))") }

    private static func hashNow(_ password: String) throws -> PasswordHash {
        try Sealing.ready()
        var line = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        guard crypto_pwhash_str(&line, password, UInt64(password.utf8.count), passes, memory) == 0 else {
            throw SealingError.libraryUnusable
        }
        return PasswordHash(stored: String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }

    private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        let lane = try turn.withLock { turn in
            guard turn.waiting < mostWaiting else { throw SealingError.busy }
            turn.waiting += 1
            turn.next = (turn.next + 1) % lanes.count
            return turn.next
        }
        return try await withCheckedThrowingContinuation { continuation in
            lanes[lane].async {
                let result = Result { try work() }
                self.turn.withLock { $0.waiting -= 1 }
                continuation.resume(with: result)
            }
        }
    }
}
