/// The site behind the socket: the seam between the transport and everything above it.
///
/// Called from many threads at once.
public protocol HTTPHandler: Sendable {
    /// The answer to a request. May suspend for as long as it needs: the connection is parked meanwhile and costs
    /// no thread. A client that went away is not noticed until the answer is sent.
    func respond(to request: Request) async -> Response

    /// An answer that needs no waiting (a static file, a health check), or nil to be asked through
    /// `respond(to:)`. Runs on the network's own thread: whatever it takes, others wait.
    func respondAtOnce(to request: Request) -> Response?

    /// How much body may come with this request; asked when its head has arrived, before the body is read.
    func bodyLimit(_ method: Request.Method, path: String) -> BodyLimit

    /// The answer to a request that never reached the site: 400, 408, 413, 414, 431 or 503. `target` is the address
    /// as it came, unchecked: good for telling programs from people, for nothing else.
    func refusal(_ status: Status, of target: String) -> Response
}

extension HTTPHandler {
    public func respondAtOnce(to request: Request) -> Response? { nil }

    public func bodyLimit(_ method: Request.Method, path: String) -> BodyLimit { .ordinary }

    public func refusal(_ status: Status, of target: String) -> Response {
        .plain("\(status.rawValue)\n", status: status)
    }
}
