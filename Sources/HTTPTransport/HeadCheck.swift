/// What must be true of a head before anything is made of it.
///
/// The C library parses; this refuses what two readers of the same bytes (a proxy in front, and we) could take for
/// two different requests, and what is beyond the limits.
struct HeadCheck {
    private let limits: Limits

    init(_ limits: Limits) { self.limits = limits }

    func request(method: String, target: [UInt8], headers: Headers, isSecure: Bool) throws(Refusal) -> Request {
        guard target.count <= limits.target else { throw Refusal(.targetTooLong) }
        try checkSize(headers)
        guard Self.isToken(method), headers.allSatisfy({ Self.isToken($0.name) && Self.isLine($0.value) }),
            isFramedOnce(headers), headers.all("Host").count <= 1,
            let parsed = Target(target, fieldLimit: limits.fields)
        else { throw Refusal(.badRequest) }
        return Request(
            method: Request.Method(method), isHeadOnly: method == "HEAD", target: parsed,
            headers: headers.trimmed, isSecure: isSecure)
    }

    private func checkSize(_ headers: Headers) throws(Refusal) {
        let bytes = headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
        guard bytes <= limits.headers, headers.count <= limits.headerLines else { throw Refusal(.headersTooLarge) }
    }

    /// One length, or chunks, or nothing: never two of them, and no other coding.
    private func isFramedOnce(_ headers: Headers) -> Bool {
        let lengths = headers.all("Content-Length")
        let codings = headers.all("Transfer-Encoding")
        guard lengths.count + codings.count <= 1 else { return false }
        return lengths.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } && Int($0) != nil }
            && codings.allSatisfy { Headers.isSame($0, "chunked") }
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122: true
                default: tokenMarks.contains(byte)
                }
            }
    }

    private static let tokenMarks = Array("!#$%&'*+-.^_`|~".utf8)

    private static func isLine(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
