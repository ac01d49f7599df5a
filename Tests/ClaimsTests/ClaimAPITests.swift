import Access
import CompensationRules
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing

@Suite("Claims as JSON")
struct ClaimAPITests {
    /// Registers an incident and a person by the API; the roster line's id.
    private func rosterLine(_ officer: TestOfficer) async throws -> JSON {
        let incident = try await officer.api(
            .post, "/api/v1/incidents",
            [
                "title": "Explosion at an invented market", "on": "2024-10-11", "district": "PK226",
                "classification": "terrorist-act",
            ]
        ).json["id"]?.string
        let line = try await officer.api(
            .post, "/api/v1/incidents/\(incident ?? "")/roster", ["status": "killed", "name": "Zarak Invented"],
            ["Idempotency-Key": "invented-line-1"])
        return try line.json["id"] ?? .null
    }

    @Test("The determination is the command's own, to the byte", arguments: ThrowawayStore.everyEngine())
    func sameAsTheCommand(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let opened = try await officer.api(
                .post, "/api/v1/claims",
                [
                    "rosterEntry": try await rosterLine(officer), "standing": "civilian",
                    "losses": [["kind": "death"], ["kind": "injury", "grade": "grievous"]],
                    "heirs": ["personalLaw": "hanafi", "relatives": ["wife": 1, "son": 2, "daughter": 1]],
                ])
            #expect(opened.status == 201 && opened.etag == "\"1\"")
            let id = try opened.json["id"]?.string ?? ""
            let answer = try await officer.api(.get, "/api/v1/claims/\(id)/determination").json
            let facts = try #require(answer["facts"])
            #expect(answer["total"] == 2_000_000 && facts["jurisdiction"] == "PK-BA")
            let command = try LawCommand.determine(
                facts.bytes, law: LawBook.embedded(), today: house.surroundings.now().dateInPakistan)
            let own = JSON.object((answer.members ?? []).filter { $0.key != "facts" })
            #expect(try JSON(parsing: command) == own)
        }
    }

    @Test("A line has one claim: the second is told so, and a repeat is recognised")
    func once() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let body: JSON = ["rosterEntry": try await rosterLine(officer)]
            let key = ["Idempotency-Key": "invented-claim-1"]
            let first = try await officer.api(.post, "/api/v1/claims", body, key)
            let again = try await officer.api(.post, "/api/v1/claims", body, key)
            #expect(first.status == 201 && again.status == 201 && first.bytes == again.bytes)
            let second = try await officer.api(.post, "/api/v1/claims", body)
            #expect(second.status == 409 && second.says("BA-CLM-2026-0001"))
            #expect(try await house.value("SELECT count(*) FROM claim", as: Int.self) == 1)
        }
    }

    @Test("A change needs the version, keeps what it leaves out, and names the field it cannot read")
    func change() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let opened = try await officer.api(
                .post, "/api/v1/claims", ["rosterEntry": try await rosterLine(officer), "standing": "civilian"])
            let address = "/api/v1/claims/\(try opened.json["id"]?.string ?? "")"
            #expect(try await officer.api(.patch, address, ["standing": "unknown"]).status == 428)
            #expect(
                try await officer.api(.patch, address, ["standing": "unknown"], ["If-Match": "\"7\""]).status == 412)
            let current = ["If-Match": "\"1\""]
            let elsewhere: JSON = ["losses": [["kind": "injury", "grade": "permanent-disability"]]]
            let refused = try await officer.api(.patch, address, elsewhere, current)
            #expect(refused.status == 422 && refused.faultyFields == ["losses[0].grade"])
            let changed = try await officer.api(
                .patch, address, ["losses": [["kind": "injury", "grade": "other"]]], current)
            #expect(changed.status == 200 && changed.etag == "\"2\"")
            let now = try await officer.api(.get, address)
            #expect(try now.json["standing"] == "civilian" && now.etag == "\"2\"")
            #expect(try now.json["losses"] == [["kind": "injury", "grade": "other"]])
        }
    }

    @Test("The list walks by its cursor and names nobody")
    func list() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            for _ in 0..<3 {
                house.surroundings.step(seconds: 1)
                _ = try await officer.opened()
            }
            let first = try await officer.api(.get, "/api/v1/claims?limit=2")
            #expect(try first.json["items"]?.array?.count == 2 && !first.text.contains("Zarak"))
            let cursor = try first.json["next"]?.string ?? ""
            let rest = try await officer.api(.get, "/api/v1/claims?limit=2&cursor=\(cursor)").json
            #expect(rest["items"]?.array?.count == 1 && rest["next"] == .null)
            #expect(rest["items"]?.array?.first?["reference"] == "BA-CLM-2026-0001")
            #expect(try await officer.api(.get, "/api/v1/claims?stage=nowhere").faultyFields == ["stage"])
        }
    }
}
