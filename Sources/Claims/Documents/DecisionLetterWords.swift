import Access
import CompensationRules
import Documents
import Incidents
import Kernel
import Law
import Localization
import Places
import Statute
import Verification
import Victims

/// The letter of a decision in one language: plain, dignified, and never accusing.
struct DecisionLetterWords {
    let letter: DecisionLetter
    let say: Speech

    private var decision: Decision { letter.decision }
    private var claim: Claim { letter.claim }
    var frozen: FrozenDetermination { decision.determination }

    var part: Letter.Part {
        Letter.Part(
            say.language, office: office, marks: marks, addressee: [addressee],
            subject: told(Phrase("letters.subject.", of: decision.kind)), blocks: blocks, signature: signature,
            proof: proof, foot: foot, pageLine: say("letters.page"), codeLabel: say("letters.code-label"))
    }

    /// The sentence with everything that fills it kept in its own direction.
    func told(_ phrase: Phrase) -> String { say(phrase.isolated) }

    // MARK: The head

    private var office: [String] {
        let place = letter.place(of: decision.office, in: say.language)
        let province = letter.gazetteer.name(of: claim.province, in: say.language)
        return [
            told(
                Phrase(
                    "letters.office",
                    ["role": .phrase(Phrase("access.role.", of: decision.office.role)), "place": .text(place)])),
            told(Phrase("letters.government", ["province": .text(province)])),
        ]
    }

    private var marks: [String] {
        [
            told(Phrase("letters.reference", ["reference": .text(claim.reference)])),
            told(Phrase("letters.date", ["day": .text(say.date(decision.decidedOn))])),
        ]
    }

    private var name: Phrase { PeopleNamed.phrase(for: letter.identity) }

    private var addressee: String {
        switch ClaimPage.Harm(claim) {
        case .death: told(Phrase("letters.to-family", ["name": .phrase(name)]))
        case .injury, .losses, .unknown: told(name)
        }
    }

    // MARK: What is said

    private var blocks: [Letter.Block] {
        let opening = Phrase(
            "letters.opening.", of: ClaimPage.Harm(claim),
            [
                "name": .phrase(name), "incident": .text(letter.incident.facts.title),
                "day": .text(say.date(letter.incident.facts.on)),
            ])
        let all = [.paragraph(told(opening))] + (decision.kind == .award ? award : refusal)
        return all + again + contact + [.strong(say("letters.no-money"))]
    }

    private var award: [Letter.Block] {
        let sum: [String: Phrase.Value] = ["sum": .text(say.rupees(decision.amount))]
        let sentence =
            decision.amount.inLakh.map { Phrase("letters.sum-in-words", sum.merging(["words": .phrase($0)]) { $1 }) }
            ?? Phrase("letters.sum", sum)
        return [.strong(told(sentence))] + workingOut + receivers + next
    }

    private var refusal: [Letter.Block] {
        let reasons = frozen.findings.filter { $0.outcome == .notMet }.map { finding in
            told(Phrase("claims.condition.", of: finding.rule, ["loss": .phrase(loss(finding.loss))]))
        }
        let clause = decision.clause.map { told(Phrase("letters.clause", ["clause": .text($0)])) }
        return [
            .strong(say("letters.refused")), .paragraph(say("letters.refused-not-doubted")),
            .heading(say("letters.reason")),
            .list(reasons + (clause.map { [$0] } ?? []), isNumbered: false),
            .heading(say("letters.would-change")),
            .list(decision.wouldChange.map(told) + [say("letters.more-papers")], isNumbered: false),
            .heading(say("letters.other-help")), .paragraph(say("letters.other-help-told")),
        ]
    }

    func loss(_ index: Int?) -> Phrase {
        let losses = claim.facts.losses
        guard let index, losses.indices.contains(index) else { return Phrase("claims.loss-unknown") }
        return losses[index].phrase
    }

    /// What happens, in order, with days.
    private var next: [Letter.Block] {
        var steps = letter.limits.map { limit in
            let values: [String: Phrase.Value] = ["n": .number(limit.days)]
            return limit.isDoubtful
                ? told(Phrase("letters.step-doubtful.", of: limit.clock, values))
                : told(Phrase("letters.step.", of: limit.clock, values))
        }
        if frozen.beneficiaries.rule == .certificate, claim.facts.heirs.certificate == .none {
            steps.insert(say("letters.step-certificate"), at: 0)
        }
        steps.append(say("letters.step-keep"))
        return [.heading(say("letters.next")), .list(steps, isNumbered: true)]
    }

    /// How to have it looked at again.
    private var again: [Letter.Block] {
        let limit: Phrase =
            letter.appealDays.map { Phrase("letters.appeal-days", ["n": .number($0)]) }
            ?? Phrase("letters.appeal-no-limit")
        return [.heading(say("letters.appeal")), .paragraph(say("letters.appeal-told")), .paragraph(told(limit))]
    }

    private var contact: [Letter.Block] {
        guard let contact = letter.contact, !contact.isProgram else {
            return [.heading(say("letters.contact")), .paragraph(say("letters.contact-office"))]
        }
        let place = letter.place(
            of: Office(role: contact.role, province: contact.province, district: contact.district), in: say.language)
        let values: [String: Phrase.Value] = [
            "name": .text(contact.name), "role": .phrase(Phrase("access.role.", of: contact.role)),
            "place": .text(place),
        ]
        return [.heading(say("letters.contact")), .paragraph(told(Phrase("letters.contact-named", values)))]
    }

    // MARK: The end

    private var signature: [String] { office.prefix(1) + [say("letters.signature")] }

    private var proof: [String] {
        let values: [String: Phrase.Value] = [
            "address": .text("\(letter.publicAddress)/verify"), "code": .text(decision.code.description),
        ]
        return [
            say("letters.proof"), told(Phrase("letters.proof-how", values)), say("letters.proof-says"),
        ]
    }

    private var foot: [String] {
        [say("letters.free")] + (say.isUnreviewed ? [say("letters.unreviewed")] : [])
    }
}
