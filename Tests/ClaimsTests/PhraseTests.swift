import CompensationRules
import Law
import Localization
import Statute
import Testing
import Web

@testable import Claims

@Suite("The words of claims")
struct PhraseTests {
    let book: PhraseBook

    init() throws {
        var book = PhraseBook()
        for file in Claims.phrases + Law.phrases { try book.add(file.language, file: file.name, text: file.text) }
        self.book = book
    }

    private func isSaid(_ phrase: Phrase) -> Bool { !Speech(.english, from: book)(phrase).contains("[") }

    @Test("are there in every language, with the same holes")
    func noGaps() { #expect(book.gaps().isEmpty) }

    @Test("cover every finding, outcome, stage, beneficiary rule and missing fact")
    func coverEverything() {
        for rule in Determination.Rule.allCases {
            #expect(isSaid(Phrase("claims.finding.", of: rule)) && isSaid(Phrase("claims.condition.", of: rule)))
        }
        for outcome in Determination.Outcome.allCases {
            #expect(isSaid(Phrase("claims.outcome.", of: outcome)))
            #expect(isSaid(Phrase("claims.outcome-told.", of: outcome)))
            #expect(isSaid(Phrase("claims.outcome-short.", of: outcome)))
            #expect(isSaid(Phrase("claims.elsewhere.", of: outcome)))
        }
        for stage in Claim.Stage.allCases { #expect(isSaid(Phrase("claims.stage.", of: stage))) }
        for rule in Beneficiaries.Rule.allCases { #expect(isSaid(Phrase("claims.beneficiaries.", of: rule))) }
        for word in MissingFact.Word.allCases { #expect(isSaid(Phrase("claims.missing.", of: word))) }
        for reason in ReferralReason.allCases { #expect(isSaid(Phrase("claims.refer.", of: reason))) }
        for caution in Caution.allCases { #expect(isSaid(Phrase("claims.warning.", of: caution))) }
        for relation in Relation.allCases { #expect(isSaid(Phrase("claims.relation.", of: relation))) }
        for harm in ClaimPage.Harm.allCases { #expect(isSaid(Phrase("claims.for.", of: harm))) }
        for law in PersonalLaw.allCases { #expect(isSaid(Phrase("claims.personal-law.", of: law))) }
        for proof in Certificate.allCases { #expect(isSaid(Phrase("claims.certificate.", of: proof))) }
        for standing in Standing.allCases { #expect(isSaid(Phrase("law.standing.", of: standing))) }
    }

    @Test("cover every loss, every grade of the law's data and every reason that the data gives")
    func coverTheData() throws {
        let law = try LawBook.embedded()
        for loss in LossKind.allCases.flatMap({ LossWord.choices(of: $0, grades: law.allGrades) }) {
            #expect(isSaid(loss.phrase), "\(loss)")
        }
        for grade in law.allGrades { #expect(Grade(rawValue: grade) != nil, "\(grade)") }
        for reason in law.jurisdictions.flatMap(\.standings).map(\.reason) where !reason.isEmpty {
            #expect(ReferralReason(rawValue: reason) != nil, "\(reason)")
        }
        for note in HeirShares.Note.allCases { #expect(Caution(rawValue: note.rawValue) != nil, "\(note)") }
    }
}
