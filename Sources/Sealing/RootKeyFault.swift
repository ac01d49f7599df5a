import Glibc

/// Why the root key cannot be used, for the operator at start, with the line to type.
public enum RootKeyFault: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case exists(path: String)
    case notRegular(path: String)
    case notOurs(path: String)
    case openToOthers(path: String)
    case wrongLength(path: String)
    case unopenable(path: String, errno: Int32)
    case unwritable(path: String, errno: Int32)

    public var description: String {
        switch self {
        case .missing(let path): "root key: there is no file \(path)"
        case .exists(let path):
            "root key: \(path) exists already; it is never overwritten, because what it sealed needs it"
        case .notRegular(let path): "root key: \(path) is a link or no regular file; give the file itself"
        case .notOurs(let path): "root key: \(path) belongs to another user; run: chown \(geteuid()) '\(path)'"
        case .openToOthers(let path): "root key: \(path) can be read by others; run: chmod 0400 '\(path)'"
        case .wrongLength(let path): "root key: \(path) does not hold exactly 32 bytes"
        case .unopenable(let path, let code): "root key: \(path) cannot be opened: \(Self.words(code))"
        case .unwritable(let path, let code): "root key: \(path) cannot be written: \(Self.words(code))"
        }
    }

    private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
