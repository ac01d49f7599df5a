import HTML
import Kernel
import Localization
import Testing

@testable import Web

@Suite("Assets") struct AssetTests {
    private let style: String

    init() throws { style = try #require(Assets.text(of: .style)) }

    @Test("every file is found at its own address, with its kind", arguments: Assets.File.allCases)
    func found(file: Assets.File) throws {
        let asset = try #require(Assets.asset(at: Assets.address(of: file)))
        #expect(!asset.bytes.isEmpty)
        #expect(asset.contentType == file.contentType)
        #expect(asset.address.contains(Hex.text(of: SHA256.digest(of: asset.bytes).prefix(8))))
    }

    @Test(
        "nothing else is found",
        arguments: ["/assets/style.css", "/assets/style-0000000000000000.css", "/assets/", "/"])
    func absent(address: String) {
        #expect(Assets.asset(at: address) == nil)
    }

    @Test("the style sheet is under 30 kB as written, and shorter as sent")
    func size() throws {
        #expect(style.utf8.count < 30_000)
        #expect(try #require(Assets.ready[.style]).bytes.count < style.utf8.count * 9 / 10)
    }

    @Test("the style sheet knows no left and right, so that it mirrors")
    func logical() {
        let names = style.split { !($0.isLetter || $0 == "-") }
        let physical = names.filter { name in
            ["left", "right", "width", "height"].contains(name)
                || ["margin-", "padding-", "border-"].contains { side in
                    ["left", "right", "top", "bottom"].contains { name.hasPrefix(side + $0) }
                }
        }
        #expect(physical.isEmpty, "\(Set(physical))")
    }

    @Test("every class that the front writes has a rule, or stands on the list of those that need none")
    func classes() throws {
        let unstyled: Set<String> = ["none"]
        var written: Set<Substring> = []
        for page in try Gallery.pages(.english) {
            for part in page.html.text.split(separator: " class=\"").dropFirst() {
                written.formUnion(part.prefix { $0 != "\"" }.split(separator: " "))
            }
        }
        let missing = written.filter { !style.contains(".\($0)") && !unstyled.contains(String($0)) }
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test("shortening keeps quoted text and the spaces that join selectors")
    func shortened() {
        let css = """
            /* a { } */
            .a :is(b, c) > d { content: " \\2193 /* no comment */"; margin: 1px  2px; }
            @media (min-width: 1px) and (max-width: 2px) { a:hover { inset: calc(1px + 2px) } }
            """
        let short =
            ".a :is(b,c) > d{content:\" \\2193 /* no comment */\";margin:1px 2px}"
            + "@media (min-width:1px) and (max-width:2px){a:hover{inset:calc(1px + 2px)}}"
        #expect(Shortened.css(css) == short)
        #expect(Shortened.script("// no\nlet a = 1;\n\n  // no\n  f(a);\n") == "let a = 1;\nf(a);\n")
    }
}
