import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Web

@Suite("No name leaves the incident's own officers before the family has been told")
struct GateTests {
    /// Officers with leave to see people here who do not keep this roster.
    static func strangers(in house: TestHouse) async throws -> [TestOfficer] {
        [
            try await house.officer(.prosecutor, .balochistan),
            try await house.officer(.committeeMember, .balochistan, Invented.quetta),
            try await house.officer(.financeChecker, .balochistan),
            try await house.officer(.counsellor, .balochistan, Invented.quetta),
            try await house.officer(.nationalViewer), try await house.officer(.auditor),
        ]
    }

    @Test("Walked over every address, before and after", arguments: ThrowawayStore.everyEngine())
    func everyAddress(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let own = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: own)
            for stranger in try await Self.strangers(in: house) {
                for answer in try await scene.walk(as: stranger, in: house) {
                    #expect(answer.found.isEmpty, "\(answer.address) shows \(answer.found)")
                }
            }
            #expect(try await scene.walk(as: own, in: house).contains { !$0.found.isEmpty })
            try await scene.tell(by: own)
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            let shown = try await scene.walk(as: prosecutor, in: house).filter { !$0.found.isEmpty }.map(\.address)
            #expect(Set(shown).isSuperset(of: [scene.incident, "\(scene.incident)/roster", scene.line, scene.person]))
            #expect(shown.contains("/api/v1\(scene.incident)/roster") && shown.contains("/api/v1\(scene.person)"))
        }
    }

    @Test("The page says what it withholds, and shows the rest")
    func words() async throws {
        try await VictimHouse.open { house in
            let scene = try await Scene(by: try await house.officer(.ctdOfficer, .balochistan))
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            for address in [scene.incident, "\(scene.incident)/roster", scene.line] {
                let page = try await prosecutor.get(address)
                #expect(page.status == 200 && page.says("Name withheld until the family has been told"), "\(address)")
                #expect(page.says("Female, 34") && page.says("T-17") && page.says("Killed"))
            }
            let refused = try await prosecutor.get(scene.person)
            #expect(refused.status == 403 && refused.says("The name is withheld until the family has been told"))
            let problem = try await prosecutor.api(.get, "/api/v1\(scene.person)")
            #expect(try problem.status == 403 && problem.json["type"] == "urn:umeed:problem:name-withheld")
            let line = try await prosecutor.api(.get, "/api/v1\(scene.line)").json
            #expect(line["isWithheld"] == true && line["name"] == .null && line["tag"] == "T-17")
        }
    }

    @Test("A search by a stranger does not even tell that somebody is there")
    func search() async throws {
        try await VictimHouse.open { house in
            let own = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: own)
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            for words in ["Zarghuna", "51201-1234567-1", "0300 1234567"] {
                #expect(try await prosecutor.post("/people/search", ["q": words]).says("Nobody was found"))
                #expect(try await own.post("/people/search", ["q": words]).says("1 person found"))
            }
            try await scene.tell(by: own)
            #expect(try await prosecutor.post("/people/search", ["q": "Zarghuna"]).says("1 person found"))
        }
    }

    @Test(
        "A telling that is taken back closes the gate again; both stay written", arguments: ThrowawayStore.everyEngine()
    )
    func takenBack(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let own = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: own)
            try await scene.tell(by: own)
            #expect(try await own.post("\(scene.line)/not-told").status == 303)
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            #expect(try await prosecutor.get(scene.person).status == 403)
            let page = try await own.get(scene.line)
            #expect(page.says("by Invented Duty Officer: Brother") && page.says("Invented Brother"))
            #expect(page.says("Taken back"))
            #expect(try await house.audited("roster.told") == 2)
        }
    }

    @Test("An incident without a district is nobody's own in a district", arguments: ThrowawayStore.everyEngine())
    func noDistrict(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let own = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: own)
            let here = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            #expect(try await here.get(scene.person).status == 200)
            try await house.store.write { tx in try tx.run("UPDATE incident SET district = NULL") }
            #expect(try await here.get(scene.person).status == 403)
        }
    }

    @Test("The teller and the relative are sealed")
    func sealed() async throws {
        try await VictimHouse.open { house in
            let own = try await house.officer(.ctdOfficer, .balochistan)
            try await Scene(by: own).tell(by: own)
            for column: SQL in ["told_by", "told_to"] {
                let bytes: [UInt8] = try await house.value("SELECT \(column) FROM family_told")
                #expect(bytes.count > 40 && bytes.firstRange(of: Array("Invented".utf8)) == nil)
            }
        }
    }

    @Test("Who may not add to the roster may not open the gate; the day and the teller must be said")
    func refused() async throws {
        try await VictimHouse.open { house in
            let own = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: own)
            let told: JSON = ["toldOn": "2026-03-01", "toldBy": "Invented", "relation": "unknown"]
            let match = ["If-Match": "\"1\""]
            for stranger in try await Self.strangers(in: house) {
                #expect(try await stranger.get("\(scene.line)/told").status == 403)
                #expect(try await stranger.api(.post, "/api/v1\(scene.line)/family-told", told, match).status == 403)
            }
            let sindh = try await house.officer(.ctdOfficer, .sindh)
            #expect(try await sindh.api(.post, "/api/v1\(scene.line)/family-told", told, match).status == 404)
            let again = try await own.post("\(scene.line)/told")
            #expect(again.status == 422 && again.text.contains("#toldOn") && again.text.contains("#toldBy"))
            let early = try await own.api(.post, "/api/v1\(scene.line)/family-told", told, ["If-Match": "\"9\""])
            #expect(early.status == 412)
            #expect(try await house.audited("roster.told") == 0)
        }
    }
}

/// One incident with one killed person whose family does not know.
struct Scene {
    let incident: String
    let person: String
    let line: String

    init(by officer: TestOfficer) async throws {
        incident = try await officer.incident()
        person = try await officer.person(at: incident)
        let first = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array?.first
        guard let id = first?["id"]?.string else { throw Unfit("no line") }
        line = "/roster/\(id)"
    }

    func tell(by officer: TestOfficer) async throws {
        let sent = try await officer.post(
            "\(line)/told",
            [
                "toldOn-day": "1", "toldOn-month": "3", "toldOn-year": "2026", "toldBy": "Invented Duty Officer",
                "relation": "brother", "toldTo": "Invented Brother",
            ])
        guard sent.status == 303 else { throw Unfit("not told: \(sent.status)") }
    }

    /// Every address of the house that can be read, filled with this scene, and the searches; what each shows.
    func walk(as officer: TestOfficer, in house: TestHouse) async throws -> [(address: String, found: [String])] {
        var shown: [(address: String, found: [String])] = []
        for route in house.site.routes where route.method == .get {
            let address = filled(route.pattern.description)
            let answer =
                route.face == .api
                ? try await officer.api(.get, address) : try await officer.get(address)
            shown.append((address, Self.secrets(in: answer.text)))
        }
        for words in ["Zarghuna", "51201-1234567-1"] {
            let form = officer.house.site.routes.isEmpty ? nil : try? await officer.post("/people/search", ["q": words])
            shown.append(("search", Self.secrets(in: (form?.text ?? "").replacing("value=\"\(words)\"", with: ""))))
        }
        let api = try await officer.api(.post, "/api/v1/people/search", ["name": "Zarghuna"])
        shown.append(("api search", Self.secrets(in: api.text)))
        return shown
    }

    private func filled(_ pattern: String) -> String {
        let holes = [
            ("{incident}", incident.dropFirst(11)), ("{person}", person.dropFirst(8)), ("{roster}", line.dropFirst(8)),
        ]
        return holes.reduce(pattern) { $0.replacing($1.0, with: String($1.1)) }
    }

    private static func secrets(in text: String) -> [String] { Invented.secrets.filter { text.contains($0) } }
}
