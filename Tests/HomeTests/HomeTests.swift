import Access
import Accounts
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
import Victims
import Web

/// All rooms, put together as the program puts them together.
private enum WholeHouse {
    static func open<T>(_ engine: ThrowawayStore = .sqlite, _ body: (TestHouse) async throws -> T)
        async throws -> T
    {
        let law = LawShelf(try LawBook.embedded())
        let sections = [
            Victims.rosterSection(actions: [Claims.rosterAction]), Claims.incidentSection(law: law),
        ]
        let home = TestRoom([], Home.phrases, Home.room, Home.routes(law: law))
        let incidents = TestRoom(
            Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes(sections: sections))
        let victims = TestRoom(
            Victims.migrations, Victims.phrases, nil, Victims.routes(index: NameIndex()))
        let claims = TestRoom(Claims.migrations, Claims.phrases, Claims.room, Claims.routes(law: law))
        let library = TestRoom([], Law.phrases, Law.room, Law.routes(law: law))
        let accounts = TestRoom([], AccountRoom.phrases, AccountRoom.room, AccountRoom.routes(demo: []))
        return try await TestHouse.open(
            engine, [home, incidents, victims, claims, library, accounts], body)
    }
}

@Suite("The bar leads only where one may go")
struct BarTests {
    @Test(
        "Each role has its rooms",
        arguments: [
            (.ctdOfficer, ["/", "/incidents", "/claims", "/law"]),
            (.counsellor, ["/", "/incidents", "/law"]),
            (.auditor, ["/", "/incidents", "/claims", "/law"]), (.facilitator, ["/", "/law"]),
            (.administrator, ["/", "/law", "/accounts"]), (.nationalViewer, ["/", "/incidents", "/law"]),
        ] as [(Role, [String])])
    func rooms(role: Role, expected: [String]) async throws {
        try await WholeHouse.open { house in
            let officer = try await house.officer(
                role, .balochistan, role == .counsellor ? DistrictCode("PK226") : nil)
            let page = try await officer.get("/")
            #expect(page.status == 200)
            for room in ["/", "/incidents", "/claims", "/law", "/accounts"] {
                let isShown = page.text.contains("href=\"\(room)\"")
                #expect(isShown == expected.contains(room), "\(room)")
                #expect(
                    try await officer.get(room).status == (expected.contains(room) ? 200 : 403), "\(room)")
            }
        }
    }

    @Test("Who is not signed in has no work, only the door")
    func stranger() async throws {
        try await WholeHouse.open { house in
            #expect(try await house.get("/").location == "/sign-in")
            let door = try await house.get("/sign-in")
            #expect(door.status == 200 && !door.text.contains("href=\"/incidents\""))
        }
    }
}

@Suite("My work shows what waits")
struct MyWorkTests {
    @Test(
        "A claim without a fact that the law needs waits; nothing of it is shown in another province",
        arguments: ThrowawayStore.everyEngine())
    func waiting(_ engine: ThrowawayStore) async throws {
        try await WholeHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            #expect(try await officer.get("/").says("No claim waits for a fact"))
            let made = try await officer.api(.post, "/api/v1/incidents", Self.attack)
            let incident = "/incidents/\(try #require(try made.json["id"]?.string))"
            let sent = try await officer.post(
                "\(incident)/roster/new", ["status": "killed", "name": "Zarak Invented", "sex": "male"])
            #expect(sent.status == 303)
            let claim = try #require(try await officer.post("/claims", on: incident).location)
            let page = try await officer.get("/")
            #expect(page.text.contains(claim) && page.says("Explosion at an invented market"))
            #expect(!page.text.contains("Zarak"))
            let sindhi = try await house.officer(.ctdOfficer, .sindh)
            let other = try await sindhi.get("/")
            #expect(
                other.says("No claim waits for a fact") && other.says("No incident is registered yet"))
        }
    }

    @Test("Who has nothing to do is told so")
    func nothing() async throws {
        try await WholeHouse.open { house in
            let facilitator = try await house.officer(.facilitator, .balochistan)
            #expect(try await facilitator.get("/").says("Nothing waits for you here yet"))
        }
    }

    private static let attack: JSON = [
        "title": "Explosion at an invented market", "on": "2024-10-11", "district": "PK226",
        "classification": "terrorist-act", "manner": "attack",
    ]
}
