/// The proxies that this site stands behind, and in which header they say for whom they ask.
///
/// Whoever is not one of them is believed nothing: a header that anybody can write decides nothing about whose guesses
/// are counted.
public struct TrustedProxies: Sendable {
    /// Where a proxy writes the address. Only the one named is read, because a proxy passes the other on as it came.
    public enum Header: String, CaseIterable, Sendable {
        case xForwardedFor = "x-forwarded-for"
        /// As in RFC 7239.
        case forwarded
    }

    public static let none = TrustedProxies(ranges: [], header: .xForwardedFor)

    private let ranges: [IPRange]
    private let header: Header

    private init(ranges: [IPRange], header: Header) { (self.ranges, self.header) = (ranges, header) }

    /// Reads addresses and ranges, `127.0.0.1, 10.1.0.0/16, 2001:db8::/32`; nil when one of them is neither.
    public init?(_ text: String, header: Header) {
        let parts = text.split { $0 == "," || $0 == " " || $0 == "\t" }
        let ranges = parts.compactMap { IPRange($0) }
        guard ranges.count == parts.count else { return nil }
        self.init(ranges: ranges, header: header)
    }

    /// The request as if its sender had come without the proxies: from the right-most address of the header that is
    /// none of theirs. As it is when it comes from no proxy of ours, or when they say nothing that can be read.
    public func seen(_ request: Request) -> Request {
        guard !ranges.isEmpty, let peer = IPAddress(request.remoteAddress), isOurs(peer) else { return request }
        var nearest = peer
        for hop in hops(of: request.headers).reversed() {
            guard let address = hop else { break }
            nearest = address
            guard isOurs(address) else { break }
        }
        var request = request
        request.remoteAddress = nearest.text
        return request
    }

    private func isOurs(_ address: IPAddress) -> Bool { ranges.contains { $0.contains(address) } }

    /// Nil for whoever hides, or cannot be read.
    private func hops(of headers: Headers) -> [IPAddress?] {
        let elements = headers.all(header.rawValue).flatMap {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        switch header {
        case .xForwardedFor: return elements.map { Self.address($0.trimmed) }
        case .forwarded: return elements.map { Self.address(inForwarded: $0) }
        }
    }

    /// The `for` of one element of `Forwarded`.
    private static func address(inForwarded element: Substring) -> IPAddress? {
        for pair in element.split(separator: ";") {
            let pair = pair.trimmed
            guard pair.prefix(4).lowercased() == "for=" else { continue }
            var value = pair.dropFirst(4).trimmed
            if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
            return address(value)
        }
        return nil
    }

    /// With or without brackets and a port.
    private static func address(_ text: Substring) -> IPAddress? {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return nil }
            return IPAddress(text[text.index(after: text.startIndex)..<end])
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return IPAddress(parts.count == 2 ? parts[0] : text)
    }
}
