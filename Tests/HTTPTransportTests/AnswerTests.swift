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
        }
    }
}
