/// The answer to a request.
///
/// `Content-Length`, `Date` and `Connection` are the transport's to write. A header whose value holds a line break
/// or another control character turns the whole answer into a 500: better none than a smuggled one.
public struct Response: Sendable {
    /// What follows the headers.
    public enum Body: Sendable {
        case bytes([UInt8])
        /// A file, sent from disk without passing through memory. Opened when the answer is sent; one that cannot be
        /// opened is answered with 404.
        case file(path: String)
    }

    public var status: Status
    public var headers: Headers
    public var body: Body

    public init(status: Status = .ok, headers: Headers = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Text without markup.
    public static func plain(_ text: String, status: Status = .ok) -> Response {
        typed("text/plain; charset=utf-8", Array(text.utf8), status)
    }

    /// A page, as UTF-8 bytes.
    public static func html(_ bytes: [UInt8], status: Status = .ok) -> Response {
        typed("text/html; charset=utf-8", bytes, status)
    }

    /// JSON, as UTF-8 bytes.
    public static func json(_ bytes: [UInt8], status: Status = .ok) -> Response {
        typed("application/json", bytes, status)
    }

    /// Sends the browser to `location` with GET: what follows every accepted form.
    ///
    /// Anything outside visible ASCII is percent-encoded, so no header line can be broken by it. Whether the place is
    /// one to send people to is for the caller to know.
    public static func redirect(to location: String, status: Status = .seeOther) -> Response {
        Response(status: status, headers: [("Location", Percent.encodedLine(location))])
    }

    private static func typed(_ type: String, _ bytes: [UInt8], _ status: Status) -> Response {
        Response(status: status, headers: [("Content-Type", type)], body: .bytes(bytes))
    }
}
