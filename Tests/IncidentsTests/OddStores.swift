import SQL
import Synchronization

/// A store that answers `after` writes and is gone then, as after a kill.
final class BreakingStore: Store {
    private let store: any Store
    private let left: Mutex<Int>

    init(_ store: any Store, after writes: Int) {
        self.store = store
        left = Mutex(writes)
    }

    var engine: Engine { store.engine }

    func read<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await store.read(body)
    }

    func write<T: Sendable>(
        beforeCommit prepare: (@Sendable () throws -> Void)?,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        let mayWrite = left.withLock { left in
            left -= 1
            return left >= 0
        }
        guard mayWrite else { throw StoreError.closed }
        return try await store.write(beforeCommit: prepare, body)
    }

    func readNow<T>(_ body: (borrowing Transaction) throws -> T) throws -> T { try store.readNow(body) }
    func writeNow(_ body: @escaping @Sendable (borrowing Transaction) throws -> Void) throws {
        try store.writeNow(body)
    }
    func backup(to path: String) async throws { try await store.backup(to: path) }
    func scrub() async throws { try await store.scrub() }
    func close() async {}
}

private struct Collision: Error {}

/// A store that runs every write twice and keeps the second, as after a serialisation conflict.
final class StutteringStore: Store {
    private let store: any Store

    init(_ store: any Store) { self.store = store }

    var engine: Engine { store.engine }

    func read<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await store.read(body)
    }

    func write<T: Sendable>(
        beforeCommit prepare: (@Sendable () throws -> Void)?,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        do {
            try await store.write { tx in
                _ = try body(tx)
                throw Collision()
            }
        } catch is Collision {}
        return try await store.write(beforeCommit: prepare, body)
    }

    func readNow<T>(_ body: (borrowing Transaction) throws -> T) throws -> T { try store.readNow(body) }
    func writeNow(_ body: @escaping @Sendable (borrowing Transaction) throws -> Void) throws {
        try store.writeNow(body)
    }
    func backup(to path: String) async throws { try await store.backup(to: path) }
    func scrub() async throws { try await store.scrub() }
    func close() async {}
}
