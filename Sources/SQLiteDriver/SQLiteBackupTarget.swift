import CSQLite
import Glibc
import SQL

/// The new file of a backup: written under another name, synced, then given its own, so that a file with
/// the right name is always complete.
struct SQLiteBackupTarget {
    private let path: String
    private let draft: String

    init(_ path: String) throws {
        guard access(path, F_OK) != 0 else { throw StoreError.unavailable("there is a file at \(path) already") }
        self.path = path
        draft = path + ".unfinished"
        unlink(draft)
    }

    func fill(from source: OpaquePointer) throws {
        do {
            try copy(source)
            try DurableFile.sync(draft)
            guard rename(draft, path) == 0 else { throw StoreError.unavailable("the backup cannot be named \(path)") }
            try DurableFile.sync(DurableFile.folder(of: path))
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func copy(_ source: OpaquePointer) throws {
        try DurableFile.createPrivate(draft)
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

/// What a file needs beyond SQLite's own care: only its owner reads it, and it is on the disk.
enum DurableFile {
    /// Creates an empty file that only this account can read; an existing file is left as it is.
    static func createPrivate(_ path: String) throws {
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreError.unavailable("\(path) cannot be written: \(reason())") }
        close(file)
    }

    /// Asks the disk to keep a file, or the names in a folder.
    static func sync(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StoreError.unavailable("\(path) cannot be opened: \(reason())") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw StoreError.inDoubt("\(path) was not confirmed by the disk: \(reason())") }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
