import Glibc
import HTTPTransport
import Testing

@Suite("Answers")
struct AnswerTests {
    @Test("one connection carries many requests, answered at once or later")
    func keepAlive() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            for path in ["/now", "/later", "/now", "/later"] {
                let answer = try client.ask("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(answer.status == 200)
                #expect(answer.text == (path == "/now" ? "hello, world" : "hello, async"))
                #expect(answer.headers["date"] != nil)
                #expect(answer.headers["server"] == nil)
                #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
            }
            #expect(server.openConnections == 1)
        }
    }

    @Test("requests sent in one breath are answered in their order")
    func pipelining() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let paths = ["/slow?ms=100", "/now", "/later", "/now"]
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            let texts = try paths.map { _ in try client.answer().text }
            #expect(texts == ["slow done", "hello, world", "hello, async", "hello, world"])
        }
    }

    @Test("a HEAD request is asked as GET and answered without its body")
    func head() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("HEAD /echo HTTP/1.1\r\nHost: a\r\n\r\nGET /now HTTP/1.1\r\nHost: a\r\n\r\n")
            let head = try client.answer(toHead: true)
            #expect(head.status == 200)
            #expect(Int(head.headers["content-length"] ?? "") ?? 0 > 20)
            #expect(try client.answer().text == "hello, world")
        }
    }

    @Test("HTTP/1.0 clients are answered and let go")
    func oldClient() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            #expect(try client.ask("GET /now HTTP/1.0\r\n\r\n").text == "hello, world")
            #expect(client.isClosed(within: 15))
        }
    }

    @Test("a body waits for the go-ahead when the client asks for one")
    func expectContinue() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
            #expect(try client.head().hasPrefix("HTTP/1.1 100"))
            #expect(try client.ask("abcde").text.contains("body abcde"))
        }
    }

    @Test("a header that would break out of its line becomes a 500, a redirect is encoded")
    func headerInjection() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let broken = try client.ask("GET /broken-header HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(broken.status == 500)
            #expect(broken.headers["set-cookie"] == nil)
            #expect(broken.text == "kind 500")
            let redirect = try client.ask("GET /go HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(redirect.status == 303)
            #expect(redirect.headers["x-evil"] == nil)
            #expect(
                redirect.headers["location"]
                    == "/%D9%BE%D8%A7%DA%A9%D8%B3%D8%AA%D8%A7%D9%86%0D%0AX-Evil:%201")
        }
    }

    @Test("a file is sent from disk, a missing one and a folder are not found")
    func files() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let found = try client.ask("GET /file?path=/proc/self/exe HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(found.status == 200)
            #expect(found.body.starts(with: [0x7F] + Array("ELF".utf8)))
            for path in ["/nowhere", "/tmp", "/dev/zero"] {
                #expect(try client.ask("GET /file?path=\(path) HTTP/1.1\r\nHost: a\r\n\r\n").status == 404)
            }
        }
    }

    @Test("twenty million bytes arrive whole")
    func large() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            #expect(try client.ask("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").body.count == 20_000_000)
        }
    }
}
