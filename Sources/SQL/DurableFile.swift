import Glibc

/// What a file of ours needs: only its owner reads it, and it is on the disk.
///
/// A new file is written under another name, synced and then named, so that a file with the right name is always
/// complete, also after a power cut.
public enum DurableFile {
    /// Lets `fill` write the new file `path` under another name, then syncs it and gives it its own. Throws
    /// when there is such a file already; after any failure there is none.
    public static func create(_ path: String, _ fill: (_ draft: String) throws -> Void) throws {
        guard access(path, F_OK) != 0 else { throw StoreError.unavailable("there is a file at \(path) already") }
        let draft = path + ".unfinished"
        unlink(draft)
        do {
            try createPrivate(draft)
            try fill(draft)
            try sync(draft)
            guard rename(draft, path) == 0 else { throw StoreError.unavailable("no file can be named \(path)") }
            try sync(folder(of: path))
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Creates an empty file that only this account can read; an existing file is left as it is.
    public static func createPrivate(_ path: String) throws {
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreError.unavailable("\(path) cannot be written: \(reason())") }
        close(file)
    }

    /// Asks the disk to keep a file, or the names in a folder.
    public static func sync(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw StoreError.unavailable("\(path) cannot be opened: \(reason())") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw StoreError.inDoubt("\(path) was not confirmed by the disk: \(reason())") }
    }

    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
