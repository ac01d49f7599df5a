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
        for kind in Decision.Kind.allCases {
            #expect(isSaid(Phrase("claims.decided.", of: kind)) && isSaid(Phrase("claims.decided-on.", of: kind)))
            #expect(isSaid(Phrase("claims.history.decided.", of: kind)))
        }
        for rule in Determination.Rule.allCases {
            #expect(isSaid(Phrase("claims.would-change.", of: rule)))
            #expect(isSaid(Phrase("claims.ground-finding.", of: rule)))
        }
        for result in Verification.allCases {
            #expect(isSaid(Phrase("claims.verification.", of: result)))
            #expect(isSaid(Phrase("claims.verification-hint.", of: result)))
            #expect(isSaid(Phrase("claims.history.assessed.", of: result)))
        }
        for kind in Milestone.Kind.allCases {
            for words in [
                Phrase("claims.milestone.", of: kind), Phrase("claims.money-on.", of: kind),
                Phrase("claims.money-paper.", of: kind), Phrase("claims.next-money.", of: kind),
                Phrase("claims.next-money-why.", of: kind), Phrase("claims.next-money-others.", of: kind),
                Phrase("claims.record-money.", of: kind),
            ] { #expect(isSaid(words)) }
        }
        for clock in ClaimClock.allCases { #expect(isSaid(Phrase("claims.clock.", of: clock))) }
        for because in ClockNote.Because.allCases { #expect(isSaid(Phrase("claims.because.", of: because))) }
        for kind in ClockNote.Kind.allCases {
            #expect(isSaid(Phrase("claims.clock-kind.", of: kind)))
            #expect(isSaid(Phrase("claims.history.clock.", of: kind)))
        }
        for kind: ClaimMove.Kind in [.evidence, .sent, .returned, .sanctioned, .funded, .paid] {
            #expect(isSaid(Phrase("claims.history.", of: kind)))
        }
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
