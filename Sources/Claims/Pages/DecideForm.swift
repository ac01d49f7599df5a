import Access
import CompensationRules
import HTML
import Kernel
import Law
import Localization
import SQL
import Statute
import Web

/// "Award": the determination as it would be frozen, and one button.
enum DecideForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let title = Phrase("claims.go-decide")
        if let told = DecisionGate.closed(file) { return ClaimQuestion.notNow(title, file, visit, told) }
        guard file.found.determination.outcome == .award else {
            return ClaimQuestion.notNow(title, file, visit, Phrase("claims.no-award"))
        }
        let parts: [any FormPart] = [
            Hidden("digest", file.found.determination.digest(for: file.found.facts)),
            TextArea("reason", Phrase("claims.award-reason"), hint: Phrase("claims.sealed-hint"), isOptional: true),
        ]
        let amount = file.found.determination.total
        let send = Phrase("claims.award-amount", ["amount": .text(visit.say.rupees(amount))])
        return ClaimQuestion.page(
            title, file, before: DecisionGate.summary(file, visit), parts, verb: "decide", send: send, visit)
    }
}

/// "Refuse": a page of its own that says what will happen, to whom, and who is told.
enum RefuseForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let title = Phrase("claims.go-refuse")
        if let told = DecisionGate.closed(file) { return ClaimQuestion.notNow(title, file, visit, told) }
        let grounds = RefusalGround.all(for: file.found, under: file.law)
        guard !grounds.isEmpty else {
            return ClaimQuestion.notNow(title, file, visit, Phrase("claims.no-ground-here"))
        }
        let say = visit.say
        let answers = grounds.map { Answer($0.ground.word, DecisionGate.words($0.ground, clause: $0.clause)) }
        let danger = Danger(
            to: "/claims/\(file.claim.id)/refuse", ClaimQuestion.state(file, visit),
            consequences: [
                "\(say("claims.refuse-happens-frozen"))", "\(say("claims.refuse-happens-family"))",
                "\(say("claims.refuse-happens-changed"))",
            ],
            told: ["\(say("claims.refuse-told-family"))", "\(say("claims.refuse-told-district"))"],
            further: [
                Hidden("digest", file.found.determination.digest(for: file.found.facts)),
                Choice("ground", Phrase("claims.ground"), answers),
            ], verb: title, leave: "/claims/\(file.claim.id)")
        var page = Page.danger(say("claims.refuse-question"), danger, say)
        let frame = ClaimQuestion.frame(title, file, visit)
        (page.crumbs, page.stand) = (frame.crumbs, frame.stand)
        page.body = "\(DecisionGate.summary(file, visit))\(page.body)"
        return page
    }
}

/// What the pages of the decision have in common.
enum DecisionGate {
    /// Why nothing can be decided here now; nil when it can.
    static func closed(_ file: ClaimFile) -> Phrase? {
        guard file.claim.stage == .committee else {
            return Phrase("claims.wrong-stage", ["stage": .phrase(Phrase("claims.stage.", of: file.claim.stage))])
        }
        if let earlier = file.ownWork.deciding {
            return Phrase("claims.next-own-work", ["act": .phrase(earlier.phrase)])
        }
        switch file.found.determination.outcome {
        case .undetermined, .refer: return Phrase("claims.not-decidable")
        case .award, .nothing: return nil
        }
    }

    /// The words of a ground.
    static func words(_ ground: RefusalGround, clause: String) -> Phrase {
        switch ground {
        case .finding(let rule): Phrase("claims.ground-finding.", of: rule)
        case .provision: Phrase("claims.ground-provision", ["clause": .text(clause)])
        }
    }

    /// Who brought it here, and the whole determination, before the question.
    static func summary(_ file: ClaimFile, _ visit: Visit) -> HTML {
        let say = visit.say
        var facts: [Web.Facts.Fact] = [
            .init(Phrase("claims.opened-by"), "\(file.who(file.claim.openedBy, visit), say)")
        ]
        if let verified = file.course.moves.last(where: { $0.to == .verified }) {
            facts.append(.init(Phrase("claims.verified-by"), "\(file.who(verified.by, visit), say)"))
        }
        if let sent = file.course.last(.sent) {
            facts.append(.init(Phrase("claims.sent-by"), "\(file.who(sent.by, visit), say)"))
        }
        let others: HTML = """
            <p class="small"><a href="\(url: "/claims/\(file.claim.id)/return")">\(say("claims.return"))</a>\
            \(if: file.found.determination.outcome == .award, " · <a href=\"\(url: "/claims/\(file.claim.id)/refuse")\">\(say("claims.go-refuse"))</a>")</p>

            """
        return """
            \(Web.Facts(facts), say)\(WorkingOut.section(file.found, under: file.law, visit), say)\(others)
            """
    }
}
