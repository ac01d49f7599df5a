import SQL

/// A write that waits for its turn: `attempt` runs it and gives what to tell its caller once the group is
/// durable; `prepare` makes durable elsewhere what must be so before; `fail` tells the caller that nothing happened, or
/// that nobody knows.
struct PendingWrite: Sendable {
    typealias Telling = @Sendable () -> Void

    let prepare: (@Sendable () throws -> Void)?
    let attempt: @Sendable (SQLiteConnection) throws -> Telling
    let fail: @Sendable (any Error) -> Void
}

/// The one writer of a file: all waiting writes share one transaction and one sync of the disk.
///
/// Each write has its own savepoint, so that one which throws sinks only itself. Nobody is told anything before
/// the COMMIT came back, not even those that failed: they may have failed because of what another one did.
final class GroupCommit {
    private enum Outcome {
        case committed([PendingWrite.Telling])
        /// The write at this place ended the whole transaction (disk full): the others may go again.
        case sunk(by: Int, any Error)
        /// The COMMIT was refused and nothing is stored.
        case refused(any Error)
        /// Nobody knows what is stored, or the connection is of no use.
        case lost(any Error)
    }

    private let open: () throws -> SQLiteConnection
    private var connection: SQLiteConnection?

    /// Opens the connection at once, so that a wrong path or a damaged file is known at the start; `open` makes
    /// another one when it is lost.
    init(_ open: @escaping () throws -> SQLiteConnection) throws {
        self.open = open
        connection = try open()
    }

    /// Runs the writes and tells every one of their callers.
    func settle(_ writes: [PendingWrite]) {
        guard !writes.isEmpty else { return }
        switch attempt(writes) {
        case .committed(let tellings):
            for tell in tellings { tell() }
        case .sunk(let culprit, let error):
            writes[culprit].fail(error)
            settle(Array(writes[..<culprit] + writes[(culprit + 1)...]))
        case .refused(let error) where writes.count == 1:
            writes[0].fail(error)
        case .refused:
            for write in writes { settle([write]) }
        case .lost(let error):
            connection = nil
            for write in writes { write.fail(error) }
        }
    }

    private func attempt(_ writes: [PendingWrite]) -> Outcome {
        do {
            let connection = try connection ?? open()
            self.connection = connection
            return try attempt(writes, on: connection)
        } catch {
            connection?.rollBack()
            return .lost(error)
        }
    }

    private func attempt(_ writes: [PendingWrite], on connection: SQLiteConnection) throws -> Outcome {
        try connection.control("BEGIN IMMEDIATE")
        var tellings: [PendingWrite.Telling] = []
        var preparations: [@Sendable () throws -> Void] = []
        for (place, write) in writes.enumerated() {
            if writes.count > 1 { try connection.control("SAVEPOINT one") }
            do {
                tellings.append(try write.attempt(connection))
                if let prepare = write.prepare { preparations.append(prepare) }
            } catch {
                guard connection.isInTransaction else { return .sunk(by: place, error) }
                tellings.append { write.fail(error) }
                if writes.count > 1 { try connection.control("ROLLBACK TO one") } else { connection.rollBack() }
            }
            if writes.count > 1 { try connection.control("RELEASE one") }
        }
        return commit(tellings, after: preparations, on: connection)
    }

    private func commit(
        _ tellings: [PendingWrite.Telling], after preparations: [@Sendable () throws -> Void],
        on connection: SQLiteConnection
    ) -> Outcome {
        guard connection.isInTransaction else { return .committed(tellings) }
        do {
            for prepare in preparations { try prepare() }
        } catch {
            connection.rollBack()
            return .refused(error)
        }
        do {
            try connection.commit()
            return .committed(tellings)
        } catch .inDoubt(let reason) {
            return .lost(StoreError.inDoubt(reason))
        } catch {
            connection.rollBack()
            return .refused(error)
        }
    }
}
