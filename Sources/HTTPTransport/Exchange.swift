import Synchronization

/// One request on its way in and its answer on its way out.
///
/// Made, used and freed by the network thread that owns the connection; never shared.
final class Exchange {
    private let engine: Engine
    private let connection: Connection
    private let target: [UInt8]
    private let startedAt = Clock.now()
    private var request: Request?
    private var body: BodyReader?
    private var refusal: Status?
    private var discarded = 0
    /// What this body takes of `Limits.bodiesInMemory`.
    private var held = 0
    private var isCounted = false
    /// Refused before its body was read.
    private var isRefusedEarly = false
    /// Where the request line's address ended in the library's memory.
    private let targetEnd: UInt
    private(set) var hasArrivedHead = false
    private(set) var isHeadOnly = false
    private(set) var pending: PendingAnswer?

    /// Bytes of a body that is refused already, read on so that the client comes to hear why.
    private static let discardLimit = 8 * 1024 * 1024

    init(_ engine: Engine, _ connection: Connection, target: UnsafeRawBufferPointer) {
        self.engine = engine
        self.connection = connection
        self.target = Array(target)
        targetEnd = UInt(bitPattern: target.baseAddress) + UInt(target.count)
    }

    /// The address as it came.
    var targetText: String { String(decoding: target, as: UTF8.self) }

    /// Reads the head; the refusal, if there is one, is to be sent at once and ends the connection.
    func receive(method: String, version: UnsafePointer<CChar>?, headers: Headers) -> Status? {
        hasArrivedHead = true
        isCounted = true
        isHeadOnly = method == "HEAD"
        engine.openRequests.add(1, ordering: .relaxed)
        connection.expect(before: engine.deadline(from: startedAt))
        do throws(Refusal) {
            try checkLine(version)
            request = try HeadCheck(engine.limits).request(
                method: method, target: target, headers: headers, isSecure: engine.isSecure)
            if version.map({ String(cString: $0) }) != "HTTP/1.0", headers["Host"] == nil { throw Refusal(.badRequest) }
            request?.remoteAddress = connection.remoteAddress
            try prepareBody()
            return nil
        } catch {
            refusal = error.status
            isRefusedEarly = true
            return error.status
        }
    }

    /// The library hands out a text that ends at the first NUL; what a client hid behind it shows as a gap before the
    /// version, which lies in the same memory. Where it lies elsewhere nothing can be said.
    private func checkLine(_ version: UnsafePointer<CChar>?) throws(Refusal) {
        let gap = UInt(bitPattern: version) &- targetEnd
        if 2...65536 ~= gap { throw Refusal(.badRequest) }
    }

    private func prepareBody() throws(Refusal) {
        guard let request else { return }
        let limit = engine.handler.bodyLimit(request.method, path: request.path)
        body = try BodyReader(request, limit, engine.limits)
    }

    /// Takes a piece of the body; false when the client has sent far too much and is to be cut off.
    func receive(_ chunk: UnsafeRawBufferPointer) -> Bool {
        guard refusal == nil else {
            discarded += chunk.count
            return discarded <= Self.discardLimit
        }
        do throws(Refusal) {
            try body?.take(chunk)
            try hold(body?.held ?? 0)
            let received = body?.received ?? 0
            connection.expect(before: engine.deadline(from: startedAt, bytes: received))
        } catch {
            refusal = error.status
            letGoOfBody()
        }
        return true
    }

    private func letGoOfBody() {
        body = nil
        engine.bodyBytes.subtract(held, ordering: .relaxed)
        held = 0
    }

    private func hold(_ bytes: Int) throws(Refusal) {
        let all = engine.bodyBytes.add(bytes - held, ordering: .relaxed).newValue
        held = bytes
        guard all <= engine.limits.bodiesInMemory else { throw Refusal(.unavailable) }
    }

    /// The request as the site is to see it, or why it is not to.
    func complete() -> Result<Request, Refusal> {
        connection.expectNothing()
        if let refusal { return .failure(Refusal(refusal)) }
        guard let request, let body else { return .failure(Refusal(.badRequest)) }
        self.body = nil
        do throws(Refusal) { return .success(try body.complete(request)) } catch { return .failure(error) }
    }

    /// Remembers that the site is at work; false when the server stops and nothing may wait any more.
    func wait(for answer: PendingAnswer) -> Bool {
        pending = answer
        return connection.wait(for: answer)
    }

    /// The answer is handed to the library: now the client must read it in time.
    func isAnswered(bytes: Int) {
        connection.expect(before: engine.deadline(from: Clock.now(), bytes: bytes))
    }

    /// The exchange is over, well or not.
    func end() {
        if pending != nil { connection.isDone() }
        connection.expect(before: engine.deadline(from: Clock.now()))
        letGoOfBody()
        if isRefusedEarly { engine.lingering.keep(connection.socket, now: Clock.now()) }
        if isCounted { engine.openRequests.subtract(1, ordering: .relaxed) }
    }
}
