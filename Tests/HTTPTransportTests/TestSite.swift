import Glibc
import HTTPTransport

/// A site with one address for each behaviour under test.
struct TestSite: HTTPHandler {
    /// What `/held` waits for: a test that opens it decides by itself when the work is done, however busy the machine.
    let gate = Gate()

    func respond(to request: Request) async -> Response {
        switch request.path {
        case "/slow":
            try? await Task.sleep(for: .milliseconds(Int(request.query["ms"] ?? "500") ?? 500))
            return .plain("slow done")
        case "/held":
            await gate.pass()
            return .plain("held done")
        case "/echo": return .plain(Self.described(request))
        case "/upload": return .plain(Self.filesDescribed(request))
        case "/large": return .plain(String(repeating: "x", count: 20_000_000))
        case "/broken-header": return Response(headers: [("X-Name", "a\r\nSet-Cookie: b=c")])
        case "/file": return Response(body: .file(path: request.query["path"] ?? ""))
        case "/go": return .redirect(to: "/پاکستان\r\nX-Evil: 1")
        default: return .plain("hello, async")
        }
    }

    func respondAtOnce(to request: Request) -> Response? { request.path == "/now" ? .plain("hello, world") : nil }

    func bodyLimit(_ method: Request.Method, path: String) -> BodyLimit {
        path == "/upload" ? .upload(file: 6_000_000, files: 2) : .ordinary
    }

    func refusal(_ status: Status, of target: String) -> Response { .plain("kind \(status.rawValue)", status: status) }

    static func described(_ request: Request) -> String {
        let fields = { (fields: Fields) in fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&") }
        return [
            "\(request.method) \(request.path) \(request.segments)", "query \(fields(request.query))",
            "form \(fields(request.form))", "cookies \(fields(request.cookies))",
            "body \(String(decoding: request.body, as: UTF8.self))", "from \(request.remoteAddress)",
        ].joined(separator: "\n")
    }

    static func filesDescribed(_ request: Request) -> String {
        let files = request.files.map { file in
            let sum = (try? file.bytes()).map(checksum(of:))
            return "\(file.field) \(file.name) \(file.contentType) \(file.size) \(sum ?? 0)"
        }
        return (files + request.form.map { "\($0.name)=\($0.value)" }).joined(separator: "\n")
    }
}

/// Holds up whoever passes until it is opened, and knows who has come through.
actor Gate {
    private(set) var passed = 0
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        if !isOpen { await withCheckedContinuation { waiting.append($0) } }
        passed += 1
    }

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
        waiting = []
    }
}

/// FNV-1a, written so that an unoptimised build does five million bytes in the blink of an eye.
func checksum(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { buffer in
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index < buffer.count {
            sum = (sum ^ UInt64(buffer[index])) &* 0x100_0000_01B3
            index += 1
        }
        return sum
    }
}

/// Runs a server for the length of `body`, which talks to it from a thread of its own.
@discardableResult
func withServer<T: Sendable>(
    limits: Limits = Limits(), tls: TLSIdentity? = nil, _ body: @escaping @Sendable (HTTPServer) throws -> T
) async throws -> T {
    let server = try HTTPServer.start(TestSite(), limits: limits, tls: tls)
    do {
        let result = try await onThread { try body(server) }
        await server.stop(within: 2)
        return result
    } catch {
        await server.stop(within: 0)
        throw error
    }
}

/// Runs blocking code where it does not hold a thread that an asynchronous handler needs.
func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withTaskExecutorPreference(BlockingThreads()) { try body() }
}

/// A thread for every job: they may be held up without holding up the handlers, which share Dispatch's few.
private final class BlockingThreads: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let work = Unmanaged.passRetained(Work(job: UnownedJob(job), executor: self))
        var thread = pthread_t()
        let result = pthread_create(&thread, nil, runWork, work.toOpaque())
        precondition(result == 0, "the machine has no thread left for the tests")
        pthread_detach(thread)
    }
}

private final class Work {
    let job: UnownedJob
    let executor: BlockingThreads

    init(job: UnownedJob, executor: BlockingThreads) {
        self.job = job
        self.executor = executor
    }
}

private func runWork(_ held: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let held else { return nil }
    let work = Unmanaged<Work>.fromOpaque(held).takeRetainedValue()
    work.job.runSynchronously(on: work.executor.asUnownedTaskExecutor())
    return nil
}
