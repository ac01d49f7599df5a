import Access
import Claims
import HTML
import Kernel
import Localization
import QR
import Web

/// The question whether to print, and the slip itself: shown once, to be printed and handed over.
enum SlipPage {
    static func question(
        _ claim: Identifier<Claim>, _ told: ClaimTold, _ open: ClaimAccess?, by: Colleague?, _ visit: Visit
    ) -> Page {
        let say = visit.say
        var page = page(claim, told, say)
        let before: HTML? = open.map { open in
            let words = Phrase(
                "public.slip-since",
                ["day": .text(say.date(open.issuedAt.dateInPakistan)), "who": .text(by?.name ?? "")])
            let named = by == nil ? Phrase("public.slip-since-somebody", ["day": words.values["day"] ?? ""]) : words
            return "\(Note(.wait, named, "\(say("public.slip-ends-old"))"), say)"
        }
        let form = Form(to: "/claims/\(claim)/slip", once(visit.state), [SubmitRow(Phrase("public.slip-print"))])
        page.body = """
            <p class="text">\(say("public.slip-hint"))</p>
            \(before)\(form, say)
            """
        return page
    }

    static func slip(_ code: AccessCode, _ claim: Identifier<Claim>, _ told: ClaimTold, _ visit: Visit) throws -> Page {
        let say = visit.say
        var page = page(claim, told, say)
        let address = "\(visit.house.settings.publicAddress)/track"
        let facts = Facts([
            .init(Phrase("public.address"), "<span class=\"mono breaks\">\(id: address)</span>"),
            .init(Phrase("public.code"), "<b class=\"mono\">\(id: code.code)</b>"),
            .init(Phrase("public.pin"), "<b class=\"mono\">\(id: code.pin)</b>"),
        ])
        let picture = try QRCode.matrix(of: address).svg(label: say("public.slip-qr"))
        page.body = """
            \(Note(.wait, Phrase("public.slip-once"), "\(say("public.slip-once-hint"))"), say)
            <section class="stack" aria-labelledby="slip">
            <h2 id="slip">\(say("public.slip-heading"))</h2>
            \(Language.allCases, { "<p class=\"text\" lang=\"\($0.rawValue)\" dir=\"\($0.direction)\">\(Speech($0, from: visit.house.phrases)("public.slip-words"))</p>\n" })\
            \(facts, say)\(picture)
            </section>
            """
        return page
    }

    private static func page(_ claim: Identifier<Claim>, _ told: ClaimTold, _ say: Speech) -> Page {
        var page = Page(say("public.slip"))
        page.crumbs = [
            .init("\(say("claims.title"))", "/claims"), .init("\(id: told.reference)", "/claims/\(claim)"),
            .init("\(say("public.slip"))"),
        ]
        return page
    }

    /// A slip is never answered from memory, so its form carries no key.
    private static func once(_ state: FormState) -> FormState {
        var state = state
        state.once = ""
        return state
    }
}
