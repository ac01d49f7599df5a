import HTTPTransport
import Testing

@Suite("Requests")
struct RequestTests {
    @Test("path, query, cookies and address arrive decoded")
    func decoding() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let text = try client.ask(
                """
                GET /%65cho?a=1&name=%D8%B9%D9%84%DB%8C&a=two+words&flag HTTP/1.1\r
                Host: a\r
                Cookie: one=1; two="q"\r
                cookie: three=a=b\r
                \r\n
                """
            ).text
            #expect(text.contains("GET /echo [\"echo\"]"))
            #expect(text.contains("query a=1&name=علی&a=two words&flag=\n"))
            #expect(text.contains("cookies one=1&two=q&three=a=b\n"))
            #expect(text.contains("from 127.0.0.1"))
        }
    }

    @Test("an urlencoded form is UTF-8 or refused")
    func form() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            #expect(try client.post("name=%D8%B9%D9%84%DB%8C&x=%2B+%26").text.contains("form name=علی&x=+ &\n"))
            for bad in ["name=%FF", "name=%D8", "name=%zz", "name=a%00b", "name=%4"] {
                let answer = try RawClient(server.port).post(bad)
                #expect(answer.status == 400, "\(bad)")
                #expect(answer.text == "kind 400")
            }
        }
    }

    @Test("a chunked body is put together")
    func chunked() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            let text = try client.ask(
                "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"
            ).text
            #expect(text.contains("body abcde"))
            #expect(try client.ask("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }

    @Test(
        "an address that means two things, or nothing, is refused",
        arguments: [
            "/a%00b", "/a%2", "/a%zz", "/%FF", "/a/../b", "/a/%2e%2E/b", "/./a", "/a%2Fb", "/a%0Ab", "*", "a",
            "/a?x=%00", "/a?x=%", "/a\u{7F}", "/پ", "/a#b c", "/a\0b",
        ])
    func badAddress(target: String) async throws {
        try await withServer { server in
            let answer = try RawClient(server.port).ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(answer.status == 400)
        }
    }

    @Test("the form of an address that proxies get means the same")
    func absoluteForm() async throws {
        try await withServer { server in
            let client = try RawClient(server.port)
            #expect(try client.ask("GET http://a/now HTTP/1.1\r\nHost: a\r\n\r\n").text == "hello, world")
        }
    }

    @Test("a request made by hand is held to the same rules")
    func byHand() {
        #expect(Request(.get, "/a/b?c=d")?.query["c"] == "d")
        #expect(Request(.get, "/")?.segments == [])
        #expect(Request(.get, "/a/")?.segments == ["a", ""])
        #expect(Request(.get, "/a/../b") == nil)
    }

    @Test("header names do not care about case")
    func headers() {
        var headers: Headers = [("Content-Type", "a"), ("X-One", "1"), ("x-one", "2")]
        #expect(headers["content-TYPE"] == "a")
        #expect(headers.all("X-ONE") == ["1", "2"])
        headers.set("x-One", "3")
        #expect(headers.all("x-one") == ["3"])
    }
}

extension RawClient {
    func post(_ form: String) throws -> Answer {
        try ask(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(form.utf8.count)\r\n\r\n\(form)")
    }
}
