/// One request, whole and within its limits, as the site sees it.
public struct Request: Sendable {
    public var method: Method
    /// True for HEAD, which is asked as `.get`: answer as usual, the transport leaves the body away.
    public var isHeadOnly: Bool
    /// Decoded, beginning with `/`. No segment is `.` or `..` or holds a slash or a control character.
    public var path: String
    /// What stood between the slashes of `path`; none for `/`, an empty last one after a trailing slash.
    public var segments: [String]
    /// Path and query as they came, for logs of addresses without identity and for signatures.
    public var rawTarget: String
    public var query: Fields
    public var headers: Headers
    /// The body, unless it was `multipart/form-data`. Within `BodyLimit.memory`.
    public var body: [UInt8]
    /// The fields of a posted form, urlencoded or multipart; none for any other kind of body.
    public var form: Fields
    /// The files of a multipart form, in order. An empty file input is not among them.
    public var files: [UploadedFile]
    /// The peer's IP address as text (a proxy's, where there is one); empty when not known.
    public var remoteAddress: String
    /// Whether it came over TLS that ends in this process.
    public var isSecure: Bool

    /// A request made by hand, for tests that send one through the whole site without a socket.
    ///
    /// `target` is a path with an optional query, percent-encoded; nil when it is not one that a socket would let in.
    public init?(
        _ method: Method = .get, _ target: String, headers: Headers = [], body: [UInt8] = [], form: Fields = [],
        files: [UploadedFile] = [], remoteAddress: String = "127.0.0.1", isSecure: Bool = false
    ) {
        guard let parsed = Target(Array(target.utf8), fieldLimit: .max) else { return nil }
        self.init(method: method, isHeadOnly: false, target: parsed, headers: headers, isSecure: isSecure)
        self.body = body
        self.form = form
        self.files = files
        self.remoteAddress = remoteAddress
    }

    init(method: Method, isHeadOnly: Bool, target: Target, headers: Headers, isSecure: Bool) {
        self.method = method
        self.isHeadOnly = isHeadOnly
        path = target.path
        segments = target.segments
        rawTarget = target.raw
        query = target.query
        self.headers = headers
        body = []
        form = []
        files = []
        remoteAddress = ""
        self.isSecure = isSecure
    }

    /// The cookies in the order they came. Values are as sent, without surrounding quotes.
    public var cookies: Fields {
        var cookies = Fields()
        for pair in headers.all("Cookie").flatMap({ $0.split(separator: ";") }) {
            guard let equals = pair.firstIndex(of: "=") else { continue }
            let value = pair[pair.index(after: equals)...].trimmed
            let isQuoted = value.count >= 2 && value.first == "\"" && value.last == "\""
            cookies.append(String(pair[..<equals].trimmed), String(isQuoted ? value.dropFirst().dropLast() : value))
        }
        return cookies
    }

    /// The media type of the body in lower case without parameters, such as `application/json`; nil when not said.
    public var contentType: String? {
        headers["Content-Type"].map { ($0.split(separator: ";").first ?? "").trimmed.lowercased() }
    }
}

extension Substring {
    /// Without spaces and tabs at both ends.
    var trimmed: Substring {
        var rest = self
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
