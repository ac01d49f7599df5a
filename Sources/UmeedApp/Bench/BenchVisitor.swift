/// Somebody signed in to a child server, opening pages.
struct BenchVisitor {
    let server: ChildServer
    let cookie: String

    static let password = "seven invented kites fly"

    init(signingInTo server: ChildServer, as name: String) throws {
        _ = try server.get("/sign-in")
        let typed = "name=\(name)&password=" + Self.password.split(separator: " ").joined(separator: "+")
        let answer = try server.post(form: typed, to: "/sign-in")
        guard let cookie = answer.field("Set-Cookie")?.split(separator: ";").first.map(String.init) else {
            throw BenchFault("nobody was signed in: \(answer.status)")
        }
        (self.server, self.cookie) = (server, cookie)
    }

    /// The page as text. Throws unless it answers 200.
    func page(_ path: String) throws -> String {
        let answer = try server.get(path, cookie: cookie)
        guard answer.status == 200 else { throw BenchFault("\(path) answered \(answer.status)") }
        return String(decoding: answer.body, as: UTF8.self)
    }

    /// Submits a form as a browser does, with the page's own token against forged forms; the answer.
    func submit(_ fields: [(String, String)], to path: String, from page: String) throws -> BenchAnswer {
        let hidden = Self.hidden(in: page)
        let body = (hidden + fields).map { "\(Self.escaped($0))=\(Self.escaped($1))" }.joined(separator: "&")
        let socket = try BenchSocket(port: server.port)
        defer { socket.close() }
        return try socket.ask(
            """
            POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nCookie: \(cookie)\r\n\
            Origin: http://127.0.0.1:\(server.port)\r\nContent-Length: \(body.utf8.count)\r\n\
            Content-Type: application/x-www-form-urlencoded\r\n\r\n\(body)
            """)
    }

    /// CPU milliseconds of one answer of `path`, in rounds of `count`, so many at a time as there are `connections`.
    func milliseconds(_ path: String, count: Int, rounds: Int = 5, connections: Int = 1) throws -> [Double] {
        let request = Array(
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nCookie: \(cookie)\r\n\r\n".utf8)
        let warmUp = Array(repeating: request, count: max(5, connections))
        try BenchLoad.send(warmUp, over: connections, port: server.port, expecting: 200)
        let requests = Array(repeating: request, count: count)
        return try (0..<rounds).map { _ in
            let before = try server.cpuSeconds()
            try BenchLoad.send(requests, over: connections, port: server.port, expecting: 200)
            return (try server.cpuSeconds() - before) * 1000 / Double(count)
        }
    }

    /// The addresses of records that a page links to.
    static func links(_ prefix: String, in page: String) -> [String] {
        page.split(separator: "\"").filter { $0.hasPrefix(prefix) && $0.utf8.count == prefix.utf8.count + 36 }
            .map(String.init)
    }

    /// What stands in the lists of a page whose names begin with `prefix`: name and value.
    static func chosen(_ prefix: String, in page: String) -> [(String, String)] {
        page.split(separator: "<select ").dropFirst().compactMap { list in
            guard let name = attribute("name", of: list), name.hasPrefix(prefix) else { return nil }
            let options = list.split(separator: "</select>")[0].split(separator: "<option").dropFirst()
            let option = options.first { $0.prefix { $0 != ">" }.contains(" selected") } ?? options.first
            return option.flatMap { attribute("value", of: $0) }.map { (name, $0) }
        }
    }

    /// Name and value of the hidden fields of a page's last form, one after another.
    private static func hidden(in page: String) -> [(String, String)] {
        page.split(separator: "<").filter { $0.hasPrefix("input") && $0.contains("type=\"hidden\"") }.compactMap {
            tag in
            guard let name = attribute("name", of: tag), let value = attribute("value", of: tag) else { return nil }
            return (name, value)
        }
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        tag.split(separator: "\(name)=\"", maxSplits: 1).dropFirst().first.flatMap {
            $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
        }
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            case _:
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return out
    }
}
