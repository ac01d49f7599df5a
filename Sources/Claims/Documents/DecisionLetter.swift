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

/// Everything that the letter of a decision is written from; what it says stands in `DecisionLetterWords`.
struct DecisionLetter: Sendable {
    let claim: Claim
    let incident: Incident
    let decision: Decision
    let identity: Identity
    /// Whom the family asks; nil while nobody is named.
    let contact: Colleague?
    /// The time limits that begin with an award.
    let limits: [ClockLimit]
    /// Days within which the decision can be appealed against; nil while no text is known that says so.
    let appealDays: Int?
    let gazetteer: Gazetteer
    let book: PhraseBook
    /// How people outside reach the site.
    let publicAddress: String

    /// The letter in every language; who shows it chooses two (`Letter.read(in:)`).
    var letter: Letter {
        let title = Phrase("letters.file-title.", of: decision.kind, ["reference": .text(claim.reference)])
        let code = decision.code.description
        return Letter(
            title: Speech(.english, from: book)(title), reference: claim.reference, writtenAt: decision.decidedAt,
            code: code, address: "\(publicAddress)/verify/\(code)",
            parts: Language.allCases.map { DecisionLetterWords(letter: self, say: Speech($0, from: book)).part })
    }

    /// The office that decided, as its letterhead names it.
    func place(of office: Office, in language: Language) -> String {
        if let district = office.district { return gazetteer.name(of: district, in: language) }
        return gazetteer.name(of: office.province ?? claim.province, in: language)
    }
}

extension Letter {
    /// The same letter for a reader of `language`: in that language first, then in English, or in Urdu where the first
    /// is English. A letter is always in two languages: the family's and the office's.
    func read(in language: Language) -> Letter {
        let order: [Language] = [language, language == .english ? .urdu : .english]
        var letter = self
        letter.parts = order.compactMap { language in parts.first { $0.language == language } }
        return letter
    }
}
