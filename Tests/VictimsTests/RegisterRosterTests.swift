import Access
import HTTPTransport
import Incidents
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Victims
import Web

@Suite("Many people are put on a roster in one action")
struct RegisterRosterTests {
    @Test("Everybody is stored, sealed and audited once, in their order", arguments: ThrowawayStore.everyEngine())
    func stored(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await house.register(Self.crowd(of: 131), at: incident)
            #expect(try await house.count("person") == 131)
            #expect(try await house.audited("person.registered") == 131)
            let lines = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array ?? []
            #expect(lines.map { $0["name"]?.string } == (0..<131).map { "Invented Person \($0)" })
            #expect(lines.map { $0["tag"]?.string } == (0..<131).map { "T-\($0)" })
            let found = try await officer.api(.post, "/api/v1/people/search", ["cnic": "9900100000077"])
            #expect(try found.json["items"]?.array?.first?["name"] == "Invented Person 77")
        }
    }

    @Test("A chain of many entries verifies like one of single ones", arguments: ThrowawayStore.everyEngine())
    func chained(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await house.register(Self.crowd(of: 70), at: incident)
            _ = try await officer.get(incident)
            while try await house.store.write({ tx in try AuditChain.link(in: tx) }) > 0 {}
            let numbers = try await house.store.read { tx in
                try tx.rows("SELECT sequence FROM audit_entry ORDER BY sequence") { try $0[0] as Int }
            }
            #expect(numbers == Array(1...numbers.count) && numbers.count > 70)
        }
    }

    @Test("A tag that stands twice, or stood there already, stores nobody", arguments: ThrowawayStore.everyEngine())
    func tagTaken(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            var twice = Self.crowd(of: 10)
            twice[7].tag = "T-3"
            await #expect(throws: VictimError.tagTaken) { try await house.register(twice, at: incident) }
            #expect(try await house.count("person") == 0)
            _ = try await officer.person(at: incident, ["tag": "T-5"])
            await #expect(throws: VictimError.tagTaken) {
                try await house.register(Self.crowd(of: 10), at: incident)
            }
            #expect(try await house.count("person") == 1)
        }
    }

    static func crowd(of size: Int) -> [PersonDraft] {
        (0..<size).map { number in
            let cnic = CNIC(String(9_900_100_000_000 + number))
            return PersonDraft(
                identity: Identity(name: "Invented Person \(number)", fatherName: "Invented Father", cnic: cnic),
                sex: .female, age: .years(number % 90), tag: "T-\(number)", status: .injured)
        }
    }
}

extension TestHouse {
    /// Registers the drafts on the roster of the incident at `address`, as an import does.
    func register(_ drafts: [PersonDraft], at address: String) async throws {
        let vault = house.vault
        let surroundings = surroundings
        let people = drafts.map { _ in Identifier<Person>(from: surroundings) }
        let grant = Grant.atConsole(.importPeople, for: .registration, at: surroundings.now())
        try await vault.mint(for: people, in: .balochistan)
        try await store.write { tx in
            guard let id = Identifier<Incident>(address.dropFirst(11)),
                let incident = try IncidentStore.find(id, in: tx)
            else { throw Unfit("no incident") }
            try RegisterRoster.run(
                drafts, of: incident, people: people, by: grant, vault: vault, surroundings: surroundings, in: tx)
        }
    }
}
