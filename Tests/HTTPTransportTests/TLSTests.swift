import Glibc
import HTTPTransport
import Testing

@Suite("TLS")
struct TLSTests {
    @Test("TLS 1.3 and 1.2 are spoken, 1.1 is not")
    func handshake() async throws {
        guard let identity = try Self.identity() else {
            print("SKIPPED LOUDLY: no openssl command here, TLS was not tried at all")
            return
        }
        try await withServer(tls: identity) { server in
            let request = "printf 'GET /now HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n'"
            for (version, isSpoken) in [("-tls1_3", true), ("-tls1_2", true), ("-tls1_1", false)] {
                let text = try Self.output(
                    "\(request) | timeout 10 openssl s_client -ign_eof -connect 127.0.0.1:\(server.port) \(version) 2>&1"
                )
                #expect(text.contains("hello, world") == isSpoken, "\(version): \(text)")
            }
        }
    }

    @Test("a certificate that is none is refused at start")
    func broken() {
        #expect(throws: HTTPServerError.tlsRefused) {
            try HTTPServer.start(TestSite(), tls: TLSIdentity(certificate: "x", key: "y"))
        }
    }

    /// A fresh self-signed certificate, nil without the command that makes one.
    private static func identity() throws -> TLSIdentity? {
        guard try output("command -v openssl") != "" else { return nil }
        let pem = try output(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout - -subj /CN=a 2>/dev/null"
        )
        guard let cut = pem.firstRange(of: "-----BEGIN CERTIFICATE") else { return nil }
        return TLSIdentity(certificate: String(pem[cut.lowerBound...]), key: String(pem[..<cut.lowerBound]))
    }

    private static func output(_ command: String) throws -> String {
        guard let pipe = popen(command, "r") else { throw RawClient.Failure(what: command) }
        defer { pclose(pipe) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { text += buffer[..<count] }
        return String(decoding: text, as: UTF8.self)
    }
}
