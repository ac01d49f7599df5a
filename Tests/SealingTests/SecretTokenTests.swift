import Kernel
import Sealing
import Testing

@Suite("A secret token")
struct SecretTokenTests {
    @Test("reads back from its text and from nothing else")
    func readsBack() throws {
        let token = SecretToken(from: RealWorld())
        #expect(token.text.utf8.count == 43)
        #expect(SecretToken(token.text) == token)
        for wrong in [
            "", "short", token.text + "A", String(token.text.dropLast()) + "+",
            token.text.replacing("", with: "=", maxReplacements: 1),
        ] {
            #expect(SecretToken(wrong) == nil)
        }
    }

    @Test("is stored as a digest that only it has")
    func isDigested() throws {
        let token = SecretToken(from: RealWorld())
        #expect(token.digest.count == 32)
        #expect(token.digest == SecretToken(token.text)?.digest)
        #expect(token.digest != SecretToken(from: RealWorld()).digest)
    }

    @Test("derives other tokens that its digest does not give")
    func derives() throws {
        let token = SecretToken(from: RealWorld())
        #expect(token.derived("forms") == token.derived("forms"))
        #expect(token.derived("forms") != token.derived("mail"))
        #expect(token.derived("forms").text != token.text)
    }
}
