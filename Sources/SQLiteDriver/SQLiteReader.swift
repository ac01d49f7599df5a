import SQL

/// One reading lane's connection: opened at the first use.
final class SQLiteReader {
    private let path: String
    private let options: SQLiteStore.Options
    private var connection: SQLiteConnection?

    init(_ path: String, _ options: SQLiteStore.Options) {
        self.path = path
        self.options = options
    }

    func open() throws -> SQLiteConnection {
        let connection = try connection ?? SQLiteConnection(path, as: .reader, options)
        self.connection = connection
        return connection
    }

    func close() { connection = nil }
}
