import HTTPTransport
import Testing

@Suite("Framing")
struct FramingTests {
    /// What follows looks like a second request to whoever reads the framing differently.
    private static let smuggled = "GET /now HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test(
        "a request that two readers could frame differently is refused and ends the connection",
        arguments: [
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5\r\nContent-Length: 5",
            "Content-Length: 5, 5",
            "Content-Length: +5",
            "Content-Length: -5",
            "Content-Length: 0x5",
            "Content-Length: 5 5",
            "Content-Length:",
            "Content-Length: 99999999999999999999999",
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding : chunked",
            "Content-Length : 5",
            "X Y: 1",
            "X-\u{0}: 1",
            "no colon",
            "Host: b",
        ])
    func ambiguous(header: String) async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\n\(header)\r\n\r\n" + Self.smuggled)
            let everything = try client.everything()
            #expect(everything.hasPrefix("HTTP/1.1 400") || everything.hasPrefix("HTTP/1.1 413"))
            #expect(!everything.contains("HTTP/1.1 200"), "the second request was not answered")
        }
    }

    @Test(
        "chunks that are none are refused",
        arguments: ["zz\r\nabc\r\n0\r\n\r\n", "-1\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n"])
    func badChunks(body: String) async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
            #expect(try client.answer().status == 400)
            #expect(client.isClosed(within: 15))
        }
    }

    @Test(
        "HTTP/1.1 without a host, and lines that are no request, are refused",
        arguments: [
            "GET /now HTTP/1.1\r\n\r\n", "GET /now\r\n\r\n", "GET /now  HTTP/1.1\r\nHost: a\r\n\r\n",
            "G@T /now HTTP/1.1\r\nHost: a\r\n\r\n", "GET /now HTTP/2.7\r\nHost: a\r\n\r\n",
        ])
    func badLine(request: String) async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send(request)
            let status = try client.answer().status
            #expect(status == 400 || status == 505)
        }
    }

    @Test("bytes that are no HTTP at all end the connection")
    func noise() async throws {
        try await withServer { server throws in
            let client = try RawClient(server.port)
            client.send("\u{16}\u{3}\u{1}\r\n\r\n" + Self.smuggled)
            #expect(try !client.everything().contains("hello"))
        }
    }
}
