import CMicrohttpd
import Synchronization

/// One call of the C library about one request: what we do with it.
struct Turn {
    private let engine: Engine
    private let connection: OpaquePointer
    private let exchange: Exchange

    init(_ engine: Engine, _ connection: OpaquePointer, _ exchange: Exchange) {
        self.engine = engine
        self.connection = connection
        self.exchange = exchange
    }

    /// A head that will not do is answered before its body is read, and the connection ends with that answer.
    func readHead(method: String, version: UnsafePointer<CChar>?) -> MHD_Result {
        var headers = Headers()
        withUnsafeMutablePointer(to: &headers) {
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, headerLineFound, $0)
        }
        guard let refusal = exchange.receive(method: method, version: version, headers: headers) else { return .YES }
        return send(refused(refusal), isLast: true)
    }

    /// The body is complete, or the answer that was waited for is there.
    func answer() -> MHD_Result {
        if let pending = exchange.pending {
            return send(pending.answer() ?? refused(.unavailable), isLast: false)
        }
        switch exchange.complete() {
        case .failure(let refusal): return send(refused(refusal.status), isLast: true)
        case .success(let request):
            if let response = engine.handler.respondAtOnce(to: request) { return send(response, isLast: false) }
            park(request)
            return .YES
        }
    }

    private func refused(_ status: Status) -> Response { engine.handler.refusal(status, of: exchange.targetText) }

    private func park(_ request: Request) {
        let pending = PendingAnswer(ParkedConnection(suspending: connection))
        guard exchange.wait(for: pending) else { return pending.abandon() }
        let handler = engine.handler
        // Begins on this thread, up to where it first waits: that saves waking another. Not where files are to be read.
        if request.files.isEmpty {
            Task.immediate { pending.finish(with: await handler.respond(to: request)) }
        } else {
            Task { pending.finish(with: await handler.respond(to: request)) }
        }
    }

    private func send(_ response: Response, isLast: Bool) -> MHD_Result {
        let isLast = isLast || engine.isStopping.load(ordering: .relaxed)
        var status = response.status
        var reply = Reply(response, isLast: isLast)
        if reply == nil {
            if case .file = response.body { status = .notFound } else { status = .serverError }
            reply = Reply(refused(status), isLast: isLast)
        }
        guard let reply else { return .NO }
        exchange.isAnswered(bytes: reply.size)
        return reply.send(on: connection, status: status)
    }
}

private func headerLineFound(
    _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    guard let headers = context?.assumingMemoryBound(to: Headers.self) else { return .NO }
    let name = UnsafeRawBufferPointer(start: name, count: nameSize)
    let value = UnsafeRawBufferPointer(start: value, count: valueSize)
    headers.pointee.append(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    return .YES
}
