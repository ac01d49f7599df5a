import SQL

/// The connection of `Store.readNow`: one caller at a time.
///
/// Sendable: the reader is touched only inside `use`.
final class DirectReader: @unchecked Sendable {
    private let use = ExclusiveUse()
    private var reader: SQLiteReader?

    init(_ path: String, _ options: SQLiteStore.Options) { reader = SQLiteReader(path, options) }

    func view<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try use.run {
            guard let reader else { throw StoreError.closed }
            return try reader.open().view(body)
        }
    }

    func close() { use.run { reader = nil } }
}
