import HTML
import Localization
import Testing

@testable import Web

@Suite("Frame") struct FrameTests {
    private func page(_ change: (inout FrameContext) -> Void = { _ in }) throws -> String {
        var frame = Gallery.frame(try GalleryPhrases.speech(.english))
        change(&frame)
        return Gallery.work(frame.say).html(in: frame).text
    }

    @Test("the rooms are those given, the current one marked")
    func rooms() throws {
        let html = try page { $0.rooms = [.init(Phrase("g.claims"), "/claims", isCurrent: true)] }
        #expect(html.contains("<a href=\"/claims\" aria-current=\"true\">Claims</a>"))
        #expect(!html.contains(">Justice</a>"))
    }

    @Test("who may not search for persons sees no search")
    func search() throws {
        #expect(try page().contains("action=\"/people/search\""))
        #expect(try page().contains("name=\"csrf\" value=\"c5rf\""))
        #expect(try !page { $0.maySearch = false }.contains("/people/search"))
    }

    @Test("before sign-in there is neither account nor sign-out")
    func signedOut() throws {
        #expect(try page().contains("action=\"/sign-out\""))
        #expect(try !page { $0.reader = nil }.contains("/sign-out"))
    }

    @Test("the footer says that a page is a demonstration, and when its language is unreviewed")
    func foot() throws {
        let demo = "Demonstration. Every person and figure on this page is invented."
        #expect(try page().contains(demo))
        #expect(try !page { $0.isDemo = false }.contains(demo))
        #expect(try !page().contains("reviewed by a native reader"))
        let urdu = try GalleryPhrases.speech(.urdu)
        #expect(Gallery.work(urdu).html(in: Gallery.frame(urdu)).text.contains(urdu("front.unreviewed")))
    }

    @Test("an Urdu page says so, and offers the other two languages")
    func languages() throws {
        let urdu = try GalleryPhrases.speech(.urdu)
        let html = Gallery.work(urdu).html(in: Gallery.frame(urdu)).text
        #expect(html.contains("<html lang=\"ur\" dir=\"rtl\">"))
        #expect(html.contains("/language/en?back=/claims/7%3Fstage%3Dopen"))
        #expect(html.contains("/language/sd"))
        #expect(!html.contains("/language/ur"))
    }

    @Test("the title of a page with faults begins with Error")
    func title() throws {
        let say = try GalleryPhrases.speech(.english)
        #expect(
            Gallery.form(say, faults: Gallery.faults).html(in: Gallery.frame(say)).text.contains(
                "<title>Error: Register"))
        #expect(Gallery.form(say, faults: []).html(in: Gallery.frame(say)).text.contains("<title>Register"))
    }

    @Test("the first page is under 100 kB with style sheet, script and icon")
    func firstLoad() throws {
        let assets = Assets.ready.values.reduce(0) { $0 + $1.bytes.count }
        #expect(try page().utf8.count + assets < 100_000)
    }
}
