import CompensationRules
import Kernel
import Localization
import Statute
import Web

/// What the facts form says, parsed into facts or refused with what to enter instead.
enum ClaimDraft {
    /// How many losses the form asks for: six, more only where a program has recorded more.
    static func mostLosses(of claim: Claim) -> Int { max(6, claim.facts.losses.count) }

    /// Reads every answer and throws all faults together. `grades` are the province's words for an injury.
    static func facts(from answers: inout Answers, of claim: Claim, grades: [String]) throws -> ClaimFacts {
        let standing = answers.word("standing", as: Standing.self) ?? .unknown
        let losses = losses(from: &answers, most: mostLosses(of: claim), grades: grades)
        let heirs = heirs(from: &answers)
        try answers.finish()
        return ClaimFacts(standing: standing, losses: losses, heirs: heirs)
    }

    private static func losses(from answers: inout Answers, most: Int, grades: [String]) -> [Loss] {
        var losses: [Loss] = []
        for number in 1...most {
            let field = "loss-\(number)"
            let count = answers.count("\(field)-count", within: 1...100_000)
            guard var loss = loss(field, &answers, grades: grades) else {
                if count != nil, !answers.isFaulty(field) { answers.note(field, Phrase("claims.count-of-nothing")) }
                continue
            }
            if let count {
                loss.count = .known(count)
                if loss.kind != .livestock { answers.note("\(field)-count", Phrase("claims.count-only-animals")) }
            }
            if loss.kind == .death, losses.contains(where: { $0.kind == .death }) {
                answers.note(field, Phrase("claims.death-twice"))
            }
            losses.append(loss)
        }
        return losses
    }

    /// The loss of one question; nil when it is empty or cannot be read.
    private static func loss(_ field: String, _ answers: inout Answers, grades: [String]) -> Loss? {
        guard let text = answers.text(field, atMost: 60) else { return nil }
        do {
            return try LossWord.loss(text, grades: grades)
        } catch {
            answers.note(field, error.phrase)
            return nil
        }
    }

    private static func heirs(from answers: inout Answers) -> Heirs {
        let personalLaw = answers.word("personal-law", as: PersonalLaw.self) ?? .unknown
        let certificate = answers.word("certificate", as: Certificate.self) ?? .none
        var relatives = Relatives()
        var isCounted = false
        for relation in Relation.allCases {
            guard let count = answers.count("heir-\(relation.rawValue)", within: 0...relation.most) else { continue }
            relatives[relation] = count
            isCounted = true
        }
        if relatives.has(.husband), relatives.has(.wife) {
            answers.note("heir-husband", Phrase("claims.husband-and-wife"))
        }
        return Heirs(
            personalLaw: personalLaw, relatives: isCounted ? .known(relatives) : .unknown, certificate: certificate)
    }
}

extension LossWord.Refusal {
    var phrase: Phrase {
        switch self {
        case .unreadable: Phrase("claims.loss-unreadable")
        case .gradeElsewhere: Phrase("claims.grade-elsewhere")
        }
    }
}
