import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Everything that is known of an incident")
struct FactTests {
    /// Surab, a district since 2017, carved from Khuzdar (PK210 is its older neighbour in the reference data).
    static let surab = "PK233"

    static let whole: JSON = [
        "title": "Explosion at an invented market", "on": "2024-11-12", "datePrecision": "day", "time": "09:40",
        "until": .null, "province": "PK-BA", "district": "PK226", "tehsil": "Invented Tehsil", "place": "A market",
        "latitude": .number(30.19), "longitude": .number(67.01), "placePrecision": "near", "kind": "explosion",
        "weapon": "planted-device", "target": "civilians", "description": "A device beside a stall.",
        "classification": "unknown", "manner": "attack", "killed": 3, "injured": .null,
    ]

    @Test("It comes back as it went in, and the form holds it", arguments: ThrowawayStore.everyEngine())
    func roundTrip(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Self.whole).location ?? ""
            let read = try await officer.api(.get, address).json
            for member in Self.whole.members ?? [] { #expect(read[member.key] == member.value, "\(member.key)") }
            #expect(read["position"]?["precision"] == 2)
            let page = String(address.dropFirst("/api/v1".count))
            let form = try await officer.form(page + "/change")
            #expect(form["time"] == "09:40" && form["latitude"] == "30.19" && form["placePrecision"] == "near")
            #expect(form["tehsil"] == "Invented Tehsil" && form["target"] == "civilians")
            #expect(try await officer.post(form).status == 303)
            let again = try await officer.api(.get, address).json
            for member in Self.whole.members ?? [] { #expect(again[member.key] == member.value, "\(member.key)") }
            let shown = try await officer.get(page)
            #expect(shown.says("Tuesday 12 November 2024, about 09:40") && shown.says("A device beside a stall."))
            #expect(shown.says("Invented Tehsil") && shown.says("30.19, 67.01 Within about 25 km of the point"))
        }
    }

    @Test("What nobody said is unknown, never a default")
    func unknown() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Invented.json).location ?? ""
            let read = try await officer.api(.get, address).json
            for word in ["datePrecision", "weapon", "target", "kind", "manner"] { #expect(read[word] == "unknown") }
            for name in ["time", "tehsil", "latitude", "longitude", "placePrecision", "description"] {
                #expect(read[name] == .null, "\(name)")
            }
        }
    }

    @Test(
        "Faults are named",
        arguments: [
            (["time": "noon"], "time"), (["latitude": .number(27.8)], "longitude"),
            (["longitude": .number(66.6)], "latitude"),
            (["latitude": .number(66.6), "longitude": .number(27.8)], "latitude"),
            (["latitude": "north", "longitude": 66], "latitude"),
            (["latitude": "nan", "longitude": 66], "latitude"), (["latitude": true, "longitude": 66], "latitude"),
            (["placePrecision": "2"], "placePrecision"), (["datePrecision": "hour"], "datePrecision"),
            (["weapon": "bomb"], "weapon"), (["target": "x"], "target"),
            (["description": "CNIC 91201-1234567-1"], "description"), (["title": "0300 1234567 called"], "title"),
            (["on": "2012-05-01", "district": .string(surab)], "district"),
        ] as [([String: JSON], String)])
    func faults(change: [String: JSON], field: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let kept = (Invented.json.members ?? []).filter { change[$0.key] == nil }
            let body = JSON.object(kept + change.map { JSON.Member($0.key, $0.value) })
            let answer = try await officer.api(.post, "/api/v1/incidents", body)
            #expect(answer.status == 422 && answer.faultyFields == [field], "\(answer.text)")
        }
    }

    @Test("A district that did not exist that day is refused with the one that held the place")
    func districtByDate() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let old = ["on-day": "1", "on-month": "5", "on-year": "2012", "district": Self.surab]
            let refused = try await officer.post("/incidents/new", Invented.answers.merging(old) { $1 })
            #expect(refused.status == 422 && refused.says("the place belonged to"))
            let young = Invented.answers.merging(["district": Self.surab]) { $1 }
            #expect(try await officer.post("/incidents/new", young).status == 303)
        }
    }

    @Test("An imported incident keeps a district and a point that no person touched")
    func importedStays() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, "/api/v1/incidents", Self.whole).location ?? ""
            try await house.store.write { tx in
                try tx.run(
                    """
                    UPDATE incident SET district = \(Self.surab), on_date = '2012-05-01', latitude = 12.5,
                        longitude = 65.1, place_precision = 7
                    """)
            }
            let page = String(address.dropFirst("/api/v1".count))
            #expect(try await officer.post(page + "/change", ["place": "Corrected"]).status == 303)
            let read = try await officer.api(.get, address).json
            #expect(
                read["district"] == .string(Self.surab) && read["latitude"] == .number(12.5)
                    && read["place"] == "Corrected")
            #expect(read["placePrecision"] == "beyond")
        }
    }

    @Test("Several days and a rough date are said so")
    func rough() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let body: JSON = [
                "title": "Invented", "on": "2024-11-12", "until": "2024-11-14", "datePrecision": "week",
                "district": "PK226",
            ]
            let address = try await officer.api(.post, "/api/v1/incidents", body).location ?? ""
            let page = try await officer.get(String(address.dropFirst("/api/v1".count)))
            #expect(page.says("12 November 2024 to 14 November 2024 (Known to the week)"))
        }
    }
}
