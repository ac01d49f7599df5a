import Glibc
import HTTPTransport
import Testing

@Suite("Starting and stopping")
struct StopTests {
    @Test("what is in flight is finished, and the connection ends with it")
    func graceful() async throws {
        let site = TestSite()
        let server = try HTTPServer.start(site)
        let client = try RawClient(server.port)
        client.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n")
        try await Self.wait { server.openRequests == 1 }
        async let stopped: Void = server.stop(within: 600)
        try await Self.wait { (try? RawClient(server.port)) == nil }
        await site.gate.open()
        await stopped
        let answer = try client.answer()  // stands in the socket already, so this does not wait
        #expect(answer.text == "held done")
        #expect(answer.headers["connection"] == "close")
        #expect(client.isClosed(within: 15))
        #expect(throws: RawClient.Failure.self) { try RawClient(server.port) }
    }

    @Test("what takes longer than the server may wait is told so")
    func deadline() async throws {
        let site = TestSite()
        let server = try HTTPServer.start(site)
        let clients = try (0..<20).map { _ in try RawClient(server.port) }
        for client in clients { client.send("GET /held HTTP/1.1\r\nHost: a\r\n\r\n") }
        try await Self.wait { server.openRequests == clients.count }
        await server.stop(within: 0.2)
        for client in clients { #expect(try client.answer().text == "kind 503") }
        // The handlers end after the server: their answers meet nobody.
        await site.gate.open()
        while await site.gate.passed < clients.count { try await Task.sleep(for: .milliseconds(20)) }
    }

    /// Until it is so; a minute without it is a failure.
    private static func wait(until isSo: () -> Bool) async throws {
        for _ in 0..<3000 where !isSo() { try await Task.sleep(for: .milliseconds(20)) }
        try #require(isSo())
    }

    @Test("stopping twice is stopping once")
    func twice() async throws {
        let server = try HTTPServer.start(TestSite())
        await server.stop(within: 1)
        await server.stop(within: 1)
    }

    @Test("clients that vanish while their answer is worked out do no harm")
    func vanishing() async throws {
        try await withServer { server throws in
            for _ in 0..<200 {
                try RawClient(server.port).send("GET /slow?ms=300 HTTP/1.1\r\nHost: a\r\n\r\n")
            }
            #expect(try RawClient(server.port).ask("GET /slow?ms=600 HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            // A busy machine takes its time; what leaks stays for ever.
            for _ in 0..<100 where server.openRequests + server.openConnections > 0 { usleep(100_000) }
            #expect(server.openRequests == 0)
            #expect(server.openConnections == 0)
        }
    }

    @Test("clients that vanish in the middle of sending do no harm")
    func vanishingSenders() async throws {
        var limits = Limits()
        limits.patience = 2
        try await withServer(limits: limits) { server throws in
            for size in 0..<200 {
                let client = try RawClient(server.port)
                client.send(
                    String(
                        "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=X\r\n\("Content-Length: 900\r\n\r\n--X\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nabc")"
                            .prefix(size)))
            }
            for _ in 0..<200 where server.openRequests + server.openConnections > 0 { usleep(100_000) }
            #expect(server.openRequests == 0)
            #expect(server.openConnections == 0)
        }
    }

    @Test("a port that is taken is named")
    func portTaken() async throws {
        try await withServer { server throws in
            #expect(throws: HTTPServerError.portTaken(address: "127.0.0.1", port: server.port)) {
                try HTTPServer.start(TestSite(), port: server.port)
            }
        }
    }

    @Test("an address that is none is named")
    func noAddress() {
        #expect(throws: HTTPServerError.noAddress("localhost")) { try HTTPServer.start(TestSite(), on: "localhost") }
    }
}
