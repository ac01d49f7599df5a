import HTTPTransport
import Kernel
import SiteSupport
import TestSupport
import Testing
import Web

/// A room of this test's own: a page that says whom it counts.
private let mirror = TestRoom(
    [], [], nil, [.page("/mirror", .everyone) { visit, _ in .plain(visit.request.remoteAddress) }])

@Suite("Behind a proxy")
struct ProxyTests {
    private static func seen(
        from peer: String, _ headers: Headers, behind proxies: String, _ header: TrustedProxies.Header = .xForwardedFor
    ) async throws -> String {
        let trusted = try #require(TrustedProxies(proxies, header: header))
        return try await TestHouse.open([mirror], behind: trusted) { house in
            let request = try #require(Request(.get, "/mirror", headers: headers, remoteAddress: peer))
            return await house.send(request).text
        }
    }

    @Test(
        "the right-most address that is no proxy of ours counts, whatever is claimed before it",
        arguments: [
            ("203.0.113.7", "203.0.113.7"), ("1.1.1.1, 203.0.113.7", "203.0.113.7"),
            ("203.0.113.7, 10.1.2.3", "203.0.113.7"), ("127.0.0.1, 203.0.113.7, 10.1.9.9", "203.0.113.7"),
            ("203.0.113.7:4711", "203.0.113.7"), ("[2001:DB8::7]:443", "2001:db8::7"), ("2001:db8::7", "2001:db8::7"),
            ("::ffff:203.0.113.7", "203.0.113.7"), ("10.1.0.5", "10.1.0.5"),
            ("203.0.113.7, unknown", "127.0.0.1"), ("203.0.113.7, unknown, 10.1.0.5", "10.1.0.5"), ("", "127.0.0.1"),
            (",", "127.0.0.1"), ("<script>", "127.0.0.1"), ("203.0.113.256", "127.0.0.1"),
        ])
    func rightMost(claimed: String, counted: String) async throws {
        let seen = try await Self.seen(
            from: "127.0.0.1", [("X-Forwarded-For", claimed)], behind: "127.0.0.1, 10.1.0.0/16")
        #expect(seen == counted)
    }

    @Test("nobody else is believed: not a stranger, not another header, not without configuration")
    func spoofed() async throws {
        let claim: Headers = [("X-Forwarded-For", "203.0.113.7"), ("Forwarded", "for=203.0.113.8")]
        #expect(try await Self.seen(from: "198.51.100.1", claim, behind: "127.0.0.1") == "198.51.100.1")
        #expect(try await Self.seen(from: "127.0.0.1", claim, behind: "") == "127.0.0.1")
        #expect(try await Self.seen(from: "127.0.0.1", claim, behind: "127.0.0.1") == "203.0.113.7")
        #expect(try await Self.seen(from: "127.0.0.1", claim, behind: "127.0.0.1", .forwarded) == "203.0.113.8")
        let twice: Headers = [("X-Forwarded-For", "1.1.1.1"), ("X-Forwarded-For", "203.0.113.7")]
        #expect(try await Self.seen(from: "::ffff:127.0.0.1", twice, behind: "127.0.0.1") == "203.0.113.7")
    }

    @Test(
        "the same by RFC 7239",
        arguments: [
            ("for=203.0.113.7", "203.0.113.7"), ("For=\"[2001:db8::7]:4711\";proto=https", "2001:db8::7"),
            ("for=1.1.1.1, proto=https; for=203.0.113.7 ;by=10.1.0.1", "203.0.113.7"),
            ("for=203.0.113.7, for=_hidden", "2001:db8:1::1"), ("proto=https", "2001:db8:1::1"),
        ])
    func forwarded(claimed: String, counted: String) async throws {
        let seen = try await Self.seen(
            from: "2001:db8:1::1", [("Forwarded", claimed)], behind: "2001:db8:1::/48", .forwarded)
        #expect(seen == counted)
    }

    @Test(
        "ranges are read exactly",
        arguments: ["10.1.0.0/33", "10.1.0/16", "proxy.example", "10.1.0.0/", "10.1.0.0/-1", "::/129", "1.2.3.4/0x1"])
    func unreadable(text: String) {
        #expect(TrustedProxies(text, header: .xForwardedFor) == nil)
        #expect(TrustedProxies("127.0.0.1 \(text)", header: .xForwardedFor) == nil)
    }

    @Test(
        "a range ends where it ends", arguments: [("10.1.255.255", true), ("10.2.0.0", false), ("10.129.0.1", false)])
    func edge(peer: String, isOurs: Bool) async throws {
        let seen = try await Self.seen(from: peer, [("X-Forwarded-For", "203.0.113.7")], behind: "10.0.0.0/15")
        #expect(seen == (isOurs ? "203.0.113.7" : peer))
    }
}
