import Access
import HTTPTransport
import Incidents
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("What sources counted stands beside the roster")
struct TallyTests {
    /// The room with a roster of 13 people: 11 killed, 1 injured, 1 missing.
    static let room = TestRoom(
        Incidents.migrations, Incidents.phrases, Incidents.room,
        Incidents.routes(
            roster: RosterCounting { _, _ in
                RosterCount(people: 13, killed: 11, injured: 1, missing: 1, firstAt: nil, newestAt: nil)
            }))

    static let hospital: [String: String] = [
        "sourceKind": "hospital", "sourceName": "Invented Hospital", "reliability": "usually-reliable",
        "reference": "Register", "saidOn-day": "13", "saidOn-month": "11", "saidOn-year": "2024", "saidTime": "23:30",
        "killed": "11", "injured": "4",
    ]

    static let json: JSON = [
        "sourceKind": "rescue", "sourceName": "Invented Rescue", "reliability": "unjudged", "saidOn": "2024-11-12",
    ]

    static func key(_ word: String) -> [String: String] { ["Idempotency-Key": "invented-\(word)"] }

    @Test("The difference to the roster is said for each source", arguments: ThrowawayStore.everyEngine())
    func differences(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [Self.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            let shown = try await officer.follow(officer.post(page + "/tallies/new", Self.hospital))
            #expect(shown.says("Invented Hospital Hospital · Usually reliable · Register"))
            #expect(shown.says("As many killed 3 fewer injured"))
            #expect(shown.says("As registered here Not judged") && shown.says("8 more killed"))
            #expect(shown.says("The roster: 13 people") && shown.says("11 1 1 missing"))
            #expect(shown.says("The roster and 2 sources do not agree."))
            #expect(try await house.audited("incident.tally") == 1)
        }
    }

    @Test(
        "A newer count of the same source follows the older one, which stays", arguments: ThrowawayStore.everyEngine())
    func newer(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [Self.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            let first = try await officer.follow(officer.post(page + "/tallies/new", Self.hospital))
            let again = try #require(first.link("Newer figures"))
            let form = try await officer.form(page + "/tallies/new", on: again)
            #expect(form["sourceName"] == "Invented Hospital" && form["sourceKind"] == "hospital")
            #expect(form["killed"] == "")
            let corrected = Self.hospital.merging(["sourceName": " invented  HOSPITAL", "injured": "1"]) { $1 }
            let shown = try await officer.follow(officer.post(form, corrected))
            #expect(shown.says("1 older tally, followed by a newer one of its source"))
            #expect(shown.says("As many killed As many injured"))
            let items = try await officer.api(.get, "/api/v1\(page)/tallies").json["items"]?.array ?? []
            let hospital = items.filter { $0["sourceKind"] == "hospital" }
            #expect(hospital.map { $0["injured"] } == [4, 1] && hospital.map { $0["isNewest"] } == [false, true])
            #expect(hospital.map { $0["rosterLess"] } == [.null, ["killed": 0, "injured": 0]])
            #expect(try await house.count("incident_tally WHERE source_kind = 'hospital'") == 2)
        }
    }

    @Test("A range is kept and shown, and a roster inside it is no alarm")
    func ranges() async throws {
        try await TestHouse.open([Self.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address =
                try await officer.api(
                    .post, "/api/v1/incidents", ["title": "Invented", "on": "2024-11-12", "district": "PK226"]
                ).location ?? ""
            let body = JSON.object(
                (Self.json.members ?? []) + [
                    .init("killedLow", 8), .init("killed", 9), .init("killedHigh", 12), .init("injuredLow", 20),
                ])
            #expect(try await officer.api(.post, address + "/tallies", body, Self.key("range")).status == 201)
            let page = try await officer.get(String(address.dropFirst("/api/v1".count)))
            #expect(page.says("9 8–12") && page.says("at least 20"))
            #expect(page.says("2 more killed, within the range") && page.says("19 fewer injured"))
        }
    }

    @Test(
        "The counts of the register are its tally; corrected, the older one stays",
        arguments: ThrowawayStore.everyEngine())
    func register(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            house.surroundings.step(seconds: 3600)
            _ = try await officer.api(.patch, address, ["killed": 5], ["If-Match": "\"1\""])
            _ = try await officer.api(.patch, address, ["place": "Elsewhere"], ["If-Match": "\"2\""])
            let answer = try await officer.api(.get, address + "/tallies").json
            let items = answer["items"]?.array ?? []
            #expect(items.map { $0["killed"] } == [3, 5] && items.map { $0["isNewest"] } == [false, true])
            #expect(items.allSatisfy { $0["sourceKind"] == "register" } && answer["roster"] == .null)
        }
    }

    @Test(
        "Faults are named",
        arguments: [
            (["killed": 1, "sourceKind": "register"], "sourceKind"),
            (["killed": 1, "sourceKind": "dataset"], "sourceKind"),
            (["killed": 1, "sourceName": ""], "sourceName"), (["killed": 1, "reliability": "A"], "reliability"),
            (["killed": 1, "saidOn": "2024-11-11"], "saidOn"), (["killed": 1, "saidTime": "25:00"], "saidTime"),
            (["killed": 1, "saidTime": "midnight"], "saidTime"), ([:], "killed"), (["killed": -1], "killed"),
            (["killed": 5, "killedLow": 6], "killed"), (["injuredLow": 9, "injuredHigh": 8], "injured"),
            (["killed": 1, "reference": "call 0300-1234567"], "reference"),
        ] as [([String: JSON], String)])
    func faults(change: [String: JSON], field: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let kept = (Self.json.members ?? []).filter { change[$0.key] == nil }
            let body = JSON.object(kept + change.map { JSON.Member($0.key, $0.value) })
            let answer = try await officer.api(.post, address + "/tallies", body, Self.key("with-a-fault"))
            #expect(answer.status == 422 && answer.faultyFields == [field], "\(answer.text)")
            #expect(try await house.count("incident_tally WHERE source_kind <> 'register'") == 0)
        }
    }

    @Test("A tally sent twice is recorded once; without a key the API takes none")
    func once() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let body = JSON.object((Self.json.members ?? []) + [.init("killed", 7)])
            #expect(try await officer.api(.post, address + "/tallies", body).status == 428)
            let first = try await officer.api(.post, address + "/tallies", body, Self.key("once"))
            let again = try await officer.api(.post, address + "/tallies", body, Self.key("once"))
            #expect(first.status == 201 && again.bytes == first.bytes)
            #expect(try await house.count("incident_tally WHERE source_kind = 'rescue'") == 1)
        }
    }

    @Test("Who may not change the incident records no tally; another province finds nothing")
    func rights() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let body = JSON.object((Self.json.members ?? []) + [.init("killed", 7)])
            let viewer = try await house.officer(.nationalViewer)
            #expect(try await viewer.api(.get, address + "/tallies").status == 200)
            #expect(try await viewer.api(.post, address + "/tallies", body, Self.key("viewer")).status == 403)
            let stranger = try await house.officer(.ctdOfficer, .sindh)
            #expect(try await stranger.api(.get, address + "/tallies").status == 404)
            #expect(try await stranger.api(.post, address + "/tallies", body, Self.key("stranger")).status == 404)
        }
    }
}
