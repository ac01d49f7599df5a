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
        var parts: [any FormPart] = []
        for number in 1...shown { parts += loss(number, state, grades: grades, say) }
        if shown < most {
            parts.append(Between("<details><summary>\(say("claims.more-losses"))</summary>\n"))
            for number in (shown + 1)...most { parts += loss(number, state, grades: grades, say) }
            parts.append(Between("</details>\n"))
        }
        return section("losses", Phrase("claims.losses"), Phrase("claims.losses-hint"), parts, say)
    }

    /// A group of questions under its own heading.
    private static func section(
        _ id: StaticString, _ heading: Phrase, _ hint: Phrase, _ parts: [any FormPart], _ say: Speech
    ) -> [any FormPart] {
        let opening: HTML = """
            <section class="field stack" aria-labelledby="\(id.description)">
            <h2 id="\(id.description)">\(heading, say)</h2>
            <p class="soft text">\(hint, say)</p>

            """
        return [Between(opening)] + parts + [Between("</section>\n")]
    }

    /// The loss, and the count of animals where it may be one of animals.
    private static func loss(_ number: Int, _ state: FormState, grades: [String], _ say: Speech) -> [any FormPart] {
        let groups = LossKind.allCases.map { kind in
            Select.Group(
                say(Phrase("claims.loss.", of: kind)),
                LossWord.choices(of: kind, grades: grades).map { Answer(LossWord($0).text, $0.phrase) })
        }
        let unknown = Select.Group(nil, [Answer(LossWord(Loss(kind: nil)).text, Phrase("claims.loss-unknown"))])
        let field = "loss-\(number)"
        let loss = Select(
            field, Phrase("claims.loss-question", ["number": .number(number)]), isOptional: number > 1,
            groups: groups + [unknown])
        let isOfAnimals = state[field].isEmpty || state[field].hasPrefix(LossKind.livestock.rawValue)
        guard isOfAnimals || !state["\(field)-count"].isEmpty else { return [loss] }
        let count = TextField(
            "\(field)-count", Phrase("claims.count-question", ["number": .number(number)]), isOptional: true, .digits,
            width: .four)
        return [loss, count]
    }

    // MARK: Heirs

    private static func heirs(_ claim: Claim, _ state: FormState, _ say: Speech) -> [any FormPart] {
        let near = Self.near + (claim.province == .punjab ? [.minorSibling] : [])
        let far = Relation.allCases.filter { !near.contains($0) && ($0 != .minorSibling || claim.province == .punjab) }
        let isOpen = far.contains { !state["heir-\($0.rawValue)"].isEmpty }
        let questions: [any FormPart] = [
            Select(
                "personal-law", Phrase("claims.personal-law-question"), isOptional: true,
                PersonalLaw.allCases.map { Answer($0.rawValue, Phrase("claims.personal-law.", of: $0)) }),
            Choice(
                "certificate", Phrase("claims.certificate-question"),
                Certificate.allCases.map { Answer($0.rawValue, Phrase("claims.certificate.", of: $0)) }),
        ]
        let parts =
            questions + near.map(count)
            + [Between("<details\(if: isOpen, " open")><summary>\(say("claims.more-heirs"))</summary>\n")]
            + far.map(count) + [Between("</details>\n")]
        return section("heirs", Phrase("claims.heirs"), Phrase("claims.heirs-hint"), parts, say)
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
