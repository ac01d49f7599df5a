import Access
import CompensationRules
import HTTPTransport
import Kernel
import Localization
import SiteSupport
import Statute
import TestSupport
import Testing
import Web

@testable import Law

@Suite("The legal library")
struct LibraryTests {
    private func open<T>(_ engine: ThrowawayStore = .sqlite, _ body: (TestHouse) async throws -> T) async throws -> T {
        try await LawHouse.open(engine) { house, _ in try await body(house) }
    }

    private static let facts: JSON = [
        "jurisdiction": "PK-BA", "incident": ["on": "2024-10-11", "classification": "terrorist-act"],
        "victim": ["standing": "civilian"], "losses": [["kind": "death"]], "asOf": "2026-03-01",
    ]

    @Test("Every role may read it, rates and doubts and contradictions alike", arguments: ThrowawayStore.everyEngine())
    func read(_ engine: ThrowawayStore) async throws {
        try await open(engine) { house in
            let viewer = try await house.officer(.donorViewer)
            let library = try await viewer.get("/law")
            #expect(library.status == 200 && library.link("Balochistan") == "/law/PK-BA")
            #expect(library.says("Where the sources disagree") && library.says("Punjab, light vehicle"))
            let place = try await viewer.get("/law/PK-BA")
            #expect(
                place.says("Rs 10,00,000") && place.says("Rs 15,00,000") && place.says("Last known on 17 May 2018."))
            #expect(place.says("A policy rate: the legal text that fixes it has not been seen."))
            #expect(try await viewer.get("/law/PK-XX").status == 404)
            #expect(try await house.get("/law").location == "/sign-in")
        }
    }

    @Test("A value that nobody has seen is not known, never zero")
    func unknown() async throws {
        try await open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.get("/law/PK-BA")
            #expect(page.says("Damaged property Not known") && !page.says("Rs 0"))
        }
    }

    @Test(
        "Data text is said in the reader's language; what has no translation is marked as English",
        arguments: [(Language.urdu, "جان کا ضیاع"), (.sindhi, "جاني نقصان")])
    func languages(_ language: Language, _ line: String) async throws {
        try await open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan, language: language)
            let page = try await officer.get("/law/PK-BA")
            #expect(page.says(line) && !page.text.contains("Loss of life"))
            #expect(try await officer.get("/law").text.contains("<span lang=\"en\" dir=\"ltr\">S1 Issue brief"))
        }
    }

    @Test("The answers are those of the command line, to the byte")
    func sameBytes() async throws {
        try await open { house in
            let law = try LawBook.embedded()
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            #expect(try await officer.api(.get, "/api/v1/law").bytes == LawCommand.list(law: law, asJSON: true))
            let determined = try await officer.api(.post, "/api/v1/law/determine", Self.facts)
            let today = house.surroundings.now().dateInPakistan
            #expect(determined.status == 200)
            #expect(try determined.bytes == LawCommand.determine(Self.facts.bytes, law: law, today: today))
            let heirs: JSON = ["school": "hanafi", "relatives": ["wife": 1, "son": 2], "amount": 1_500_000]
            let shares = try await officer.api(.post, "/api/v1/law/shares", heirs)
            #expect(try shares.bytes == LawCommand.shares(heirs.bytes))
        }
    }

    @Test("Malformed facts are told by the field that is wrong")
    func malformed() async throws {
        try await open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let grade = try await officer.api(
                .post, "/api/v1/law/determine",
                ["jurisdiction": "PK-BA", "losses": [["kind": "injury", "grade": "permanent-disability"]]])
            #expect(grade.status == 422 && grade.faultyFields == ["losses[0].grade"])
            #expect(grade.says("grievous, other, unknown"))
            let school = try await officer.api(.post, "/api/v1/law/shares", ["school": "other", "relatives": [:]])
            #expect(school.status == 422 && school.faultyFields == ["school"])
            let list = try await officer.api(.post, "/api/v1/law/determine", [1])
            #expect(list.status == 422)
        }
    }

    @Test("The words are there in every language, and cover status and confidence")
    func words() throws {
        var book = PhraseBook()
        for file in Law.phrases { try book.add(file.language, file: file.name, text: file.text) }
        #expect(book.gaps().isEmpty)
        let say = Speech(.english, from: book)
        for status in Status.allCases { #expect(!say(Phrase("law.status.", of: status)).contains("[")) }
        for confidence in Confidence.allCases { #expect(!say(Phrase("law.confidence.", of: confidence)).contains("[")) }
        for rule in BeneficiaryRule.Kind.allCases {
            #expect(!say(Phrase("law.beneficiaries.", of: rule)).contains("["))
        }
        for word in ComparedLoss.Word.allCases { #expect(!say(Phrase("law.compare.", of: word)).contains("[")) }
        for state in RateEntry.State.allCases { #expect(!say(Phrase("law.rate-state.", of: state)).contains("[")) }
        for reason in RateEntry.Refusal.allCases { #expect(!say(Phrase("law.refusal.", of: reason)).contains("[")) }
    }
}
