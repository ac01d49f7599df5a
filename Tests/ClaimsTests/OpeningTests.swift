import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Web

@Suite("A claim opens from a roster line")
struct OpeningTests {
    @Test("Pre-filled from the roster: nothing is typed twice", arguments: ThrowawayStore.everyEngine())
    func prefilled(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.get(officer.opened())
            #expect(page.status == 200 && page.says("For the death of Zarak Invented"))
            #expect(page.says("BA-CLM-2026-0001") && page.says("Explosion at an invented market"))
            let scope = try await house.value(
                "SELECT district FROM claim WHERE province = \(Province.balochistan)", as: String.self)
            #expect(scope == "PK226")
            let audit = try await house.value(
                "SELECT count(*) FROM audit_entry WHERE act = 'claim.opened'", as: Int.self)
            #expect(audit == 1)
        }
    }

    @Test("An injury opens with its grade unknown, which is the first thing to find out")
    func injury() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            var answers = Invented.market
            answers["classification"] = "terrorist-act"
            let address = try await officer.opened(answers, "injured")
            let page = try await officer.get(address)
            #expect(page.link("Say how grave the injury is (loss 1).") == "\(address)/facts#loss-1")
        }
    }

    @Test(
        "Pressing the button twice, or two officers at once, opens one claim", arguments: ThrowawayStore.everyEngine())
    func once(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let first = try await house.officer(.ctdOfficer, .balochistan)
            let second = try await house.officer(.homeOfficer, .balochistan)
            let incident = try await first.incident()
            try await first.person(at: incident)
            let forms = [try await first.form("/claims", on: incident), try await second.form("/claims", on: incident)]
            async let one = first.post(forms[0])
            async let other = second.post(forms[1])
            let again = try await first.post(forms[0])
            let places = Set([try await one.location, try await other.location, again.location])
            #expect(places.count == 1 && places.first??.hasPrefix("/claims/") == true)
            #expect(try await house.value("SELECT count(*) FROM claim", as: Int.self) == 1)
            let last = try await house.value("SELECT last FROM reference_counter WHERE kind = 'CLM'", as: Int.self)
            #expect(last == 1)
        }
    }

    @Test("The roster shows the claim where there is one, and no button for a witness")
    func roster() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await officer.person(at: incident, "witness")
            #expect(try await officer.get(incident).text.contains("action=\"/claims\"") == false)
            try await officer.person(at: incident)
            let claim = try await officer.claim(at: incident)
            let page = try await officer.get(incident)
            #expect(page.link("BA-CLM-2026-0001") == claim)
            #expect(page.text.contains("action=\"/claims\"") == false)
        }
    }

    @Test("Who only sees the roster is offered no button, and is refused when she sends one anyway")
    func wrongRole() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await officer.person(at: incident)
            let form = try await officer.form("/claims", on: incident)
            let member = try await house.officer(.committeeMember, .balochistan, Invented.quetta)
            #expect(try await member.get(incident).text.contains("action=\"/claims\"") == false)
            let own = try await member.get("/claims").form(to: "/sign-out")
            let sent = try await member.send(
                .post, "/claims", headers: [("Content-Type", "application/x-www-form-urlencoded")],
                form: [("csrf", own["csrf"]), ("roster-entry", form["roster-entry"])])
            #expect(sent.status == 403)
            #expect(try await house.value("SELECT count(*) FROM claim", as: Int.self) == 0)
        }
    }

    @Test("An officer of another district does not learn that the claim exists")
    func wrongDistrict() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let elsewhere = try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar)
            #expect(try await elsewhere.get(claim).status == 404)
            #expect(try await elsewhere.get(claim + "/facts").status == 404)
            #expect(try await elsewhere.get("/claims").says("BA-CLM-2026-0001") == false)
            #expect(try await elsewhere.api(.get, "/api/v1" + claim).status == 404)
            let own = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            #expect(try await own.get(claim).status == 200)
        }
    }

    @Test("A form without a roster line says what to do")
    func nothingNamed() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await officer.person(at: incident)
            let answer = try await officer.post("/claims", ["roster-entry": ""], on: incident)
            #expect(answer.status == 422 && answer.says("Open the claim from a line of an incident's roster."))
        }
    }
}
