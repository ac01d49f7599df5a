import Kernel
import Sealing
import Testing

@Suite("A fingerprint")
struct FingerprintTests {
    private let content = Array("{\"name\": \"Invented Example\"}".utf8)

    @Test("is the same for the same content and another for any other")
    func standsForContent() throws {
        let ring = try Keyring(from: .throwaway())
        #expect(ring.fingerprint(of: content) == ring.fingerprint(of: content))
        #expect(ring.fingerprint(of: content) != ring.fingerprint(of: content + [0]))
        #expect(ring.fingerprint(of: content).count == 32 && ring.fingerprint(of: []).count == 32)
    }

    @Test("cannot be computed by who holds the disk and not the root key")
    func isKeyed() throws {
        let ring = try Keyring(from: .throwaway())
        let other = try Keyring(from: .throwaway())
        #expect(ring.fingerprint(of: content) != other.fingerprint(of: content))
        #expect(ring.fingerprint(of: content) != SHA256.digest(of: content))
    }
}
