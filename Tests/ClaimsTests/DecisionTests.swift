import Access
import Claims
import CompensationRules
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing
import Verification

@Suite("A decision is frozen")
struct DecisionTests {
    @Test(
        "From the roster to the payment, each by who may, each in the history", arguments: ThrowawayStore.everyEngine())
    func wholeWay(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let page = try await people.home.get(claim)
            #expect(page.says("Next step: record the decision.") && page.link("Award") == claim + "/decide")
            try await people.home.post(claim + "/decide", ["reason": "All papers are in."])
            let decided = try await people.home.get(claim)
            #expect(decided.says("Awarded") && decided.says("Rs 15,00,000") && decided.says("All papers are in."))
            #expect(decided.says("frozen") && !decided.says("does not agree with its own digest"))
            for (verb, number) in [("sanction", "HD/7/2026"), ("funds", "FIN-12"), ("paid", "CHQ 000123")] {
                let payer = verb == "paid" ? people.finance : people.home
                let sent = try await payer.post("\(claim)/\(verb)", Desk.paper(number, house))
                #expect(sent.location == claim, "\(verb): \(sent.text.prefix(3000))")
            }
            let paid = try await people.finance.get(claim)
            #expect(paid.says("Paid.") && paid.says("CHQ 000123") && paid.says("Payment recorded"))
            let stage = try await house.value("SELECT stage FROM claim", as: String.self)
            #expect(stage == "paid")
            for act in ["assessed", "sent", "decided", "sanctioned", "funded", "paid"] {
                #expect(try await house.audited("claim.\(act)") == 1, "\(act)")
            }
        }
    }

    @Test("What was frozen is the law command's own answer, held against its digest, and opens by its code")
    func sameBytes() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let live = try await people.home.api(.get, "/api/v1\(claim)/determination").json
            try await people.home.post(claim + "/decide")
            let id = try #require(Identifier<Claim>(claim.dropFirst("/claims/".count)))
            let decision = try #require(try await house.store.read { tx in try DecisionStore.find(claim: id, in: tx) })
            #expect(decision.isIntact && decision.digest == live["digest"]?.string)
            #expect(decision.determination.facts == live["facts"] && decision.amount == Rupees(whole: 1_500_000))
            let code = decision.code
            let typed = try #require(VerificationCode(code.description.lowercased().replacing("-", with: " ")))
            let found = try await house.store.read { tx in try DecisionStore.find(code: typed, in: tx) }
            #expect(found?.claim == id)
            let other = VerificationCode(from: house.surroundings)
            #expect(try await house.store.read { tx in try DecisionStore.find(code: other, in: tx) == nil })
        }
    }

    @Test("Who worked on a claim does not decide it: the page says so before, and whom to ask; the form is refused")
    func ownWork() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people, by: people.deputy)
            let page = try await people.deputy.get(claim)
            #expect(page.says("Somebody else decides this claim") && page.link("Award") == nil)
            #expect(page.says("may decide it"))
            #expect(try await people.deputy.get(claim + "/decide").text.contains("<form class=\"ask\"") == false)
            let form = try await people.home.form(claim + "/decide")
            let own = try await people.deputy.form("\(claim)/comments", on: claim)
            let sent = try await people.deputy.send(
                .post, claim + "/decide", headers: [("Content-Type", "application/x-www-form-urlencoded")],
                form: [("csrf", own["csrf"]), ("version", form["version"]), ("digest", form["digest"])])
            #expect(sent.status == 403)
            #expect(try await house.count("claim_decision") == 0)
        }
    }

    @Test("A refusal names the clause that fails and what would change it")
    func refusal() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            var market = Invented.market
            market["classification"] = "not-terrorism"
            let claim = try await Desk.sent(people, market)
            let page = try await people.home.get(claim)
            #expect(page.link("Refuse") == claim + "/refuse")
            let bare = try await people.home.post(claim + "/refuse", ["ground": "finding:incident-is-terrorist-act"])
            #expect(bare.status == 422)
            try await people.home.post(
                claim + "/refuse",
                ["ground": "finding:incident-is-terrorist-act", "reason": "The inquiry found a gas leak."])
            let refused = try await people.home.get(claim)
            #expect(refused.says("Refused") && refused.says("If the incident is later held to be a terrorist act"))
            #expect(try await people.home.get(claim + "/sanction").says("This claim was refused"))
            let outcome = try await house.value("SELECT outcome FROM claim", as: String.self)
            #expect(outcome == "nothing")
        }
    }

    @Test("Nothing is decided while a fact is missing, and an award is not given where the law gives none")
    func notDecidable() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let incident = try await house.value("SELECT incident FROM claim", as: String.self)
            try await people.ctd.classify(incident, as: "under-inquiry")
            let page = try await people.home.get(claim)
            #expect(page.says("It cannot be decided yet") && page.link("Return") == claim + "/return")
            let version = try await house.value("SELECT version FROM claim", as: Int.self)
            let api = try await people.home.api(
                .post, "/api/v1\(claim)/decision", ["kind": "award", "digest": "0"], ["If-Match": "\"\(version)\""])
            #expect(api.status == 409)
            try await people.ctd.classify(incident, as: "not-terrorism")
            let award = try await people.home.api(
                .post, "/api/v1\(claim)/decision", ["kind": "award", "digest": "0"], ["If-Match": "\"\(version)\""])
            #expect(award.status == 412 || award.status == 409)
            #expect(try await house.count("claim_decision") == 0)
        }
    }

    @Test("What changed since the page was opened is read before it is decided; nothing typed is lost")
    func seen() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let form = try await people.home.form(claim + "/decide")
            let incident = try await house.value("SELECT incident FROM claim", as: String.self)
            try await people.ctd.post("/incidents/\(incident)/change", ["on-day": "12"])
            let stale = try await people.home.post(form, ["reason": "Seen before."])
            #expect(stale.status == 412 && stale.says("has changed since you opened the page"))
            #expect(stale.text.contains("Seen before."))
            #expect(try await house.count("claim_decision") == 0)
            let again = try stale.form(to: claim + "/decide")
            #expect(try await people.home.post(again).location == claim)
        }
    }

    @Test("Two members press at once, or one presses twice: one decision", arguments: ThrowawayStore.everyEngine())
    func once(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let forms = [
                try await people.home.form(claim + "/decide"), try await people.member.form(claim + "/decide"),
            ]
            async let first = people.home.post(forms[0])
            async let second = people.member.post(forms[1])
            let again = try await people.home.post(forms[0])
            let answers = [try await first.status, try await second.status, again.status]
            #expect(answers.contains(303) && !answers.contains(500), "\(answers)")
            #expect(try await house.count("claim_decision") == 1)
            #expect(try await house.audited("claim.decided") == 1)
        }
    }

    @Test("After the decision facts are closed, and a later correction of the incident moves nothing")
    func closed() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            let facts = try await people.ctd.api(.get, "/api/v1\(claim)")
            try await people.home.post(claim + "/decide")
            let incident = try await house.value("SELECT incident FROM claim", as: String.self)
            try await people.ctd.post("/incidents/\(incident)/change", ["on-year": "2015"])
            try await people.ctd.classify(incident, as: "not-terrorism")
            let page = try await people.home.get(claim)
            #expect(page.says("Rs 15,00,000") && page.says("The incident is a terrorist act."))
            #expect(page.says("Sindh would give Rs 10,00,000 for the same."))
            let version = try await people.ctd.api(.get, "/api/v1\(claim)").etag ?? ""
            let changed = try await people.ctd.api(
                .patch, "/api/v1\(claim)", ["standing": "unknown"], ["If-Match": version])
            #expect(changed.status == 409 && changed.says("This claim is decided."))
            #expect(facts.status == 200)
            let amount = try await house.value("SELECT amount_paisa FROM claim", as: Int64.self)
            #expect(amount == 150_000_000)
        }
    }

    @Test("A record that was altered is said loudly; the database itself refuses to alter it")
    func altered() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            try await people.home.post(claim + "/decide")
            await #expect(throws: (any Error).self) {
                try await house.store.write { tx in try tx.run("UPDATE claim_decision SET amount_paisa = 1") }
            }
            try await house.store.write { tx in
                try tx.run("DROP TRIGGER claim_decision_stays_same")
                try tx.run(
                    "UPDATE claim_decision SET determination = replace(determination, '1500000', '2500000')")
            }
            let page = try await people.home.get(claim)
            #expect(page.status == 200 && page.says("it does not agree with its own digest"))
        }
    }

    @Test("The committee gives it back with a sealed reason, and the district sends it again")
    func returned() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await Desk.sent(people)
            try await people.member.post(claim + "/return", ["reason": "The post-mortem is missing, ask Dr Invented."])
            let page = try await people.ctd.get(claim)
            #expect(page.says("ask Dr Invented") && page.says("Returned to the district"))
            let raw = try await house.store.read { tx in
                try tx.rows("SELECT reason FROM claim_move WHERE kind = 'returned'") { row in try row[0] as [UInt8] }
            }
            #expect(raw.count == 1 && !String(decoding: raw[0], as: UTF8.self).contains("Invented"))
            let auditor = try await house.officer(.auditor)
            let closed = try await auditor.get(claim)
            #expect(closed.status == 200 && !closed.says("Dr Invented"))
            try await people.ctd.post(claim + "/assess", ["result": "confirmed"])
            try await people.ctd.post(claim + "/send")
            #expect(try await people.home.get(claim).link("Award") == claim + "/decide")
        }
    }

    @Test("Codes are read as people type them, and nothing else is one")
    func codes() {
        let code = VerificationCode("7kqd m2xa-9ort-wz4c he6b")
        #expect(code?.description == "7KQD-M2XA-90RT-WZ4C-HE6B")
        for text in ["", "7KQD", "7KQD-M2XA-90RT-WZ4C-HE6U", "7KQD-M2XA-90RT-WZ4C-HE6BB", "'; --"] {
            #expect(VerificationCode(text) == nil, "\(text)")
        }
    }
}

/// The people who bring a claim to its end, and a claim on its way.
enum Desk {
    struct People {
        let ctd, deputy, home, member, finance: TestOfficer
    }

    static func people(_ house: TestHouse) async throws -> People {
        People(
            ctd: try await house.officer(.ctdOfficer, .balochistan),
            deputy: try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta),
            home: try await house.officer(.homeOfficer, .balochistan),
            member: try await house.officer(.committeeMember, .balochistan, Invented.quetta),
            finance: try await house.officer(.financeChecker, .balochistan))
    }

    /// A claim for a death, with its facts, verified; its address.
    static func verified(
        _ people: People, _ market: [String: String] = Invented.market, by sender: TestOfficer? = nil
    ) async throws -> String {
        let officer = sender ?? people.ctd
        let claim = try await officer.opened(market)
        try await officer.post(claim + "/facts", ["standing": "civilian"])
        let answer = try await officer.post(claim + "/assess", ["result": "confirmed"])
        guard answer.location == claim else {
            throw Unfit("not assessed: \(answer.status) \(answer.text.prefix(2000))")
        }
        return claim
    }

    /// The same, with who decides.
    static func sent(
        _ people: People, _ market: [String: String] = Invented.market, by sender: TestOfficer? = nil
    ) async throws -> String {
        let claim = try await verified(people, market, by: sender)
        let answer = try await (sender ?? people.ctd).post(claim + "/send")
        guard answer.location == claim else { throw Unfit("not sent: \(answer.status) \(answer.text.prefix(2000))") }
        return claim
    }

    /// A paper of today.
    static func paper(_ number: String, _ house: TestHouse) -> [String: String] {
        let (year, month, day) = house.surroundings.now().dateInPakistan.parts
        return ["on-day": "\(day)", "on-month": "\(month)", "on-year": "\(year)", "number": number]
    }
}
