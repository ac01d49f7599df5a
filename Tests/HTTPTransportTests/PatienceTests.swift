import Glibc
import HTTPTransport
import Testing

@Suite("Patience")
struct PatienceTests {
    private static let short: Limits = {
        var limits = Limits()
        limits.patience = 1
        return limits
    }()

    @Test(
        "a client that stops in the middle is let go",
        arguments: [
            "", "GET /now HT", "GET /now HTTP/1.1\r\nHost",
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
        ])
    func silence(start: String) async throws {
        try await withServer(limits: Self.short) { server in
            let client = try RawClient(server.port)
            client.send(start)
            #expect(client.isClosed(within: 15))
        }
    }

    @Test(
        "a client that sends a byte now and then is let go as well",
        arguments: [
            "GET /", "GET / HTTP/1.1\r\nX: ", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n",
        ])
    func drip(start: String) async throws {
        try await withServer(limits: Self.short) { server in
            let client = try RawClient(server.port)
            client.send(start)
            let began = Self.seconds()
            while Self.seconds() - began < 20, !client.isClosed(within: 0.2), client.send("x") {}
            #expect(0.9...15 ~= Self.seconds() - began)
        }
    }

    @Test("a client that reads its answer a little at a time is let go")
    func slowReader() async throws {
        var limits = Self.short
        limits.leastPace = 100_000_000
        try await withServer(limits: limits) { server in
            let client = try RawClient(server.port, receiveBuffer: 4096)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.read(atMost: 1) == 1)
            let began = Self.seconds()
            while Self.seconds() - began < 60, client.read(atMost: 1000) > 0 { usleep(100_000) }
            #expect(Self.seconds() - began < 50)
        }
    }

    @Test("an idle connection is let go, a slow answer is waited for")
    func idle() async throws {
        try await withServer(limits: Self.short) { server in
            let client = try RawClient(server.port)
            #expect(try client.ask("GET /slow?ms=2000 HTTP/1.1\r\nHost: a\r\n\r\n").text == "slow done")
            #expect(try client.ask("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            #expect(client.isClosed(within: 15))
        }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
