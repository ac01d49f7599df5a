import Dispatch
import SQL

extension SQLiteStore {
    /// Moves everything committed from the WAL of the file at `path` into the file itself and empties the WAL, so
    /// that with `secureDelete` nothing deleted is left in either: for the key store after an erasure.
    ///
    /// Waits for running readers up to the busy timeout, then throws `StoreError.unavailable`.
    public static func emptyLog(of path: String, options: Options = Options(secureDelete: true)) async throws {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try checkpoint(path, options) })
            }
        }
    }

    private static func checkpoint(_ path: String, _ options: Options) throws {
        let connection = try SQLiteConnection(path, as: .writer, options)
        var isBusy = true
        try connection.each("PRAGMA wal_checkpoint(TRUNCATE)") { row in
            isBusy = try row[0]
            return true
        }
        if isBusy { throw StoreError.unavailable("another connection is reading; the log was not emptied") }
    }
}
