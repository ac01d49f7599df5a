import Access
import Claims
import HTTPTransport
import Home
import Incidents
import Kernel
import Law
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing
import Verification
import Victims
import Web

@Suite("My work on claims")
struct ClaimWorkTests {
    static func open<T>(_ engine: ThrowawayStore, _ body: (TestHouse) async throws -> T) async throws -> T {
        let law = LawShelf(try LawBook.embedded())
        let sections = [Victims.rosterSection(actions: [Claims.rosterAction]), Claims.incidentSection(law: law)]
        let rooms = [
            TestRoom([], Home.phrases, Home.room, Home.routes(law: law)),
            TestRoom(
                Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes(sections: sections)),
            TestRoom(Victims.migrations, Victims.phrases, nil, Victims.routes(index: NameIndex())),
            TestRoom(Verification.migrations, Verification.phrases, nil, Verification.routes),
            TestRoom(Claims.migrations, Claims.phrases, Claims.room, Claims.routes(law: law)),
            TestRoom([], [], Claims.paperRoom, []),
            TestRoom([], Law.phrases, Law.room, Law.routes(law: law)),
        ]
        return try await TestHouse.open(engine, rooms, body)
    }

    /// A claim for a death with its facts; the address of its page.
    static func claim(_ officer: TestOfficer) async throws -> String {
        let incident =
            try await officer.post(
                "/incidents/new",
                [
                    "title": "Explosion at an invented market", "on-day": "11", "on-month": "10", "on-year": "2024",
                    "district": "PK226", "classification": "terrorist-act", "manner": "attack",
                    "killed-unknown": "unknown", "injured-unknown": "unknown",
                ]
            ).location ?? ""
        try await officer.post(
            "\(incident)/roster/new",
            ["status": "killed", "name": "Zarak Invented", "sex": "male", "age": "34", "age-unknown": ""])
        let claim = try await officer.post("/claims", on: incident).location ?? ""
        try await officer.post(claim + "/facts", ["standing": "civilian"])
        return claim
    }

    @Test("Each sees the job that is theirs, the maker never the decision", arguments: ThrowawayStore.everyEngine())
    func jobs(_ engine: ThrowawayStore) async throws {
        try await Self.open(engine) { house in
            let ctd = try await house.officer(.ctdOfficer, .balochistan)
            let home = try await house.officer(.homeOfficer, .balochistan)
            let claim = try await Self.claim(ctd)
            #expect(try await ctd.get("/").says("Claims to verify"))
            try await home.post(claim + "/assess", ["result": "confirmed"])
            #expect(try await ctd.get("/").says("Claims to send to those who decide"))
            try await ctd.post(claim + "/send")
            #expect(try await ctd.get("/").says("I am waiting for"))
            let other = try await house.officer(.homeOfficer, .balochistan)
            #expect(try await other.get("/").says("Claims to decide"))
            #expect(try await home.get("/").says("Claims to decide") == false)
            try await other.post(claim + "/decide")
            #expect(try await other.get("/").says("Sanctions to record"))
            let elsewhere = try await house.officer(.homeOfficer, .sindh)
            #expect(try await elsewhere.get("/").says("Sanctions to record") == false)
        }
    }

    @Test("A clock that has run out is said with its reason, and only to who can answer for it")
    func clocks() async throws {
        try await Self.open(.sqlite) { house in
            let claim = try await Self.claim(house.officer(.ctdOfficer, .balochistan))
            house.surroundings.step(seconds: 18 * 86_400)
            let ctd = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await ctd.get("/")
            #expect(page.says("1 clock has run out") && page.says("3 days late") && page.says("No reason on record"))
            let form = try await ctd.get(claim + "/clock?clock=report").form(to: claim + "/clock")
            try await ctd.post(form, ["what": "late", "because": "hospital", "reason": "The report is awaited."])
            #expect(try await ctd.get("/").says("Reason on record: waits for a hospital."))
            let finance = try await house.officer(.financeChecker, .balochistan)
            #expect(try await finance.get("/").says("run out") == false)
        }
    }
}
