import Access
import HTML
import Kernel
import Localization
import SQL
import Web

/// Names the officer whom the family asks for, and who stands in for her.
enum ContactForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let colleagues = try Colleagues.who(may: .changeClaim, at: file.claim.scope, in: tx)
        let answers = colleagues.map { Answer($0.account.description, text: visit.say($0.phrase(visit))) }
        var asking = visit
        if asking.state.values.isEmpty {
            asking.state.values = [
                "contact": file.claim.contact?.description ?? "", "deputy": file.claim.deputy?.description ?? "",
            ]
        }
        let parts: [any FormPart] = [
            Select("contact", Phrase("claims.contact-question"), hint: Phrase("claims.contact-hint"), answers),
            Select("deputy", Phrase("claims.deputy-question"), isOptional: true, answers),
        ]
        return ClaimQuestion.page(
            Phrase("claims.contact-change"), file, parts, verb: "contact", send: Phrase("claims.contact-send"), asking)
    }
}
