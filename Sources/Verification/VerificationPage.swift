import HTML
import Localization
import Web

/// The question and its answer.
enum VerificationPage {
    /// `found` is nil before anything was asked; inside, nil for a code that no valid paper has.
    static func page(_ found: IssuedDocument??, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("verify.title"))
        page.width = .plain
        page.body = "\(found.map { answer($0, say) })\(question(say))"
        return page
    }

    private static func answer(_ found: IssuedDocument?, _ say: Speech) -> HTML {
        let unknown: HTML = "\(say("verify.not-known"))"
        let facts = Facts([
            .init(Phrase("verify.kind"), found.map { "\($0.kind.phrase, say)" } ?? unknown),
            .init(Phrase("verify.year"), found.map { "\(bdi: String($0.year))" } ?? unknown),
        ])
        let mark = found == nil ? Mark(.harm, Phrase("verify.not-valid")) : Mark(.done, Phrase("verify.valid"))
        let words: Phrase = found == nil ? Phrase("verify.not-valid-why") : Phrase("verify.valid-why")
        let body: HTML = "<p>\(mark, say)</p>\n\(facts, say)<p>\(words, say)</p>\n"
        return "\(Section("answer", Phrase("verify.answer"), body), say)"
    }

    private static func question(_ say: Speech) -> HTML {
        let field = TextField("code", Phrase("verify.code"), hint: Phrase("verify.code-hint"))
        return """
            <section aria-labelledby="ask">
            <h2 id="ask">\(say("verify.ask"))</h2>
            <form class="stack" action="/verify">
            \(field.html(in: FormState(csrf: ""), say))<div class="acts"><button class="btn">\(say("verify.check"))</button></div>
            </form>
            </section>
            <p class="soft">\(say("verify.nothing-else"))</p>

            """
    }
}
