import Glibc
import HTTPTransport
import Testing

@Suite("Limits")
struct LimitTests {
    @Test("a body that says it is too long is refused before it is sent")
    func declaredLength() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let answer = try client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n")
            #expect(answer.status == 413)
            #expect(answer.text == "kind 413")
        }
    }

    @Test("a body of exactly the limit is taken")
    func exactLimit() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n\r\n")
            client.send([UInt8](repeating: 0x78, count: 1_048_576))
            #expect(try client.answer().status == 200)
        }
    }

    @Test("a client that sends too much all the same still reads why")
    func refusalIsRead() async throws {
        try await withServer { server in
            for _ in 0..<5 {
                let client = try RawClient(server.port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6000000\r\n\r\n")
                #expect(client.send([UInt8](repeating: 0x78, count: 6_000_000)))
                #expect(try client.answer().text == "kind 413")
                #expect(client.isClosed(within: 15))
            }
        }
    }

    @Test("chunks beyond the limit are refused")
    func chunked() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "10000\r\n" + String(repeating: "x", count: 65536) + "\r\n"
            for _ in 0..<17 { client.send(chunk) }
            client.send("0\r\n\r\n")
            let answer = try client.answer()
            #expect(answer.status == 413)
            #expect(answer.text == "kind 413")
            #expect(client.isClosed(within: 15))
        }
    }

    @Test("chunks without end are cut off")
    func endlessChunks() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "10000\r\n" + String(repeating: "x", count: 65536) + "\r\n"
            let accepted = (0..<2000).prefix { _ in client.send(chunk) }.count
            #expect(accepted < 400)
        }
    }

    @Test(
        "header lines that are too long or too many are refused",
        arguments: [
            "X: " + String(repeating: "x", count: 17_000),
            "X: " + String(repeating: "x", count: 100_000),
            (0..<120).map { "X-\($0): 1" }.joined(separator: "\r\n"),
            (0..<5000).map { "X-\($0): 1" }.joined(separator: "\r\n"),
        ])
    func headers(lines: String) async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            #expect(try client.ask("GET /now HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n").status == 431)
        }
    }

    @Test("headers and an address just within their limits are taken")
    func fullHead() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let lines = (0..<98).map { "X-\($0): " + String(repeating: "x", count: 150) }.joined(separator: "\r\n")
            let query = String(repeating: "q", count: 8000)
            let answer = try client.ask("GET /now?\(query) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n")
            #expect(answer.status == 200)
        }
    }

    @Test("an address that is too long is refused", arguments: [8192, 100_000])
    func target(length: Int) async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let path = "/" + String(repeating: "x", count: length)
            #expect(try client.ask("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n").status == 414)
        }
    }

    @Test("a form with too many fields is refused")
    func fields() async throws {
        try await withServer { server in
            let form = { String(repeating: "a=1&", count: $0) }
            #expect(try RawClient(server.port).post(form(1000)).status == 200)
            #expect(try RawClient(server.port).post(form(1001)).status == 400)
            let query = try RawClient(server.port).ask("GET /now?\(form(1001)) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(query.status == 400)
        }
    }

    @Test("bodies of all requests together are bounded")
    func memory() async throws {
        var limits = Limits()
        limits.bodiesInMemory = 1_500_000
        try await withServer(limits: limits) { server in
            let first = try RawClient(server.port)
            first.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
            first.send([UInt8](repeating: 0x78, count: 999_999))
            usleep(500_000)  // until it has arrived
            let second = try RawClient(server.port)
            second.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
            second.send([UInt8](repeating: 0x78, count: 1_000_000))
            #expect(try second.answer().status == 503)
            #expect(try first.ask("x").status == 200)
            #expect(try RawClient(server.port).post("a=b").status == 200)
        }
    }

    @Test("one address has so many connections and no more")
    func connectionsPerAddress() async throws {
        var limits = Limits()
        limits.connectionsPerAddress = 3
        try await withServer(limits: limits) { server in
            let clients = try (0..<3).map { _ in try RawClient(server.port) }
            for client in clients { #expect(try client.ask("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").status == 200) }
            #expect(try RawClient(server.port).isClosed(within: 15))
        }
    }
}
