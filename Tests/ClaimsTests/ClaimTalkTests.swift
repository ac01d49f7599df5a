import Access
import Claims
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Who works on a claim talks about it")
struct ClaimTalkTests {
    @Test("A comment is sealed, and read only by who may see the person", arguments: ThrowawayStore.everyEngine())
    func comment(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let people = try await Desk.people(house)
            let claim = try await people.ctd.opened()
            let words = "His brother Zarak Invented has the papers."
            let sent = try await people.ctd.post(claim + "/comments", ["text": words], on: claim)
            #expect(sent.location == claim + "#comments")
            #expect(try await people.home.get(claim).says(words))
            let auditor = try await house.officer(.auditor)
            let closed = try await auditor.get(claim)
            #expect(closed.status == 200 && !closed.says("brother") && closed.says("1 comment"))
            let raw = try await house.store.read { tx in
                try tx.rows("SELECT text FROM claim_comment") { row in try row[0] as [UInt8] }
            }
            #expect(!String(decoding: raw.flatMap { $0 }, as: UTF8.self).contains("brother"))
            let program = try await people.home.api(.get, "/api/v1\(claim)/comments")
            #expect(program.status == 200 && program.says("has the papers"))
            #expect(try await auditor.api(.get, "/api/v1\(claim)/comments").status == 403)
            #expect(try await house.audited("claim.commented") == 1)
        }
    }

    @Test("An empty comment is asked again on the claim's page; a huge one is refused, a doubled one stored once")
    func garbage() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await people.ctd.opened()
            let form = try await people.ctd.form(claim + "/comments", on: claim)
            #expect(try await people.ctd.post(form, ["text": " "]).status == 422)
            let long = String(repeating: "long ", count: 1000)
            let huge = try await people.ctd.post(form, ["text": long])
            #expect(huge.status == 422 && huge.text.contains("long long"))
            for _ in 0..<2 { try await people.ctd.post(form, ["text": "Once."]) }
            #expect(try await house.count("claim_comment") == 1)
            let wrong = try await people.ctd.api(.post, "/api/v1\(claim)/comments", ["text": 7, "more": "x"])
            #expect(wrong.status == 422 && Set(wrong.faultyFields) == ["text", "more"])
        }
    }

    @Test("Whoever opens a claim is its contact until somebody else is named; the change stands in the history")
    func contact() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await people.ctd.opened()
            #expect(try await people.home.get(claim).says("Invented Officer"))
            try await people.home.post(
                claim + "/contact",
                ["contact": people.deputy.account.description, "deputy": people.home.account.description])
            let page = try await people.ctd.get(claim)
            #expect(page.says("Contact named") && page.says("In her or his absence"))
            let stored = try await house.value("SELECT contact FROM claim", as: String.self)
            #expect(stored == people.deputy.account.description)
            let elsewhere = try await house.officer(.ctdOfficer, .sindh)
            let version = try await house.value("SELECT version FROM claim", as: Int.self)
            let refused = try await people.home.api(
                .post, "/api/v1\(claim)/contact", ["contact": .string(elsewhere.account.description)],
                ["If-Match": "\"\(version)\""])
            #expect(refused.status == 409)
        }
    }

    @Test("Another district and another role reach none of it")
    func closed() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let elsewhere = try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar)
            for verb in [
                "assess", "send", "return", "decide", "refuse", "sanction", "funds", "paid", "contact", "clock",
            ] {
                #expect(try await elsewhere.get("\(claim)/\(verb)").status == 404, "\(verb)")
            }
            for verb in ["decide", "refuse", "return"] {
                #expect(try await people.ctd.get("\(claim)/\(verb)").status == 403, "\(verb)")
            }
            for verb in ["decision", "clocks", "history", "comments"] {
                #expect(try await elsewhere.api(.get, "/api/v1\(claim)/\(verb)").status == 404, "\(verb)")
            }
            #expect(try await people.ctd.get("\(claim)/sanction").status == 403)
        }
    }
}
