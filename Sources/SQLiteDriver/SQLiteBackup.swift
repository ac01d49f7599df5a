import CSQLite
import SQL

/// A copy of an open database, by SQLite's own backup interface: the file of a live one must not be copied.
enum SQLiteBackup {
    static func copy(_ source: OpaquePointer, to path: String) throws {
        try DurableFile.create(path) { draft in
            try fill(draft, from: source)
        }
    }

    private static func fill(_ draft: String, from source: OpaquePointer) throws {
        var target: OpaquePointer?
        let opened = sqlite3_open_v2(draft, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nil)
        defer { sqlite3_close_v2(target) }
        guard let target, opened == SQLITE_OK else { throw StoreError.unavailable("the backup cannot be opened") }
        guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
            throw StoreError(preparing: sqlite3_extended_errcode(target), on: target)
        }
        sqlite3_backup_step(backup, -1)
        let code = sqlite3_backup_finish(backup)
        guard code == SQLITE_OK else { throw StoreError(preparing: code, on: target) }
    }
}
