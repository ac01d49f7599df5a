import Access
import Kernel
import Localization
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The claim's page explains itself")
struct ClaimPageTests {
    @Test(
        "Balochistan 2024, a death: 15 lakh, with the policy's doubt in sight", arguments: ThrowawayStore.everyEngine())
    func balochistan(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened()
            #expect(try await officer.get(address).says("Say whether the person was a civilian or on duty."))
            try await officer.post(address + "/facts", ["standing": "civilian"])
            let page = try await officer.get(address)
            #expect(page.says("Total 15 lakh rupees") && page.says("Rs 15,00,000") && page.says("1 × 15,00,000"))
            #expect(page.says("A policy rate: the legal text that fixes it has not been seen."))
            #expect(page.says("In force on or before 20 February 2023; the first day is not known."))
            #expect(
                page.says("The incident is a terrorist act.")
                    && page.says("Sindh would give Rs 10,00,000 for the same."))
            #expect(page.link("S12") == "/law#S12")
        }
    }

    @Test("Sindh, a death whose manner nobody has said: the missing fact leads to the incident's question")
    func sindh() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .sindh)
            let incident = try await officer.incident(Invented.road)
            try await officer.person(at: incident)
            let address = try await officer.claim(at: incident)
            try await officer.post(address + "/facts", ["standing": "civilian"])
            let words = "Say how people came to harm: attack, target killing or cross-fire."
            let page = try await officer.get(address)
            #expect(page.says("A fact is missing") && page.link(words) == "\(incident)/change#manner")
            #expect(!page.says("Total"))
            try await officer.post(incident + "/change", ["manner": "attack"])
            #expect(try await officer.get(address).says("Rs 10,00,000"))
        }
    }

    @Test("Between two known rates nothing is computed: both amounts are shown")
    func between() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            var answers = Invented.market
            answers["on-year"] = "2020"
            let address = try await officer.opened(answers)
            try await officer.post(address + "/facts", ["standing": "civilian"])
            let page = try await officer.get(address)
            #expect(page.says("The rate changed on a day that nobody knows"))
            #expect(page.says("Rs 10,00,000") && page.says("Rs 15,00,000") && page.says("No rule: refer"))
        }
    }

    @Test("Shares stand beside the certificate as a check, and sum to the award")
    func shares() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened()
            try await officer.post(
                address + "/facts",
                [
                    "standing": "civilian", "personal-law": "hanafi", "heir-wife": "1", "heir-son": "2",
                    "heir-daughter": "1",
                ])
            let page = try await officer.get(address)
            for words in ["1/8", "1,87,500", "7/20", "5,25,000", "7/40", "2,62,500", "4 heirs"] {
                #expect(page.says(words), "\(words)")
            }
            #expect(page.says("Payment waits for the succession certificate."))
            #expect(page.says("Sum of shares equals the award"))
        }
    }

    @Test("An auditor reads the claim without the name", arguments: ThrowawayStore.everyEngine())
    func masked(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened()
            let before = try await house.value(
                "SELECT count(*) FROM audit_entry WHERE act = 'person.seen'", as: Int.self)
            let auditor = try await house.officer(.auditor)
            let page = try await auditor.get(address)
            #expect(page.status == 200 && page.says("Claim BA-CLM-2026-0001") && !page.says("Zarak"))
            #expect(try await auditor.get("/claims").says("Zarak") == false)
            let after = try await house.value(
                "SELECT count(*) FROM audit_entry WHERE act = 'person.seen'", as: Int.self)
            #expect(before == after)
            let seen = try await house.value(
                "SELECT count(*) FROM audit_entry WHERE act = 'claim.seen' AND role = 'auditor'", as: Int.self)
            #expect(seen == 1)
        }
    }

    @Test("A name and a father's name in another script are isolated each, so that neither takes the other's place")
    func scripts() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await officer.person(at: incident, name: "شازیہ فرضی", father: "شاہ نواز فرضی")
            let address = try await officer.claim(at: incident)
            let named = "<bdi>شازیہ فرضی</bdi>, child of <bdi>شاہ نواز فرضی</bdi>"
            #expect(try await officer.get(address).text.contains("<h1>For the death of \(named)</h1>"))
            #expect(try await officer.get("/claims").text.contains(">\(named)</td>"))
        }
    }

    @Test("The tab's title names nobody; the list and the person's page lead to the claim")
    func linked() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened()
            #expect(try await officer.get(address).text.contains("<title>Claim BA-CLM-2026-0001"))
            let list = try await officer.get("/claims?district=PK226&stage=opened")
            #expect(list.link("BA-CLM-2026-0001") == address && list.says("Zarak Invented") && list.says("1 claim"))
            #expect(try await officer.get("/claims?district=PK206").says("No claim is here for you to see."))
            let person = try await house.value("SELECT person FROM claim", as: String.self)
            #expect(try await officer.get("/people/\(person)").link("BA-CLM-2026-0001") == address)
        }
    }

    @Test("Every page speaks the officer's language and leaves no phrase unsaid", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan, language: language)
            let address = try await officer.opened()
            for page in [address, address + "/facts", "/claims", "/law", "/law/PK-BA", "/law/PK-SD", "/law/PK-KP"] {
                let answer = try await officer.get(page)
                #expect(answer.status == 200 && answer.text.contains("lang=\"\(language.rawValue)\""))
                for room in ["claims", "law", "incidents", "victims", "front"] {
                    #expect(!answer.text.contains("[\(room)."), "\(page) lacks a phrase of \(room)")
                }
            }
        }
    }
}
