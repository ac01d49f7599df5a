import HTML
import Localization
import Testing

@testable import Web

@Suite("Addresses") struct AddressTests {
    @Test(
        "an address from outside is followed only within this site",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "/\n//evil.example",
            "claims",
            "", "/a b", "/a\\b", "javascript:alert(1)", "/\u{7f}/evil.example",
        ])
    func foreign(text: String) {
        #expect(OwnAddress(text) == nil)
    }

    @Test("paths of this site are followed", arguments: ["/", "/claims?stage=open&sort=-days", "/people/7#kin"])
    func own(text: String) {
        #expect(OwnAddress(text)?.text == text)
    }

    @Test("a link to another host becomes no link", arguments: ["//x", "/\\x", "/\t/x", "https://x", "javascript:x"])
    func links(text: String) {
        let html: HTML = "\(url: text)"
        #expect(html.text == "#")
    }

    @Test("a change of language leads back to the page with its filters")
    func language() {
        let address = FrontAddress.language(.urdu, back: "/claims?stage=open&name=علی")
        #expect(address == "/language/ur?back=/claims%3Fstage%3Dopen%26name%3D%D8%B9%D9%84%DB%8C")
    }
}
