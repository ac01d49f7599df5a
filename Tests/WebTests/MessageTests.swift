import HTML
import Localization
import Testing

@testable import Web

@Suite("Messages") struct MessageTests {
    @Test("every refusal has its own words in every language", arguments: Language.allCases)
    func words(language: Language) throws {
        let say = try GalleryPhrases.speech(language)
        for status in [400, 401, 403, 404, 405, 409, 410, 412, 413, 422, 428, 429, 431, 500, 502, 503] {
            let page = Page.message(status: status, say)
            #expect(!page.title.hasPrefix("["))
            #expect(!page.body.text.contains("[front"))
        }
    }

    @Test("a failure of a feature speaks for itself")
    func explained() throws {
        let say = try GalleryPhrases.speech(.english)
        let page = Page.message(FormFaults([.init("a", Phrase("g.e.src"))]), say)
        #expect(page.body.text.contains("One answer needs your attention"))
    }

    @Test("work that is over is not looked at again")
    func job() throws {
        let say = try GalleryPhrases.speech(.english)
        #expect(Job(.running, done: 1, refused: 0, waiting: 1, at: "/j").html(say).text.contains("data-again"))
        for state in [Job.State.done, .failed] {
            #expect(!Job(state, done: 1, refused: 0, waiting: 0, at: "/j").html(say).text.contains("data-again"))
        }
    }
}
