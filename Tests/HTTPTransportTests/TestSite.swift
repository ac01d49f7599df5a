import HTTPTransport
import Kernel
import Synchronization

/// A site with one address for each behaviour under test.
struct TestSite: HTTPHandler {
    func respond(to request: Request) async -> Response {
        switch request.path {
        case "/slow":
            try? await Task.sleep(for: .milliseconds(Int(request.query["ms"] ?? "500") ?? 500))
            return .plain("slow done")
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

    func refusal(_ status: Status) -> Response { .plain("kind \(status.rawValue)", status: status) }

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
            let digest = (try? SHA256.digest(of: file.bytes())).map { Hex.text(of: $0) } ?? "unreadable"
            return "\(file.field) \(file.name) \(file.contentType) \(file.size) \(digest)"
        }
        return (files + request.form.map { "\($0.name)=\($0.value)" }).joined(separator: "\n")
    }
}

/// Runs a server for the length of `body`.
func withServer<T>(
    limits: Limits = Limits(), tls: TLSIdentity? = nil, _ body: (HTTPServer) async throws -> T
) async throws -> T {
    let server = try HTTPServer.start(TestSite(), limits: limits, tls: tls)
    do {
        let result = try await body(server)
        await server.stop(within: 2)
        return result
    } catch {
        await server.stop(within: 0)
        throw error
    }
}
