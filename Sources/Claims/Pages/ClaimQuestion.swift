import Access
import HTML
import Incidents
import Localization
import Web

/// A page with one form about one claim: which claim it is, what to know before, the questions.
enum ClaimQuestion {
    static func page(
        _ title: Phrase, _ file: ClaimFile, before: HTML = .empty, _ parts: [any FormPart], verb: String,
        send: Phrase, _ visit: Visit
    ) -> Page {
        let say = visit.say
        let state = state(file, visit)
        var page = frame(title, file, visit)
        page.form = state
        let leave = SubmitRow(send, leave: (Phrase("claims.leave-move"), "/claims/\(file.claim.id)"))
        page.body = "\(before)\(Form(to: "/claims/\(file.claim.id)/\(verb)", state, parts + [leave]), say)"
        return page
    }

    /// What was typed, and the claim's version as it is now: who reads what has changed may send it again.
    static func state(_ file: ClaimFile, _ visit: Visit) -> FormState {
        var state = visit.state
        state.version = file.claim.version
        return state
    }

    /// Title, way back and where it stands.
    static func frame(_ title: Phrase, _ file: ClaimFile, _ visit: Visit) -> Page {
        let say = visit.say
        let claim = file.claim
        var page = Page(say(title))
        page.crumbs = [
            .init("\(say("claims.title"))", "/claims"), .init("\(id: claim.reference)", "/claims/\(claim.id)"),
            .init("\(title, say)"),
        ]
        let facts = file.incident.facts
        let name = file.name.map { Phrase("claims.for.", of: ClaimPage.Harm(claim), ["name": .phrase($0)]) }
        page.stand = """
            \(name.map { "<b>\($0, say)</b> " })<span>\(bdi: facts.title)</span> <span>\(bdi: say.date(facts.on))</span>
            """
        return page
    }

    /// In place of a form that the stage does not allow: where the claim stands, and the way back.
    static func notNow(_ title: Phrase, _ file: ClaimFile, _ visit: Visit, _ reason: Phrase? = nil) -> Page {
        let say = visit.say
        var page = frame(title, file, visit)
        let stage = Phrase("claims.stage.", of: file.claim.stage)
        let told = reason ?? Phrase("claims.wrong-stage", ["stage": .phrase(stage)])
        page.body = """
            \(Note(.wait, told), say)<p><a href="\(url: "/claims/\(file.claim.id)")">\(say("claims.leave-move"))</a></p>

            """
        return page
    }
}
