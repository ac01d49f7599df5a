import CSQLite
import Dispatch
import Glibc
public import SQL
import Synchronization

/// A database in one file: WAL, every commit synced, one writer that commits in groups, a pool of readers.
///
/// Several processes may open the same file (`umeed user` beside a running server): SQLite's own locks keep
/// them apart, each waits for the other up to the busy timeout.
public final class SQLiteStore: Store {
    public struct Options: Sendable {
        /// Deleted rows are overwritten with zeros, as the key store needs.
        public var secureDelete: Bool
        /// How long to wait for another process before `StoreError.unavailable`.
        public var busyTimeoutMilliseconds: Int
        /// The most pages (4 KiB) the file may have, 0 for no limit; beyond it writes fail with `.full`.
        public var pageLimit: Int

        public init(secureDelete: Bool = false, busyTimeoutMilliseconds: Int = 10_000, pageLimit: Int = 0) {
            self.secureDelete = secureDelete
            self.busyTimeoutMilliseconds = busyTimeoutMilliseconds
            self.pageLimit = pageLimit
        }
    }

    private typealias Reading = @Sendable (SQLiteReader) -> Void

    /// As many writes as one COMMIT may hold; more wait for the next.
    private static let groupLimit = 256

    public let engine = Engine.sqlite
    private let writer: Lanes<GroupCommit, PendingWrite>
    private let readers: Lanes<SQLiteReader, Reading>
    private let direct: DirectReader
    private let path: String
    private let options: Options

    /// Opens the file at `path`, creating it (readable by this account only) when there is none.
    ///
    /// `readers` connections read at the same time; each has a thread of its own, as the writer has.
    public static func open(path: String, readers: Int = 4, options: Options = Options()) throws -> SQLiteStore {
        _ = countsNoMemory
        let isNew = access(path, F_OK) != 0
        try DurableFile.createPrivate(path)
        let store = try SQLiteStore(path, max(1, readers), options)
        if isNew { try DurableFile.sync(DurableFile.folder(of: path)) }
        return store
    }

    /// Said once, before the first file is opened.
    private static let countsNoMemory: Void = { _ = umeed_sqlite_count_no_memory() }()

    private init(_ path: String, _ count: Int, _ options: Options) throws {
        let group = try GroupCommit { try SQLiteConnection(path, as: .writer, options) }
        writer = Lanes([group], takingUpTo: Self.groupLimit) { group, writes in group.settle(writes) }
        readers = Lanes((0..<count).map { _ in SQLiteReader(path, options) }) { reader, readings in
            for reading in readings { reading(reader) }
        }
        (self.path, self.options) = (path, options)
        direct = DirectReader(path, options)
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await reading { try $0.view(body) }
    }

    @discardableResult
    public func write<T: Sendable>(
        beforeCommit prepare: (@Sendable () throws -> Void)?,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(prepare: prepare) { connection in
                let value = try connection.lend(body)
                return { continuation.resume(returning: value) }
            } fail: { error in
                continuation.resume(throwing: error)
            }
            if !writer.add(write) { continuation.resume(throwing: StoreError.closed) }
        }
    }

    public func readNow<T>(_ body: (borrowing Transaction) throws -> T) throws -> T { try direct.view(body) }

    public func writeNow(_ body: @escaping @Sendable (borrowing Transaction) throws -> Void) throws {
        let outcome = Outcome()
        let write = PendingWrite(prepare: nil) { connection in
            try connection.lend(body)
            return { outcome.tell(.success(())) }
        } fail: { error in
            outcome.tell(.failure(error))
        }
        guard writer.addHere(write) else { throw StoreError.closed }
        try outcome.wait()
    }

    public func backup(to path: String) async throws {
        try await reading { try $0.copy(to: path) }
    }

    public func scrub() async throws {
        try await reading { [path, options] _ in try SQLiteConnection(path, as: .writer, options).emptyLog() }
    }

    public func close() async {
        await readers.close()
        await writer.close()
        direct.close()
    }

    private func reading<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = readers.add { reader in
                continuation.resume(with: Result { try body(reader.open()) })
            }
            if !isTaken { continuation.resume(throwing: StoreError.closed) }
        }
    }
}

/// What became of a write whose caller waits on its own thread.
private final class Outcome: Sendable {
    private let result = Mutex<Result<Void, any Error>?>(nil)
    private let isTold = DispatchSemaphore(value: 0)

    func tell(_ result: Result<Void, any Error>) {
        self.result.withLock { $0 = result }
        isTold.signal()
    }

    func wait() throws {
        isTold.wait()
        try result.withLock { $0 }?.get()
    }
}
