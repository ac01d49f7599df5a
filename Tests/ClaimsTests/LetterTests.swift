import Access
import Claims
import HTTPTransport
import Kernel
import Localization
import SQL
import SiteSupport
import TestSupport
import Testing
import Web

@Suite("The letter of a decision")
struct LetterTests {
    @Test(
        "says who, what, by which clause, what comes next and that nobody may ask for money",
        arguments: ThrowawayStore.everyEngine())
    func award(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let address = try await officer.awarded(by: decider)
            let page = try await officer.get(address + "/letter?language=en")
            #expect(page.status == 200)
            for words in [
                "To the family of Zarak Invented", "The sum awarded is Rs 15,00,000 (15 lakh rupees).",
                "We are sorry for your loss.", "A policy rate: the legal text that fixes it has not been seen.", "1/8",
                "1,87,500", "Payment waits for the succession certificate", "If you do not agree",
                "Nobody may ask you for money", "Deputy Commissioner, Quetta", "Check this letter",
                "منظور شدہ رقم 15,00,000 روپے (15 لاکھ روپے) ہے۔",
            ] {
                #expect(page.says(words), "\(words)")
            }
            #expect(!page.text.contains("[letters."), "every phrase is there")
            #expect(try await house.audited("letter.seen") == 1)
            #expect(try await officer.get(address + "/letter?language=sd").says("منظور ٿيل رقم"))
        }
    }

    @Test("is the same file for ever, though the name, the contact and the words around it change")
    func frozen() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let address = try await officer.awarded(by: decider)
            let first = try await officer.get(address + "/letter.pdf")
            #expect(first.status == 200 && first["Content-Type"] == "application/pdf")
            #expect(first["Cache-Control"] == "no-store")
            #expect(first["Content-Disposition"]?.hasPrefix("inline; filename=\"letter-BA-CLM-2026-0001-ur") == true)
            #expect(first.bytes.count < 70_000)
            let person = try await house.value("SELECT person FROM claim", as: String.self)
            try await officer.post("/people/\(person)/change", ["name": "Somebody Else"])
            house.surroundings.step(seconds: 86_400)
            let later = try await house.officer(.ctdOfficer, .balochistan)
            #expect(try await later.get(address + "/letter.pdf").bytes == first.bytes)
            #expect(try await later.get(address + "/letter?language=en").says("Zarak Invented"))
        }
    }

    @Test("of a refusal names the clause and what would change it, and accuses nobody")
    func refusal() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let address = try await officer.opened(Invented.market, "injured")
            try await officer.post(address + "/facts", ["standing": "civilian", "loss-1": "injury:grievous"])
            _ = try await officer.decide(address, .refuse(.provision("scope.limit")), by: decider)
            let page = try await officer.get(address + "/letter?language=en")
            for words in [
                "Under the law that applies here no sum can be awarded on this claim.",
                "It does not doubt what happened",
                "The clause: ", "What would change this", "Nobody may ask you for money",
            ] {
                #expect(page.says(words), "\(words)")
            }
            for accusing in ["failed to", "false", "your fault", "you did not"] {
                #expect(!page.says(accusing), "\(accusing)")
            }
        }
    }

    @Test("is not there before the decision, nor for a death of which the family has not been told")
    func gates() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let open = try await officer.opened()
            #expect(try await officer.get(open + "/letter").status == 409)
            #expect(try await officer.get(open + "/letter.pdf").status == 409)
            let untold = try await officer.awarded(by: decider, isTold: false)
            let page = try await officer.get(untold + "/letter")
            #expect(page.status == 409 && page.says("has been told of the death") && !page.says("Zarak"))
            #expect(try await house.audited("letter.seen") == 0)
        }
    }

    @Test("is closed to who may not see the person, and to other districts")
    func closed() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let address = try await officer.awarded(by: decider)
            let auditor = try await house.officer(.auditor)
            let elsewhere = try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar)
            for path in ["/letter", "/letter.pdf", "/letter.pdf?language=en"] {
                #expect(try await auditor.get(address + path).status == 403)
                #expect(try await elsewhere.get(address + path).status == 404)
                #expect(try await house.get(address + path).text.contains("Zarak") == false)
            }
            #expect(try await auditor.api(.get, "/api/v1\(address)/letter").status == 403)
            #expect(try await officer.get(address + "/letter?language=fr").status == 422)
        }
    }

    @Test("its code is valid on the page that everybody may ask, and the code tells nothing else")
    func verified() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let address = try await officer.awarded(by: decider)
            let letter = try await officer.api(.get, "/api/v1\(address)/letter?language=en").json
            let code = try #require(letter["code"]?.string)
            #expect(letter["address"]?.string == "https://umeed.example/verify/\(code)")
            let page = try await house.get("/verify/\(code)")
            #expect(page.says("Valid Kind of paper Letter of award Year 2026"))
            #expect(!page.says("BA-CLM") && !page.says("Zarak"))
        }
    }
}
