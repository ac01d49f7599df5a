import Claims
import Kernel
import Localization
import Public
import SiteSupport
import TestSupport
import Testing
import Web

@Suite("Know your rights")
struct RightsTests {
    @Test("everybody reads what the law of a province gives, with its paper and its doubt, and no promise")
    func balochistan() async throws {
        try await PublicHouse.open { house in
            let list = try await house.get("/rights")
            #expect(list.status == 200 && list.text.contains("href=\"/rights/PK-BA\""))
            let page = try await house.get("/rights/PK-BA")
            for words in [
                "Your rights in Balochistan", "Rs 15,00,000", "A policy rate", "Nobody may ask you for money",
                "The district&#39;s report: 15 days after the incident.", "No time limit for an appeal has been found",
                "Taking this award does not end any other claim that you have.",
            ] {
                #expect(page.says(words.replacing("&#39;", with: "'")), "\(words)")
            }
            // A bill and an announcement are never law.
            #expect(!page.says("25,00,000"))
            #expect(try await house.get("/rights/PK-SD").says("A hospital must treat an injured person first"))
            #expect(!page.says("A hospital must treat an injured person first"))
        }
    }

    @Test("a place without a schedule, and one that there is not, has no page")
    func none() async throws {
        try await PublicHouse.open { house in
            for place in ["PK-XX", "PK", "family", "PK-BA%20"] {
                let status = try await house.get("/rights/\(place)").status
                #expect([400, 404].contains(status), "\(place)")
            }
        }
    }

    @Test("every word is there in every language")
    func languages() throws {
        var book = PhraseBook()
        for file in Public.phrases { try book.add(file.language, file: file.name, text: file.text) }
        #expect(book.gaps().isEmpty)
        let keys = book.keys(in: .english)
        for stage in Claim.Stage.allCases {
            #expect(keys.contains("public.holds.\(stage.rawValue)") && keys.contains("public.step.\(stage.rawValue)"))
        }
        for harm in ClaimTold.Harm.allCases { #expect(keys.contains("public.harm.\(harm.rawValue)")) }
        for clock in ClaimClock.allCases { #expect(keys.contains("public.limit.\(clock.rawValue)")) }
    }
}
