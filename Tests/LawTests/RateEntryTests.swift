import Access
import HTTPTransport
import Kernel
import Law
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing
import Web

@Suite("A rate is entered by one administrator and confirmed by another")
struct RateEntryTests {
    @Test("Once confirmed it is law, in every answer and in the list", arguments: ThrowawayStore.everyEngine())
    func becomesLaw(_ engine: ThrowawayStore) async throws {
        try await LawHouse.open(engine) { house, shelf in
            let first = try await house.officer(.administrator)
            let second = try await house.officer(.administrator)
            let address = try await first.entered(files: [LawHouse.pdf()])
            #expect(try await first.death(on: "2026-02-20")["total"] == 1_500_000)
            let page = try await second.get(address)
            #expect(page.says("3 open claims lie among them.") && page.says("Rs 17,77,000"))
            #expect(page.says("Incident on") && page.says("16 February 2026") == false && page.says("14 February 2026"))
            let confirmed = try await second.post("\(address)/confirm", on: address)
            #expect(confirmed.location == address)
            #expect(shelf.edition == 1)
            #expect(try await first.death(on: "2026-02-20")["total"] == 1_777_000)
            #expect(try await first.death(on: "2026-02-14")["total"] == 1_500_000)
            let list = try await first.api(.get, "/api/v1/law").json.array ?? []
            #expect(list.contains { $0["value"] == 1_777_000 && $0["from"] == "2026-02-15" && $0["to"] == .null })
            #expect(try await second.get(address).says("Confirmed by another administrator"))
            for act in ["rate.entered", "rate.confirmed"] { #expect(try await house.audited(act) == 1) }
        }
    }

    @Test("It stands in the library with its paper, its days and its source")
    func inLibrary() async throws {
        try await LawHouse.open { house, _ in
            let first = try await house.officer(.administrator)
            let address = try await first.entered(files: [LawHouse.pdf()])
            try await house.officer(.administrator).post("\(address)/confirm", on: address)
            let reader = try await house.officer(.donorViewer)
            let place = try await reader.get("/law/PK-BA")
            #expect(place.says("Until 14 February 2026."))
            #expect(place.link("Invented notification") == "/law/PK-BA/r1#award.death")
            let paper = try await reader.get("/law/PK-BA/r1")
            #expect(paper.says("The text itself was seen") && paper.says("In force from 15 February 2026."))
            let digest = Hex.text(of: SHA256.digest(of: Array("%PDF-1.7 invented".utf8)))
            #expect(paper.says(digest))
        }
    }

    @Test("Who entered it may neither confirm nor refuse it, at the browser or by a program")
    func ownWork() async throws {
        try await LawHouse.open { house, shelf in
            let first = try await house.officer(.administrator)
            let address = try await first.entered()
            let page = try await first.get(address)
            #expect(page.says("Another administrator must decide.") && !page.says("Confirm the rate"))
            let csrf = try await first.form(LawHouse.form)["csrf"]
            let fields: Fields = [("csrf", csrf), ("version", "1"), ("because", "other")]
            let type: Headers = [("Content-Type", "application/x-www-form-urlencoded")]
            for act in ["confirm", "refuse"] {
                let sent = try await first.send(.post, "\(address)/\(act)", headers: type, form: fields)
                #expect(sent.status == 403, "\(act)")
            }
            let made = try await first.api(.post, "/api/v1/law/rates", LawHouse.json, ["Idempotency-Key": "invented-1"])
            #expect(made.status == 201 && made.etag == "\"1\"")
            let target = made["Location"] ?? ""
            let seen = ["If-Match": "\"1\""]
            #expect(try await first.api(.post, target + "/confirm", nil, seen).status == 403)
            #expect(try await first.api(.post, target + "/refuse", ["because": "other"], seen).status == 403)
            #expect(shelf.edition == 0)
            #expect(try await house.count("rate_entry WHERE state = 'waiting'") == 2)
        }
    }

    @Test("A refusal leaves the law as it is, says why, and ends the matter")
    func refused() async throws {
        try await LawHouse.open { house, shelf in
            let address = try await house.officer(.administrator).entered()
            let second = try await house.officer(.administrator)
            let unexplained = try await second.post("\(address)/refuse", on: address)
            #expect(unexplained.status == 422 && unexplained.says("Choose why the rate is refused."))
            let sent = try await second.post("\(address)/refuse", ["because": "amount-differs"], on: address)
            #expect(try await second.follow(sent).says("The paper prints another amount."))
            #expect(try await house.audited("rate.refused") == 1 && shelf.edition == 0)
            let again = try await second.api(.post, "/api/v1" + address + "/confirm", nil, ["If-Match": "\"2\""])
            #expect(again.status == 409)
        }
    }

    @Test("Two who confirm at once make one law; an old page is told so")
    func stale() async throws {
        try await LawHouse.open { house, shelf in
            let address = try await house.officer(.administrator).entered()
            let (second, third) = (try await house.officer(.administrator), try await house.officer(.administrator))
            let old = try await third.form("\(address)/confirm", on: address)
            let form = try await second.form("\(address)/confirm", on: address)
            #expect(try await second.post(form).status == 303)
            #expect(try await second.post(form).location == address)
            #expect(try await third.post(old).status == 409)
            let tag = try await third.api(.post, "/api/v1" + address + "/confirm", nil, ["If-Match": "\"1\""])
            #expect(tag.status == 409 && shelf.edition == 1)
            #expect(try await house.audited("rate.confirmed") == 1)
        }
    }

    @Test("A form sent twice enters one rate")
    func twice() async throws {
        try await LawHouse.open { house, _ in
            let first = try await house.officer(.administrator)
            let form = try await first.form(LawHouse.form)
            let one = try await first.post(form, LawHouse.raise)
            let two = try await first.post(form, LawHouse.raise)
            #expect(one.location != nil && one.location == two.location)
            #expect(try await house.count("rate_entry") == 1)
            #expect(try await house.count("law_document") == 1)
        }
    }

    @Test("Other processes on the same database read it; an earlier edition never takes its place back")
    func otherProcess() async throws {
        try await LawHouse.open { house, _ in
            let address = try await house.officer(.administrator).entered()
            try await house.officer(.administrator).post("\(address)/confirm", on: address)
            let elsewhere = LawShelf(try LawBook.embedded())
            #expect(try await Law.refresh(elsewhere, from: house.store).isEmpty)
            #expect(elsewhere.edition == 1 && elsewhere.current.sources.last?.id == "R1")
            elsewhere.put(try LawBook.embedded(), edition: 0)
            #expect(elsewhere.current.sources.last?.id == "R1")
        }
    }

    @Test("A day that is not exact leaves the days before it to a person, with both amounts")
    func inexact() async throws {
        try await LawHouse.open { house, _ in
            let first = try await house.officer(.administrator)
            let answers = [
                "fromExact": "no", "earlierKnownTo-day": "31", "earlierKnownTo-month": "12",
                "earlierKnownTo-year": "2025",
            ]
            let address = try await first.entered(answers)
            try await house.officer(.administrator).post("\(address)/confirm", on: address)
            let between = try await first.death(on: "2026-01-20")
            #expect(between["outcome"] == "refer" && between["refer"]?.array?.first?["reason"] == "rate-date-unknown")
            #expect(between["candidates"]?.array?.count == 2)
            #expect(try await first.death(on: "2025-12-31")["total"] == 1_500_000)
            #expect(try await first.death(on: "2026-02-15")["lines"]?.array?.first?["inForceFromExact"] == false)
        }
    }

    @Test("A house may get a line of its own beside the placeholder for all property")
    func newLine() async throws {
        try await LawHouse.open { house, _ in
            let first = try await house.officer(.administrator)
            let address = try await first.entered(["line": "PK-BA award.house.full", "amount": "333000"])
            try await house.officer(.administrator).post("\(address)/confirm", on: address)
            func given(_ extent: String) async throws -> JSON {
                try await first.api(
                    .post, "/api/v1/law/determine",
                    [
                        "jurisdiction": "PK-BA", "incident": ["on": "2026-02-20", "classification": "terrorist-act"],
                        "victim": ["standing": "civilian"], "losses": [["kind": "house", "extent": .string(extent)]],
                    ]
                ).json
            }
            #expect(try await given("full")["total"] == 333_000)
            #expect(try await given("partial")["outcome"] == "refer")
        }
    }
}
