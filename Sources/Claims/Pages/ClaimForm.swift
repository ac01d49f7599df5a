import CompensationRules
import HTML
import Incidents
import Kernel
import Localization
import Statute
import Web

/// The facts of a claim as one form that works without script: standing, losses, heirs.
enum ClaimForm {
    static func page(_ claim: Claim, of incident: Incident, grades: [String], _ visit: Visit) -> Page {
        let say = visit.say
        var state = visit.state
        state.version = state.version ?? claim.version
        if state.values.isEmpty { state.values = values(of: claim.facts) }
        var page = Page(say("claims.change-facts"))
        page.crumbs = [
            .init("\(say("claims.title"))", "/claims"), .init("\(id: claim.reference)", "/claims/\(claim.id)"),
            .init("\(say("claims.facts"))"),
        ]
        page.stand = "<span>\(bdi: incident.facts.title)</span> <span>\(bdi: say.date(incident.facts.on))</span>"
        page.form = state
        let parts =
            standing + losses(state, most: ClaimDraft.mostLosses(of: claim), grades: grades, say)
            + heirs(claim, state, say) + [
                SubmitRow(Phrase("claims.save"), leave: (Phrase("claims.leave"), "/claims/\(claim.id)"))
            ]
        page.body = """
            <p class="soft text">\(say("claims.facts-hint"))</p>
            \(Form(to: "/claims/\(claim.id)/facts", state, parts), say)
            """
        return page
    }

    private static var standing: [any FormPart] {
        [
            Choice(
                "standing", Phrase("claims.standing-question"), hint: Phrase("claims.standing-hint"),
                Standing.allCases.map { Answer($0.rawValue, Phrase("law.standing.", of: $0)) })
        ]
    }

    // MARK: Losses

    /// Those that are answered and one more; the others unfold.
    private static func losses(_ state: FormState, most: Int, grades: [String], _ say: Speech) -> [any FormPart] {
        let answered = (1...most).last { number in
            !state["loss-\(number)"].isEmpty || !state["loss-\(number)-count"].isEmpty
        }
        let shown = min(most, (answered ?? 0) + 1)
        let heading: HTML = """
            <h2 id="losses">\(say("claims.losses"))</h2>
            <p class="soft text">\(say("claims.losses-hint"))</p>

            """
        var parts: [any FormPart] = [Between(heading)]
        for number in 1...shown { parts += loss(number, grades: grades, say) }
        guard shown < most else { return parts }
        parts.append(Between("<details><summary>\(say("claims.more-losses"))</summary>\n"))
        for number in (shown + 1)...most { parts += loss(number, grades: grades, say) }
        return parts + [Between("</details>\n")]
    }

    private static func loss(_ number: Int, grades: [String], _ say: Speech) -> [any FormPart] {
        let groups = LossKind.allCases.map { kind in
            Select.Group(
                say(Phrase("claims.loss.", of: kind)),
                LossWord.choices(of: kind, grades: grades).map { Answer(LossWord($0).text, $0.phrase) })
        }
        let unknown = Select.Group(nil, [Answer(LossWord(Loss(kind: nil)).text, Phrase("claims.loss-unknown"))])
        return [
            Select(
                "loss-\(number)", Phrase("claims.loss-question", ["number": .number(number)]), isOptional: number > 1,
                groups: groups + [unknown]),
            TextField(
                "loss-\(number)-count", Phrase("claims.count-question", ["number": .number(number)]),
                isOptional: true, .digits, width: .four),
        ]
    }

    // MARK: Heirs

    private static func heirs(_ claim: Claim, _ state: FormState, _ say: Speech) -> [any FormPart] {
        let near = Self.near + (claim.province == .punjab ? [.minorSibling] : [])
        let far = Relation.allCases.filter { !near.contains($0) && ($0 != .minorSibling || claim.province == .punjab) }
        let isOpen = far.contains { !state["heir-\($0.rawValue)"].isEmpty }
        let heading: HTML = """
            <h2 id="heirs">\(say("claims.heirs"))</h2>
            <p class="soft text">\(say("claims.heirs-hint"))</p>

            """
        let questions: [any FormPart] = [
            Between(heading),
            Select(
                "personal-law", Phrase("claims.personal-law-question"), isOptional: true,
                PersonalLaw.allCases.map { Answer($0.rawValue, Phrase("claims.personal-law.", of: $0)) }),
            Choice(
                "certificate", Phrase("claims.certificate-question"),
                Certificate.allCases.map { Answer($0.rawValue, Phrase("claims.certificate.", of: $0)) }),
        ]
        return questions + near.map(count)
            + [Between("<details\(if: isOpen, " open")><summary>\(say("claims.more-heirs"))</summary>\n")]
            + far.map(count) + [Between("</details>\n")]
    }

    /// Whom nearly every family has; the others unfold.
    private static let near: [Relation] = [.husband, .wife, .son, .daughter, .father, .mother]

    private static func count(of relation: Relation) -> any FormPart {
        TextField(
            "heir-\(relation.rawValue)", Phrase("claims.relation.", of: relation), isOptional: true, .digits,
            width: .two)
    }

    /// The facts as the form's own fields.
    private static func values(of facts: ClaimFacts) -> [String: String] {
        var values = [
            "standing": facts.standing.rawValue, "personal-law": facts.heirs.personalLaw.rawValue,
            "certificate": facts.heirs.certificate.rawValue,
        ]
        for (index, loss) in facts.losses.enumerated() {
            values["loss-\(index + 1)"] = LossWord(loss).text
            values["loss-\(index + 1)-count"] = loss.count.value.map(String.init)
        }
        guard let relatives = facts.heirs.relatives.value else { return values }
        // A counted zero is no empty box: nobody of that relation survived.
        for relation in near + relatives.present { values["heir-\(relation.rawValue)"] = String(relatives[relation]) }
        return values
    }
}
