/// What stands in the request line between the method and the version, taken apart and decoded.
struct Target {
    let raw: String
    let path: String
    let segments: [String]
    let query: Fields

    /// Nil for anything but a clean path with an optional query: a client that means well sends no other.
    init?(_ bytes: [UInt8], fieldLimit: Int) {
        let bytes = Self.withoutAuthority(bytes)
        guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        guard let segments = Self.segments(bytes[..<mark]),
            let query = Percent.fields(bytes[mark...].dropFirst(), limit: fieldLimit)
        else { return nil }
        raw = String(decoding: bytes, as: UTF8.self)
        self.segments = segments
        path = "/" + segments.joined(separator: "/")
        self.query = query
    }

    private static func segments(_ path: ArraySlice<UInt8>) -> [String]? {
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        for part in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let segment = Percent.decoded(part), segment != ".", segment != "..",
                segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") })
            else { return nil }
            segments.append(segment)
        }
        return segments
    }

    /// The form that a client uses towards a proxy, `http://host/path`, says the same as `/path` with `Host: host`.
    private static func withoutAuthority(_ bytes: [UInt8]) -> [UInt8] {
        for scheme in ["http://", "https://"] where bytes.starts(with: scheme.utf8) {
            let rest = bytes.dropFirst(scheme.utf8.count)
            return Array(rest[(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)...])
        }
        return bytes
    }
}
