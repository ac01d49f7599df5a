import Access
import Claims
import HTTPTransport
import Incidents
import Kernel
import Law
import SiteSupport
import Statute
import TestSupport
import Testing
import Verification
import Victims
import Web

/// The rooms that a claim needs, put together as the program puts them together.
enum ClaimHouse {
    static func open<T>(
        _ engine: ThrowawayStore = .sqlite, at moment: Timestamp? = nil, _ body: (TestHouse) async throws -> T
    ) async throws -> T {
        let law = LawShelf(try LawBook.embedded())
        let sections = [Victims.rosterSection(actions: [Claims.rosterAction]), Claims.incidentSection(law: law)]
        let incidents = TestRoom(
            Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes(sections: sections))
        let victims = TestRoom(
            Victims.migrations, Victims.phrases, nil,
            Victims.routes(index: NameIndex(), sections: [Claims.personSection(law: law)]))
        let library = TestRoom([], Law.phrases, Law.room, Law.routes(law: law))
        let papers = TestRoom(Verification.migrations, Verification.phrases, nil, Verification.routes)
        let claims = TestRoom(Claims.migrations, Claims.phrases, Claims.room, Claims.routes(law: law))
        return try await TestHouse.open(
            engine, [incidents, victims, library, papers, claims, waiting(law)], at: moment, body)
    }

    /// A page of this test's own that lists what waits on the reader.
    private static func waiting(_ law: LawShelf) -> TestRoom {
        TestRoom(
            [], [], nil,
            [
                .page("/waiting", .signedIn) { visit, tx in
                    let limit = visit.request.query["limit"].flatMap { Int($0) } ?? 1
                    let claims = try Claims.waiting(for: visit.officer, under: law.current, limit: limit, in: tx)
                    return .plain(claims.map(\.address).joined(separator: " "))
                }
            ])
    }
}

/// Places and answers that these tests invent.
enum Invented {
    static let quetta = DistrictCode("PK226")!  // a literal of the right form
    static let gwadar = DistrictCode("PK206")!  // a literal of the right form

    /// A market in Quetta, October 2024, held to be terrorism.
    static let market: [String: String] = [
        "title": "Explosion at an invented market", "on-day": "11", "on-month": "10", "on-year": "2024",
        "district": "PK226", "classification": "terrorist-act", "manner": "attack", "killed-unknown": "unknown",
        "injured-unknown": "unknown",
    ]

    /// Somewhere in Sindh, June 2025, where nobody has said how it came about.
    static let road: [String: String] = [
        "title": "Shooting on an invented road", "on-day": "5", "on-month": "6", "on-year": "2025",
        "district": "PK-SD", "classification": "terrorist-act", "killed-unknown": "unknown",
        "injured-unknown": "unknown",
    ]
}

extension TestOfficer {
    /// Registers an incident; the address of its page.
    func incident(_ answers: [String: String] = Invented.market) async throws -> String {
        let answer = try await post("/incidents/new", answers)
        guard let location = answer.location else { throw Unfit("not registered: \(answer.text.prefix(2000))") }
        return location
    }

    /// Puts an invented person on the roster of the incident at `address`.
    func person(
        at address: String, _ status: String = "killed", name: String = "Zarak Invented", father: String = ""
    ) async throws {
        try await post(
            "\(address)/roster/new",
            [
                "status": status, "name": name, "fatherName": father, "sex": "male", "age": "34", "age-unknown": "",
            ])
    }

    /// Opens the claim of the only person on the roster by its button; the address of its page.
    func claim(at incident: String) async throws -> String {
        let answer = try await post("/claims", on: incident)
        guard let location = answer.location, location.hasPrefix("/claims/") else {
            throw Unfit("no claim: \(answer.status) \(answer.text.prefix(2000))")
        }
        return location
    }

    /// An incident with one person and her claim; the address of the claim's page.
    func opened(_ answers: [String: String] = Invented.market, _ status: String = "killed") async throws -> String {
        let incident = try await incident(answers)
        try await person(at: incident, status)
        return try await claim(at: incident)
    }
}

extension TestOfficer {
    /// Records a decision on what the incident is held to be, on a paper.
    func classify(_ incident: String, as word: String) async throws {
        let decision = [
            "classification": word, "office": "Deputy Commissioner, Quetta", "paperKind": "order",
            "decidedOn-day": "12", "decidedOn-month": "10", "decidedOn-year": "2024",
        ]
        let answer = try await post("/incidents/\(incident)/classification", decision)
        #expect(answer.status == 303)
    }
}
