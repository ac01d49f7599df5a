import Glibc

/// An address of either family, as sixteen bytes: one of version 4 as it is mapped into version 6.
struct IPAddress: Hashable, Sendable {
    let bytes: [UInt8]
    let isVersion4: Bool

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    /// Reads `203.0.113.7` or `2001:db8::7`; nil for anything else, a name or a port included.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count < 64 else { return nil }
        let text = String(text)
        var four = [UInt8](repeating: 0, count: 4)
        var six = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = Self.mapped + four
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = six
        } else {
            return nil
        }
        isVersion4 = bytes.starts(with: Self.mapped)
    }

    /// The usual text, so that one address is always written alike.
    var text: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = isVersion4 ? AF_INET : AF_INET6
        let content = isVersion4 ? Array(bytes.suffix(4)) : bytes
        inet_ntop(family, content, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Addresses that share their first bits, `10.1.0.0/16`; a single one without a length.
struct IPRange: Hashable, Sendable {
    private let start: IPAddress
    /// 0 to 128, counted in sixteen bytes.
    private let length: Int

    /// Nil for anything that is no address with an optional length.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let start = IPAddress(first) else { return nil }
        let bits = start.isVersion4 ? 32 : 128
        var length = bits
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
                let given = Int(parts[1]), given <= bits
            else { return nil }
            length = given
        }
        (self.start, self.length) = (start, length + 128 - bits)
    }

    func contains(_ address: IPAddress) -> Bool {
        let whole = length / 8
        guard start.bytes[..<whole] == address.bytes[..<whole] else { return false }
        let rest = length % 8
        guard rest > 0 else { return true }
        return start.bytes[whole] >> (8 - rest) == address.bytes[whole] >> (8 - rest)
    }
}
