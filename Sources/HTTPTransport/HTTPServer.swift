import CMicrohttpd
import Glibc
import Synchronization

/// A listening server. Keeps running until `stop(within:)`, also when nobody holds it any more.
public final class HTTPServer: Sendable {
    /// The port in use, also when 0 was asked for.
    public let port: UInt16
    private let engine: Engine
    private let listener: Listener
    private let running: Mutex<Running?>

    /// What runs underneath.
    ///
    /// `@unchecked Sendable`: the pointers are touched in `start` and by the one call of `stop` that took the value
    /// out of its mutex.
    private struct Running: @unchecked Sendable {
        let daemon: OpaquePointer
        let context: Unmanaged<Engine>
        let tls: TLSText?
        let watch: LatenessWatch
    }

    /// Starts to listen on an address in digits; 127.0.0.1 is reachable from this machine only, port 0 takes any
    /// free one. Throws `HTTPServerError`.
    public static func start(
        _ handler: some HTTPHandler, on address: String = "127.0.0.1", port: UInt16 = 0, limits: Limits = Limits(),
        tls: TLSIdentity? = nil
    ) throws(HTTPServerError) -> HTTPServer {
        try HTTPServer(handler, Listener(on: address, port: port), address, limits, tls)
    }

    private init(
        _ handler: some HTTPHandler, _ listener: Listener, _ address: String, _ limits: Limits, _ tls: TLSIdentity?
    ) throws(HTTPServerError) {
        self.listener = listener
        port = listener.port
        engine = Engine(handler, limits, isSecure: tls != nil)
        let text = tls.map(TLSText.init)
        let context = Unmanaged.passRetained(engine)
        guard let daemon = Self.daemon(listener, limits, text, context) else {
            context.release()
            text?.forget()
            close(listener.socket)
            throw tls == nil ? .cannotListen(address: address, port: port, code: errno) : .tlsRefused
        }
        running = Mutex(Running(daemon: daemon, context: context, tls: text, watch: LatenessWatch(engine)))
    }

    /// Sockets open now.
    public var openConnections: Int { engine.openConnections }

    /// Requests being read, worked on or answered now.
    public var openRequests: Int { engine.openRequests.load(ordering: .relaxed) }

    /// Stops: new connections are refused at once, requests in flight have `seconds` to finish and are answered with
    /// 503 after that. Returns when everything is closed; a second call returns at once.
    public func stop(within seconds: Double) async {
        guard let running = running.withLock({ $0.take() }) else { return }
        engine.isStopping.store(true, ordering: .relaxed)
        let handle = MHD_quiesce_daemon(running.daemon)
        listener.refuse()
        await waitForQuiet(until: Clock.now() + Int64(seconds * 1000))
        engine.abandonAll()
        await waitForQuiet(until: Clock.now() + 500)
        running.watch.stop()
        MHD_stop_daemon(running.daemon)
        engine.lingering.closeAll()
        for socket in [handle, listener.socket] where socket >= 0 { close(socket) }
        running.context.release()
        running.tls?.forget()
    }

    private func waitForQuiet(until deadline: Int64) async {
        while openRequests > 0, Clock.now() < deadline { try? await Task.sleep(for: .milliseconds(10)) }
    }

    private static func daemon(
        _ listener: Listener, _ limits: Limits, _ tls: TLSText?, _ context: Unmanaged<Engine>
    ) -> OpaquePointer? {
        var settings = umeed_http_settings()
        // A second handle: the library closes the one it got when it fails to start, but not on every way out.
        settings.listen_socket = fcntl(listener.socket, F_DUPFD_CLOEXEC, 0)
        settings.uses_ipv6 = listener.isIPv6 ? 1 : 0
        settings.threads = UInt32(max(2, limits.threads))
        settings.connections = UInt32(limits.connections)
        settings.connections_per_address = UInt32(limits.connectionsPerAddress)
        // `LatenessWatch` is the judge. The library sees an answer move only when a third of the kernel's buffer has
        // emptied, so its own timeout would cut slow but honest readers: it stays as the last resort.
        settings.idle_seconds = UInt32(max(1, limits.patience.rounded(.up)) * 8)
        settings.connection_memory = limits.connectionMemory
        settings.context = context.toOpaque()
        settings.on_request = requestMoved
        settings.on_completed = requestCompleted
        settings.on_connection = connectionChanged
        settings.on_target = targetArrived
        settings.certificate_pem = UnsafePointer(tls?.certificate)
        settings.key_pem = UnsafePointer(tls?.key)
        settings.tls_priorities = UnsafePointer(tls?.priorities)
        return umeed_http_start(&settings)
    }
}
