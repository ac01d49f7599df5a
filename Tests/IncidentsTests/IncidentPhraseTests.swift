import Kernel
import Localization
import Testing
import Web

@testable import Incidents

@Suite("The words of incidents")
struct IncidentPhraseTests {
    let book: PhraseBook

    init() throws {
        var book = PhraseBook()
        for file in Incidents.phrases { try book.add(file.language, file: file.name, text: file.text) }
        self.book = book
    }

    private func isSaid(_ phrase: Phrase) -> Bool { !Speech(.english, from: book)(phrase).hasPrefix("[") }

    @Test("are there in every language, with the same holes")
    func noGaps() { #expect(book.gaps() == []) }

    @Test("cover every word that is stored")
    func coverEverything() {
        for word in Weapon.allCases { #expect(isSaid(Phrase("incidents.weapon.", of: word))) }
        for word in Target.allCases { #expect(isSaid(Phrase("incidents.target.", of: word))) }
        for word in DayPrecision.allCases { #expect(isSaid(word.phrase)) }
        for word in PlacePrecision.allCases { #expect(isSaid(Phrase("incidents.place-precision.", of: word))) }
        for word in DecisionPaper.Kind.allCases { #expect(isSaid(Phrase("incidents.paper.", of: word))) }
        for word in SourceName.Kind.allCases { #expect(isSaid(Phrase("incidents.source-kind.", of: word))) }
        for word in Reliability.allCases { #expect(isSaid(Phrase("incidents.reliability.", of: word))) }
        for word in Classification.allCases { #expect(isSaid(Phrase("incidents.classification-means.", of: word))) }
        for word in FactName.allCases { #expect(isSaid(word.phrase)) }
    }

    @Test("name every fact that the API has, so that the history can say which was corrected")
    func namesOfFacts() {
        let facts = IncidentFacts(title: "x", on: .init(daysSince1970: 0), province: .sindh, district: nil)
        let named = (facts.correctable.members ?? []).map(\.key).filter { $0 != "province" }
        #expect(named.allSatisfy { FactName(rawValue: $0) != nil }, "\(named)")
    }
}
