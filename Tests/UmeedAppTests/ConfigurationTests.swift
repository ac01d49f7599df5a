import HTTPTransport
import Testing

@testable import UmeedApp

@Suite("The configuration")
struct ConfigurationTests {
    @Test("nobody is trusted to speak for others unless he is named")
    func proxies() throws {
        let request = try #require(Request(.get, "/", headers: [("X-Forwarded-For", "203.0.113.7")]))
        let bare = try Configuration(file: nil, environment: [:])
        #expect(bare.proxies.seen(request).remoteAddress == "127.0.0.1")
        let named = try Configuration(file: nil, environment: ["UMEED_TRUSTED_PROXIES": "127.0.0.1, 10.1.0.0/16"])
        #expect(named.proxies.seen(request).remoteAddress == "203.0.113.7")
        let other = try Configuration(
            file: nil, environment: ["UMEED_TRUSTED_PROXIES": "127.0.0.1", "UMEED_PROXY_HEADER": "Forwarded"])
        #expect(other.proxies.seen(request).remoteAddress == "127.0.0.1")
    }

    @Test(
        "a proxy that is no address, or a header that is none, is told at the start",
        arguments: [("UMEED_TRUSTED_PROXIES", "proxy.example"), ("UMEED_PROXY_HEADER", "X-Real-IP")])
    func faults(name: String, value: String) {
        #expect(throws: ConfigurationFaults.self) { try Configuration(file: nil, environment: [name: value]) }
    }
}
