import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The police's case numbers")
struct FIRTests {
    static let answers = [
        "station": "CTD Invented", "number": "41", "year": "2024", "sections": "302, 324 PPC; 7 ATA",
        "registeredOn-day": "12", "registeredOn-month": "11", "registeredOn-year": "2024",
    ]

    static let json: JSON = ["station": "ctd  invented", "number": 41, "year": 2024]

    @Test("Several stand on one incident, each audited", arguments: ThrowawayStore.everyEngine())
    func several(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            try await officer.post(page + "/firs/new", Self.answers)
            let shown = try await officer.follow(
                officer.post(page + "/firs/new", Self.answers.merging(["number": "7", "station": "City"]) { $1 }))
            #expect(shown.says("41/2024 CTD Invented") && shown.says("7/2024 City"))
            #expect(shown.says("302, 324 PPC; 7 ATA"))
            #expect(try await house.audited("incident.fir") == 2)
        }
    }

    @Test(
        "The same case is recorded once in a province, however its station is spelled",
        arguments: ThrowawayStore.everyEngine())
    func once(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            try await officer.post(page + "/firs/new", Self.answers)
            let again = try await officer.post(page + "/firs/new", Self.answers)
            #expect(again.status == 409 && again.says("This FIR is recorded on this incident already."))
            #expect(try again.form(to: page + "/firs/new")["station"] == "CTD Invented")

            let other = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let key = ["Idempotency-Key": "fir-41-2024"]
            let refused = try await officer.api(.post, other + "/firs", Self.json, key)
            #expect(refused.status == 409 && refused.text.contains("BA-INC-2024-0001"))
            #expect(try await house.count("incident_fir") == 1)

            let elsewhere = try await house.officer(.ctdOfficer, .sindh)
            let theirs = try await elsewhere.api(
                .post, "/api/v1/incidents", ["title": "Invented", "on": "2024-11-12", "district": "PK-SD"])
            #expect(try await elsewhere.api(.post, (theirs.location ?? "") + "/firs", Self.json, key).status == 201)
        }
    }

    @Test("A correction needs the version that was seen and keeps what it does not name")
    func corrected() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            try await officer.post(page + "/firs/new", Self.answers)
            let id = try await officer.api(.get, "/api/v1\(page)/firs").json["items"]?.array?.first?["id"]?.string ?? ""
            let address = "/api/v1\(page)/firs/\(id)"
            #expect(try await officer.api(.patch, address, ["number": 42]).status == 428)
            let changed = try await officer.api(.patch, address, ["number": 42], ["If-Match": "\"1\""])
            #expect(changed.status == 200 && changed.etag == "\"2\"")
            #expect(try await officer.api(.patch, address, ["number": 43], ["If-Match": "\"1\""]).status == 412)
            let form = try await officer.form("\(page)/firs/\(id)/change")
            #expect(form["number"] == "42" && form["station"] == "CTD Invented" && form["registeredOn-day"] == "12")
            let slow = try await officer.form("\(page)/firs/\(id)/change")
            #expect(try await officer.post(form, ["sections": "302 PPC"]).status == 303)
            #expect(try await officer.get(page).says("42/2024 CTD Invented"))
            let late = try await officer.post(slow, ["number": "44"])
            #expect(late.status == 412 && late.says("It now stands here as 42/2024, CTD Invented."))
            let again = try late.form(to: "\(page)/firs/\(id)/change")
            #expect(again["number"] == "44")
            #expect(try await officer.post(again).status == 303)
            #expect(try await officer.get(page).says("44/2024 CTD Invented"))
        }
    }

    @Test(
        "Faults are named",
        arguments: [
            (["station": ""], "station"), (["number": 0], "number"), (["number": 100_000], "number"),
            (["year": 2023], "year"), (["year": 1900], "year"), (["registeredOn": "2024-11-11"], "registeredOn"),
            (["registeredOn": "2025-01-02"], "registeredOn"), (["accused": "x"], "accused"),
        ] as [([String: JSON], String)])
    func faults(change: [String: JSON], field: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let kept = (Self.json.members ?? []).filter { change[$0.key] == nil }
            let body = JSON.object(kept + change.map { JSON.Member($0.key, $0.value) })
            let answer = try await officer.api(
                .post, address + "/firs", body, ["Idempotency-Key": "fir-with-a-fault"])
            #expect(answer.status == 422 && answer.faultyFields == [field], "\(answer.text)")
        }
    }

    @Test("An FIR of another incident is not found at this one's address, and strangers find nothing")
    func elsewhere() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            try await officer.post(page + "/firs/new", Self.answers)
            let id = try await officer.api(.get, "/api/v1\(page)/firs").json["items"]?.array?.first?["id"]?.string ?? ""
            let other = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let wrong = try await officer.api(.patch, "\(other)/firs/\(id)", ["number": 2], ["If-Match": "\"1\""])
            #expect(wrong.status == 404)
            let stranger = try await house.officer(.ctdOfficer, .sindh)
            #expect(try await stranger.get("\(page)/firs/\(id)/change").status == 404)
            #expect(try await stranger.api(.get, "/api/v1\(page)/firs").status == 404)
            #expect(try await house.officer(.nationalViewer).get(page + "/firs/new").status == 403)
        }
    }
}
