import Access
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("An incident is registered by the form")
struct RegisterTests {
    @Test("What was answered stands on the incident's page and in the list", arguments: ThrowawayStore.everyEngine())
    func registered(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.follow(officer.post("/incidents/new", Invented.answers))
            #expect(page.status == 200 && page.says("Explosion at an invented market"))
            #expect(page.says("BA-INC-2024-0001") && page.says("Quetta, Balochistan") && page.says("12 November 2024"))
            #expect(try await officer.get("/incidents").says("BA-INC-2024-0001"))
            let audit = try await house.value(
                "SELECT count(*) FROM audit_entry WHERE act = 'incident.registered'", as: Int.self)
            #expect(audit == 1)
        }
    }
}
