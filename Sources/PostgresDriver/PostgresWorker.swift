import Glibc
import SQL

/// One thread's connection: made at the first use and again when it was lost.
final class PostgresWorker {
    /// A change that meets others is tried again this often; the waits add up to some three seconds.
    private static let attempts = 40
    private static let reconnections = 2

    private let connect: () throws -> PostgresConnection
    private var open: PostgresConnection?

    init(_ connect: @escaping () throws -> PostgresConnection) { self.connect = connect }

    /// Runs `body` as one transaction, and `prepare` before its COMMIT; again after a conflict, or when the connection
    /// was lost before COMMIT.
    func transaction<T>(
        _ purpose: PostgresConnection.Purpose, beforeCommit prepare: (() throws -> Void)? = nil,
        _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        var conflicts = 0
        var losses = 0
        while true {
            let connection = try open ?? connect()
            open = connection
            do {
                return try attempt(purpose, on: connection, beforeCommit: prepare, body)
            } catch {
                connection.rollBack()
                if connection.isLost { open = nil }
                if case .some(.inDoubt) = error as? StoreError { throw error }
                if connection.isLost, losses < Self.reconnections {
                    losses += 1
                } else if connection.failure?.isConflict == true, conflicts < Self.attempts {
                    conflicts += 1
                    Self.pause(after: conflicts)
                } else {
                    throw error
                }
            }
        }
    }

    private func attempt<T>(
        _ purpose: PostgresConnection.Purpose, on connection: PostgresConnection,
        beforeCommit prepare: (() throws -> Void)?, _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        try connection.begin(purpose)
        let value = try connection.lend(body)
        try prepare?()
        try connection.commit()
        return value
    }

    /// Longer each time up to 128 ms, and by chance, so that those who met do not meet again.
    private static func pause(after conflicts: Int) {
        usleep(UInt32.random(in: 0..<(1000 << min(UInt32(conflicts), 7))))
    }
}
