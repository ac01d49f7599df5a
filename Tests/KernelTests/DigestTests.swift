import Kernel
import TestSupport
import Testing

@Suite("SHA-256 and hexadecimal text")
struct DigestTests {
    @Test(
        "The examples of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func examples(text: String, digest: String) { #expect(Hex.text(of: SHA256.digest(of: text.utf8)) == digest) }

    @Test("A million letters a, fed in pieces")
    func million() {
        var hash = SHA256()
        for _ in 0..<1000 { hash.update(repeatElement(UInt8(ascii: "a"), count: 1000)) }
        #expect(
            Hex.text(of: hash.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("Pieces of any length give the digest of the whole")
    func pieces() {
        let whole = HeldSurroundings().randomBytes(300)
        for size in [1, 3, 55, 56, 63, 64, 65, 128, 299] {
            var hash = SHA256()
            for start in stride(from: 0, to: whole.count, by: size) {
                hash.update(whole[start..<min(start + size, whole.count)])
            }
            #expect(hash.finish() == SHA256.digest(of: whole), "pieces of \(size)")
        }
    }

    @Test("Every byte is two characters and comes back; upper case is read too")
    func hex() {
        let all = Array(UInt8.min...UInt8.max)
        #expect(Hex.bytes(of: Hex.text(of: all)) == all && Hex.bytes(of: Hex.text(of: all).uppercased()) == all)
        #expect(Hex.text(of: [0, 10, 255]) == "000aff" && Hex.bytes(of: "") == [])
    }

    @Test("Odd lengths and other characters are refused", arguments: ["0", "abc", "0g", "0x", " 0", "é", "۰۱"])
    func noHex(text: String) { #expect(Hex.bytes(of: text) == nil) }
}
