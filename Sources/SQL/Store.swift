/// A database, whichever engine: closures go in, committed values come out.
///
/// The one protocol for the database seam. A closure is synchronous, so a transaction never waits for
/// anything but the engine; throwing rolls back exactly its own changes. A write closure may be run again
/// (serialisation retry, a group commit that failed), so it must have no side effects.
public protocol Store: Sendable {
    var engine: Engine { get }

    /// A consistent view that changes nothing. Runs beside writers and other readers.
    func read<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T

    /// One transaction. When it returns, the change is durable (synced); when it throws, nothing happened,
    /// except after `StoreError.inDoubt`.
    ///
    /// `prepare` runs after `body` and before COMMIT, and when it throws, nothing is stored: for what must be durable
    /// in another store first. It blocks the writer, may run again as `body` may, and must not use this store.
    @discardableResult
    func write<T: Sendable>(
        beforeCommit prepare: (@Sendable () throws -> Void)?,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T

    /// A consistent view on a connection kept for this, blocking the calling thread: for the key store, which
    /// is asked inside another store's transaction. One caller at a time; never inside itself.
    func readNow<T>(_ body: (borrowing Transaction) throws -> T) throws -> T

    /// One transaction, blocking the calling thread, durable when it returns: for the key store, which is written
    /// before another store's COMMIT. Never inside one of its own transactions.
    func writeNow(_ body: @escaping @Sendable (borrowing Transaction) throws -> Void) throws

    /// Copies everything committed so far into a new file at `path`, while reading and writing go on. When it
    /// returns, the copy is complete and synced; when it throws, there is no file.
    func backup(to path: String) async throws

    /// Takes out of the engine's files what deleted rows left there: for erased keys. Waits for running
    /// transactions and holds up new ones; on SQLite it needs a store opened with secure deletion. Backups and
    /// PostgreSQL's write-ahead log keep theirs until they expire.
    func scrub() async throws

    /// Finishes what is running and closes the files or connections. Whatever comes after is refused.
    func close() async
}

extension Store {
    /// One transaction that waits for no other store.
    @discardableResult
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        try await write(beforeCommit: nil, body)
    }
}

/// What an engine reports, without any value of the statement in it.
public enum StoreError: Error, Hashable, Sendable {
    /// A UNIQUE, CHECK, NOT NULL or foreign key constraint refused the change; the name as the engine gives it.
    case constraint(String)
    /// The database or disk is full, or memory is exhausted; what is stored can still be read.
    case full
    /// The engine cannot be reached, is locked by another process, or the store is closed.
    case unavailable(String)
    /// It is not known whether the change was stored (a failed sync, a cancelled wait for a standby).
    case inDoubt(String)
    /// The statement is wrong: the program and the schema disagree. The text is the engine's message.
    case statement(String)
    /// The file is damaged or not ours.
    case corrupt(String)

    public static let closed = StoreError.unavailable("the store is closed")
    /// PostgreSQL cannot hold the character U+0000 in text, so neither engine takes it.
    public static let zeroInText = StoreError.constraint("text without the character U+0000")
}
