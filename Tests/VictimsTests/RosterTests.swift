import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The roster shows names only to who may see them")
struct RosterTests {
    @Test("A national viewer sees how many, but not who", arguments: ThrowawayStore.everyEngine())
    func counts(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident)
            let viewer = try await house.officer(.nationalViewer)
            let page = try await viewer.get(incident)
            #expect(page.status == 200 && page.says("Names are closed to you") && page.says("1 Killed"))
            #expect(!Invented.secrets.contains { page.text.contains($0) } && !page.text.contains("/people/"))
            #expect(try await viewer.api(.get, "/api/v1\(incident)/roster").status == 403)
            #expect(try await house.audited("roster.seen") == 0)
        }
    }

    @Test("A facilitator and an administrator see no roster and no person")
    func nothing() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let person = try await officer.person(at: incident)
            let strangers = [
                try await house.officer(.facilitator, .balochistan), try await house.officer(.administrator),
                try await house.officer(.auditor),
            ]
            for stranger in strangers {
                let answers = [
                    try await stranger.get(incident), try await stranger.get(person),
                    try await stranger.api(.get, "/api/v1\(person)"),
                    try await stranger.api(.get, "/api/v1\(incident)/roster"),
                ]
                for answer in answers { #expect(!Invented.secrets.contains { answer.text.contains($0) }) }
                #expect(answers[1].status == 403 && answers[2].status == 403 && answers[3].status == 403)
            }
        }
    }

    @Test("Another province's roster and people are not there", arguments: ThrowawayStore.everyEngine())
    func otherProvince(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let person = try await officer.person(at: incident)
            let before = try await house.count("audit_entry WHERE act IN ('roster.seen', 'person.seen')")
            let sindhi = try await house.officer(.ctdOfficer, .sindh)
            let elsewhere = try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar)
            for stranger in [sindhi, elsewhere] {
                #expect(try await stranger.get(person).status == 404)
                #expect(try await stranger.get("\(person)/change").status == 404)
                #expect(try await stranger.get("\(incident)/roster/new").status == 404)
                #expect(try await stranger.api(.get, "/api/v1\(person)").status == 404)
                #expect(try await stranger.api(.get, "/api/v1\(incident)/roster").status == 404)
                let change = try await stranger.api(.patch, "/api/v1\(person)", ["age": 1], ["If-Match": "\"1\""])
                #expect(change.status == 404)
                let page = try await stranger.get(incident)
                #expect(!Invented.secrets.contains { page.text.contains($0) })
            }
            #expect(try await house.count("audit_entry WHERE act IN ('roster.seen', 'person.seen')") == before)
            let here = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            #expect(try await here.get(person).status == 200)
        }
    }

    @Test(
        "Reading a roster or a person writes an audit entry, once for each reading",
        arguments: ThrowawayStore.everyEngine())
    func audited(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let person = try await officer.person(at: incident)
            #expect(try await officer.get(incident).says("Zarghuna Invented"))
            #expect(try await house.audited("roster.seen") == 1)
            _ = try await officer.api(.get, "/api/v1\(incident)/roster")
            #expect(try await house.audited("roster.seen") == 2)
            #expect(try await officer.get(person).says("Zarghuna Invented"))
            _ = try await officer.api(.get, "/api/v1\(person)")
            _ = try await officer.get("\(person)/change")
            #expect(try await house.audited("person.seen") == 3)
        }
    }

    @Test("When the audit entry cannot be written, nobody is shown")
    func noAuditNoAnswer() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let person = try await officer.person(at: incident)
            try await house.store.write { tx in _ = try tx.run("ALTER TABLE audit_entry RENAME TO audit_gone") }
            for address in [incident, person, "\(person)/change"] {
                let answer = try await officer.get(address)
                #expect(answer.status >= 500, "\(address)")
                #expect(!Invented.secrets.contains { answer.text.contains($0) })
            }
            #expect(try await officer.api(.get, "/api/v1\(person)").status >= 500)
        }
    }
}
