import Glibc
import HTTPTransport
import Testing

@Suite("Multipart forms")
struct MultipartTests {
    private static func file(_ name: String, _ fileName: String, _ content: [UInt8]) -> [UInt8] {
        Array(
            "--XyZ\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\n".utf8)
            + Array("Content-Type: image/png\r\n\r\n".utf8) + content + Array("\r\n".utf8)
    }

    private static func field(_ name: String, _ value: String) -> [UInt8] {
        Array("--XyZ\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }

    private static let end = Array("--XyZ--\r\n".utf8)

    /// Bytes in which the boundary nearly appears again and again.
    private static let fiveMegabytes: [UInt8] = {
        let near = Array("\r\n--Xy\r\n\r\r\n--XyY--".utf8)
        let block = near + (0..<7919).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var bytes: [UInt8] = []
        while bytes.count < 5_000_000 { bytes.append(contentsOf: block) }
        return Array(bytes.prefix(5_000_000))
    }()

    @Test("five million bytes arrive unharmed, with the fields beside them")
    func stream() async throws {
        try await withServer { server throws in
            let content = Self.fiveMegabytes
            let body =
                Self.field("نام", "علی") + Self.file("photo", "C:\\Users\\x\\a%22b.png", content)
                + Self.field("empty", "") + Self.file("none", "", []) + Self.end
            let text = try postForm(body, server).text
            #expect(text == "photo a\"b.png image/png 5000000 \(checksum(of: content))\nنام=علی\nempty=")
        }
    }

    @Test("no piece of the boundary is lost however the bytes are cut", arguments: [1, 2, 3, 5, 7, 11, 64])
    func everyCut(size: Int) async throws {
        try await withServer { server throws in
            let body = Self.file("a", "a.png", Array("x\r\n--Xy\r\n--\r\n".utf8)) + Self.field("b", "c") + Self.end
            let client = try RawClient(server.port)
            client.send(
                "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=\"XyZ\"\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n")
            for start in stride(from: 0, to: body.count, by: size) {
                let chunk = body[start..<min(start + size, body.count)]
                client.send(Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8))
            }
            let sum = checksum(of: Array("x\r\n--Xy\r\n--\r\n".utf8))
            #expect(try client.ask("0\r\n\r\n").text == "a a.png image/png 13 \(sum)\nb=c")
        }
    }

    @Test("a file that is too big, one too many, or one where none belongs is refused")
    func sizes() async throws {
        try await withServer { server throws in
            let small: [UInt8] = [1, 2, 3]
            let big = [UInt8](repeating: 7, count: 6_000_001)
            #expect(try postForm(Self.file("a", "a", big) + Self.end, server).text == "kind 413")
            let three = (0..<3).flatMap { _ in Self.file("a", "a", small) }
            #expect(try postForm(three + Self.end, server).text == "kind 413")
            #expect(try postForm(Self.file("a", "a", small) + Self.end, to: "/echo", server).text == "kind 413")
            let field = Self.field("a", String(repeating: "x", count: 1_048_577))
            #expect(try postForm(field + Self.end, server).text == "kind 413")
        }
    }

    @Test(
        "a form that is not well made is refused",
        arguments: [
            "", "--XyZ", "--XyZ\r\n", "nonsense", "--XyZ\r\n\r\nabc\r\n--XyZ--\r\n",
            "--XyZ\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nabc\r\n--XyZ--\r\n",
            "--XyZ\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--XyZ--\r\n",
            "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc\r\n--XyZ",
            "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\0c\r\n--XyZ--\r\n",
            "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc\r\n--XyZab\r\n",
        ])
    func malformed(body: String) async throws {
        try await withServer { server throws in #expect(try postForm(Array(body.utf8), server).status == 400) }
    }

    @Test("a field that is not UTF-8 is refused")
    func notUTF8() async throws {
        try await withServer { server throws in
            var body = Self.field("a", "Q") + Self.end
            body[body.firstIndex(of: UInt8(ascii: "Q")) ?? 0] = 0xFF
            #expect(try postForm(body, server).status == 400)
        }
    }

    @Test("an uploaded file leaves nothing behind")
    func gone() async throws {
        var limits = Limits()
        limits.uploadFolder = "/tmp/umeed-upload-test-\(getpid())"
        mkdir(limits.uploadFolder, 0o700)
        let folder = limits.uploadFolder
        try await withServer(limits: limits) { server throws in
            #expect(try postForm(Self.file("a", "a", [1, 2, 3]) + Self.end, server).status == 200)
        }
        #expect(rmdir(folder) == 0, "the folder is empty")
    }

    @Test("a file made by hand reads like one that came")
    func byHand() throws {
        let file = try UploadedFile(field: "a", name: "b.txt", contentType: "text/plain", content: Array("hello".utf8))
        #expect(try file.bytes() == Array("hello".utf8))
        #expect(try file.bytes(at: 3, count: 10) == Array("lo".utf8))
        let descriptor = open(file.path, O_RDONLY)
        #expect(descriptor >= 0)
        close(descriptor)
    }
}

private func postForm(_ body: [UInt8], to path: String = "/upload", _ server: HTTPServer) throws
    -> RawClient.Answer
{
    let client = try RawClient(server.port)
    client.send(
        "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=XyZ\r\n"
            + "Content-Length: \(body.count)\r\n\r\n")
    client.send(body)
    return try client.answer()
}
