extension Request {
    /// What the client wants done. HEAD is not among them, see `Request.isHeadOnly`.
    public enum Method: Hashable, Sendable, CustomStringConvertible {
        case get, post, put, patch, delete, options
        /// Any other, exactly as sent.
        case other(String)

        /// Reads a method's name as it stands in a request line; `HEAD` becomes `.get`.
        public init(_ name: String) {
            switch name {
            case "GET", "HEAD": self = .get
            case "POST": self = .post
            case "PUT": self = .put
            case "PATCH": self = .patch
            case "DELETE": self = .delete
            case "OPTIONS": self = .options
            default: self = .other(name)
            }
        }

        public var description: String {
            switch self {
            case .get: "GET"
            case .post: "POST"
            case .put: "PUT"
            case .patch: "PATCH"
            case .delete: "DELETE"
            case .options: "OPTIONS"
            case .other(let name): name
            }
        }
    }
}
