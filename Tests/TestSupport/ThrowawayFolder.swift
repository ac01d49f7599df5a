import FoundationEssentials
import Glibc

/// A folder for one test, removed with everything in it at the end.
public struct ThrowawayFolder: Sendable {
    public let path: String

    public init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/umeed-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Refused(errno: errno) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    public func file(_ name: String) -> String { path + "/" + name }

    public func remove() { try? FileManager.default.removeItem(atPath: path) }

    public struct Refused: Error { public let errno: Int32 }
}
