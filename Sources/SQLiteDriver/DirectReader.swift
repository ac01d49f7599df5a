import SQL

/// The connection of `Store.readNow`: opened at the first use, one caller at a time.
///
/// Sendable: the connection is touched only inside `use`.
final class DirectReader: @unchecked Sendable {
    private let use = ExclusiveUse()
    private let path: String
    private let options: SQLiteStore.Options
    private var connection: SQLiteConnection?
    private var isClosed = false

    init(_ path: String, _ options: SQLiteStore.Options) {
        self.path = path
        self.options = options
    }

    func view<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try use.run {
            if isClosed { throw StoreError.closed }
            let connection = try connection ?? SQLiteConnection(path, as: .reader, options)
            self.connection = connection
            return try connection.view(body)
        }
    }

    func close() {
        use.run {
            isClosed = true
            connection = nil
        }
    }
}
