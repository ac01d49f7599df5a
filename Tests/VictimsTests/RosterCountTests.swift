import Access
import HTTPTransport
import Incidents
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@testable import Victims

@Suite("The roster is counted for the tallies of its incident")
struct RosterCountTests {
    static let incidents = TestRoom(
        Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes(roster: Victims.rosterCounting))
    static let victims = TestRoom(Victims.migrations, Victims.phrases, nil, Victims.routes(index: NameIndex()))

    @Test("How many of each, and since when; nobody is opened", arguments: ThrowawayStore.everyEngine())
    func counted(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [Self.incidents, Self.victims]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.incident()
            let empty = try await officer.api(.get, "/api/v1\(page)/tallies").json
            #expect(empty["roster"] == ["people": 0, "killed": 0, "injured": 0, "missing": 0])
            for (tag, status) in [
                ("1", "killed"), ("2", "injured"), ("3", "injured"), ("4", "missing"), ("5", "unknown"),
            ] {
                house.surroundings.step(seconds: 60)
                _ = try await officer.person(at: page, ["tag": .string(tag), "status": .string(status)])
            }
            let full = try await officer.api(.get, "/api/v1\(page)/tallies").json
            #expect(full["roster"] == ["people": 5, "killed": 1, "injured": 2, "missing": 1])
            #expect(full["items"]?.array?.first?["rosterLess"] == ["killed": -2, "injured": .null])
            let timeline = try await officer.api(.get, "/api/v1\(page)/timeline").json["items"]?.array ?? []
            #expect(timeline.map { $0["event"]?.string } == ["roster-grown", "roster-begun", "registered"])
            #expect(try await house.count("audit_entry WHERE act IN ('roster.seen', 'person.seen')") == 0)
        }
    }
}
