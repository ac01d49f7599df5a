import CSodium
import Glibc

/// The one secret from which all others come: 32 bytes, from a systemd credential or a file of mode 0400.
///
/// Held in locked memory, prints masked, and never leaves this room. Without it no name in any database,
/// backup or log can be read; there is no second copy to ask for.
public final class RootKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// The name of the credential in `LoadCredential=` of the service unit.
    public static let credentialName = "umeed-root-key"

    private let memory: LockedKeys

    init(_ fill: (UnsafeMutablePointer<UInt8>) throws -> Void) throws {
        memory = try LockedKeys(count: 1) { _, key in try fill(key) }
    }

    public var description: String { "RootKey(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    func with<T>(_ body: (UnsafePointer<UInt8>) throws -> T) rethrows -> T { try memory.with(0, body) }

    /// A key that dies with the process, for tests.
    public static func throwaway() throws -> RootKey {
        try RootKey { randombytes_buf($0, LockedKeys.keyLength) }
    }

    /// The key that systemd hands over in `directory`, the value of `$CREDENTIALS_DIRECTORY`.
    ///
    /// The file may belong to root and show a group bit (systemd grants the service's user by an access list);
    /// it may not be open to everyone. Throws `RootKeyFault`.
    public static func fromCredentials(in directory: String) throws -> RootKey {
        let path = "\(directory)/\(credentialName)"
        return try read(path) { found in
            guard found.st_uid == geteuid() || found.st_uid == 0 else { throw RootKeyFault.notOurs(path: path) }
            guard found.st_mode & 0o007 == 0 else { throw RootKeyFault.openToOthers(path: path) }
        }
    }

    /// The key in a file of our own that nobody else can read. Throws `RootKeyFault`.
    public static func fromFile(_ path: String) throws -> RootKey {
        try read(path) { found in
            guard found.st_uid == geteuid() else { throw RootKeyFault.notOurs(path: path) }
            guard found.st_mode & 0o077 == 0 else { throw RootKeyFault.openToOthers(path: path) }
        }
    }

    /// Makes a new random key in a file that did not exist, mode 0400, synced with its folder, and reads it back.
    /// Throws `RootKeyFault`.
    public static func create(at path: String) throws -> RootKey {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o400)
        guard file >= 0 else {
            throw errno == EEXIST ? RootKeyFault.exists(path: path) : .unwritable(path: path, errno: errno)
        }
        defer { close(file) }
        let key = try throwaway()
        let written = key.with { Glibc.write(file, $0, LockedKeys.keyLength) }
        guard written == LockedKeys.keyLength, fchmod(file, 0o400) == 0, fsync(file) == 0 else {
            throw RootKeyFault.unwritable(path: path, errno: errno)
        }
        try syncFolder(of: path)
        return key
    }

    private static func syncFolder(of path: String) throws {
        let end = path.lastIndex(of: "/")
        let name = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw RootKeyFault.unwritable(path: path, errno: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw RootKeyFault.unwritable(path: path, errno: errno) }
    }

    /// Opens without following a link, looks at what was opened (not at the name), and only then reads.
    private static func read(_ path: String, _ mayUse: (stat) throws -> Void) throws -> RootKey {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            switch errno {
            case ENOENT: throw RootKeyFault.missing(path: path)
            case ELOOP: throw RootKeyFault.notRegular(path: path)
            default: throw RootKeyFault.unopenable(path: path, errno: errno)
            }
        }
        defer { close(file) }
        var found = stat()
        guard fstat(file, &found) == 0 else { throw RootKeyFault.unopenable(path: path, errno: errno) }
        guard found.st_mode & S_IFMT == S_IFREG else { throw RootKeyFault.notRegular(path: path) }
        try mayUse(found)
        guard found.st_size == LockedKeys.keyLength else { throw RootKeyFault.wrongLength(path: path) }
        return try RootKey { key in
            guard Glibc.read(file, key, LockedKeys.keyLength) == LockedKeys.keyLength else {
                throw RootKeyFault.wrongLength(path: path)
            }
        }
    }
}
