import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("What an incident is held to be is decided on a paper")
struct ClassificationTests {
    static let decision = [
        "classification": "terrorist-act", "office": "Deputy Commissioner, Quetta", "officer": "An Invented Officer",
        "decidedOn-day": "15", "decidedOn-month": "11", "decidedOn-year": "2024", "paperKind": "report",
        "paperNumber": "CTD/INV/2024/318",
    ]

    static let json: JSON = [
        "classification": "terrorist-act", "office": "Deputy Commissioner, Quetta", "decidedOn": "2024-11-15",
        "paperKind": "report", "paperNumber": "CTD/INV/2024/318",
    ]

    @Test(
        "The decision stands on the page with office, day and paper, and in the audit",
        arguments: ThrowawayStore.everyEngine())
    func decided(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            #expect(try await officer.get(page).link("Record a decision") == page + "/classification")
            let shown = try await officer.follow(officer.post(page + "/classification", Self.decision))
            #expect(shown.says("Terrorist act") && shown.says("Report of inquiry CTD/INV/2024/318"))
            #expect(shown.says("Decided by Deputy Commissioner, Quetta on 15 November 2024."))
            #expect(try await house.audited("incident.classified") == 1)
            #expect(try await house.value("SELECT classification FROM incident", as: String.self) == "terrorist-act")
        }
    }

    @Test("A later decision stands above the earlier one, which stays", arguments: ThrowawayStore.everyEngine())
    func history(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            try await officer.post(page + "/classification", Self.decision)
            let later = [
                "classification": "not-terrorism", "office": "Home Department", "paperKind": "order",
                "decidedOn-day": "2", "decidedOn-month": "12", "decidedOn-year": "2024",
            ]
            try await officer.post(page + "/classification", later)
            let items = try await officer.api(.get, "/api/v1\(page)/classifications").json["items"]?.array ?? []
            #expect(items.map { $0["classification"] } == ["not-terrorism", "terrorist-act"])
            #expect(items.map { $0["position"] } == [2, 1] && items[1]["paperNumber"] == "CTD/INV/2024/318")
            let told = try await officer.get(page)
            #expect(told.says("Not terrorism") && told.says("Before: Terrorist act."))
            #expect(!told.says("An Invented Officer"))
            #expect(try await officer.get(page + "/classification").says("An Invented Officer"))
        }
    }

    @Test("What is said at registration begins the history without a paper, and the paper is the next step")
    func atRegistration() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answers = Invented.answers.merging(["classification": "terrorist-act"]) { $1 }
            let page = try await officer.follow(officer.post("/incidents/new", answers))
            #expect(page.says("Said at registration. No paper is recorded."))
            #expect(page.says("Next step: record the paper on which this was decided."))
            #expect(try await house.count("incident_classification WHERE office IS NULL AND position = 1") == 1)
        }
    }

    @Test("Of two officers who saw the same version one decides; the other keeps what she typed")
    func overtaken() async throws {
        try await TestHouse.open([.incidents]) { house in
            let (one, other) = (
                try await house.officer(.ctdOfficer, .balochistan), try await house.officer(.homeOfficer, .balochistan)
            )
            let page = try await one.post("/incidents/new", Invented.answers).location ?? ""
            let (hers, his) = (
                try await one.form(page + "/classification"), try await other.form(page + "/classification")
            )
            #expect(try await one.post(hers, Self.decision).status == 303)
            let late = Self.decision.merging(["classification": "under-inquiry", "office": "Home Department"]) { $1 }
            let again = try await other.post(his, late)
            #expect(again.status == 412 && again.says("Somebody recorded a change while this page was open."))
            #expect(again.says("Decided by Deputy Commissioner, Quetta"))
            #expect(try await house.count("incident_classification") == 1)
            let form = try again.form(to: page + "/classification")
            #expect(form["office"] == "Home Department" && form["classification"] == "under-inquiry")
            #expect(form["decidedOn-month"] == "11")
            #expect(try await other.post(form).status == 303)
            #expect(try await house.count("incident_classification") == 2)
        }
    }

    @Test("The same form sent twice records one decision")
    func twice() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            let form = try await officer.form(page + "/classification")
            #expect(try await officer.post(form, Self.decision).status == 303)
            #expect(try await officer.post(form, Self.decision).status == 303)
            #expect(try await house.count("incident_classification") == 1)
        }
    }

    @Test(
        "Faults are named",
        arguments: [
            (["classification": .null], "classification"), (["office": " "], "office"),
            (["decidedOn": .null], "decidedOn"), (["decidedOn": "2024-11-11"], "decidedOn"),
            (["decidedOn": "2199-01-01"], "decidedOn"), (["paperKind": "none"], "paperKind"),
            (["paperKind": "rumour"], "paperKind"), (["paperOn": "yesterday"], "paperOn"),
            (["officer": "CNIC 91201-1234567-1"], "officer"), (["reason": "x"], "reason"),
        ] as [([String: JSON], String)])
    func faults(change: [String: JSON], field: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let members = Dictionary((Self.json.members ?? []).map { ($0.key, $0.value) }) { $1 }
                .merging(change) { $1 }.filter { $0.value != .null }
            let body = JSON.object(members.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
            let answer = try await officer.api(.post, address + "/classifications", body, ["If-Match": "\"1\""])
            #expect(answer.status == 422 && answer.faultyFields == [field], "\(answer.text)")
            #expect(try await house.count("incident_classification") == 0)
        }
    }

    @Test("The API needs the incident's version and answers a repeat as the first time")
    func api() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let list = address + "/classifications"
            #expect(try await officer.api(.get, list).etag == "\"1\"")
            #expect(try await officer.api(.post, list, Self.json).status == 428)
            let headers = ["If-Match": "\"1\"", "Idempotency-Key": "paper-318-2024"]
            let made = try await officer.api(.post, list, Self.json, headers)
            let again = try await officer.api(.post, list, Self.json, headers)
            #expect(made.status == 201 && made.etag == "\"2\"" && again.bytes == made.bytes)
            #expect(try await officer.api(.post, list, Self.json, ["If-Match": "\"1\""]).status == 412)
            #expect(try await officer.api(.get, address).json["classification"] == "terrorist-act")
        }
    }

    @Test("The form that corrects facts cannot change it, nor can the API's PATCH")
    func notAFact() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let page = String(address.dropFirst("/api/v1".count))
            let form = try await officer.form(page + "/change")
            #expect(!form.names.contains("classification"))
            let body: JSON = ["classification": "terrorist-act"]
            let refused = try await officer.api(.patch, address, body, ["If-Match": "\"1\""])
            #expect(refused.status == 422 && refused.faultyFields == ["classification"])
            #expect(try await officer.api(.patch, address, ["killed": 9], ["If-Match": "\"1\""]).status == 200)
            #expect(try await officer.api(.get, address).json["classification"] == "unknown")
        }
    }

    @Test("Who sees incidents sees the history; who may not decide finds no form, and elsewhere nothing at all")
    func rights() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let page = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let address = String(page.dropFirst("/api/v1".count)) + "/classification"
            let viewer = try await house.officer(.nationalViewer)
            let seen = try await viewer.get(address)
            #expect(seen.status == 200 && !seen.says("Record the decision"))
            #expect(try await viewer.send(.post, address).status == 403)
            for stranger in [
                try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar),
                try await house.officer(.ctdOfficer, .sindh),
            ] {
                #expect(try await stranger.api(.post, page + "/classifications", Self.json).status == 404)
            }
            #expect(try await house.officer(.ctdOfficer, .sindh).get(address).status == 404)
            #expect(try await house.officer(.facilitator, .balochistan).get(address).status == 403)
        }
    }
}
