import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Search before create")
struct KnownTests {
    @Test(
        "The form points out who is known already, and adds when told it is another",
        arguments: ThrowawayStore.everyEngine())
    func known(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let (here, there) = (try await officer.incident(), try await officer.incident())
            _ = try await officer.person(at: there)
            let asked = try await officer.post("\(here)/roster/new", Invented.answers)
            #expect(asked.status == 422 && asked.says("Registered already: Zarghuna Invented"))
            #expect(try await house.count("person") == 1)
            let form = try asked.form(to: "\(here)/roster/new")
            #expect(form["name"] == "Zarghuna Invented")
            #expect(try await officer.post(form, ["isAnother": "yes"]).status == 303)
            #expect(try await house.count("person") == 2)
        }
    }

    @Test("It looks no further than the officer may")
    func scope() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: try await officer.incident())
            let sindhi = try await house.officer(.ctdOfficer, .sindh)
            let elsewhere = try await sindhi.incident(in: "PK723")
            #expect(try await sindhi.post("\(elsewhere)/roster/new", Invented.answers).status == 303)
        }
    }

    @Test("A tag finds its line's person, on each roster that has it", arguments: ThrowawayStore.everyEngine())
    func tag(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: try await officer.incident())
            #expect(try await officer.post("/people/search", ["q": "T-17"]).says("Zarghuna Invented"))
            #expect(try await officer.post("/people/search", ["q": "T-18"]).says("Nobody was found"))
            let sindhi = try await house.officer(.ctdOfficer, .sindh)
            #expect(try await sindhi.post("/people/search", ["q": "T-17"]).says("Nobody was found"))
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            #expect(try await prosecutor.post("/people/search", ["q": "T-17"]).says("Nobody was found"))
        }
    }
}

@Suite("A program sends a whole list")
struct ListTests {
    @Test("All are stored once, or nobody with every fault named by its place", arguments: ThrowawayStore.everyEngine())
    func list(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await officer.incident())/roster/list"
            let good: JSON = [
                "people": [["status": "killed", "tag": "1", "name": "Invented A"], ["status": "unknown"]]
            ]
            let bad: JSON = ["people": [["status": "killed", "tag": "1"], ["status": "odd", "tag": "2"], 7, [:]]]
            let key = ["Idempotency-Key": "invented-list-0001"]
            #expect(try await officer.api(.post, address, good).status == 428)
            let first = try await officer.api(.post, address, good, key)
            #expect(try first.status == 201 && first.json["items"]?.array?.count == 2)
            #expect(try await officer.api(.post, address, good, key).bytes == first.bytes)
            let refused = try await officer.api(.post, address, bad, ["Idempotency-Key": "invented-list-0002"])
            #expect(refused.status == 422)
            #expect(
                refused.faultyFields == ["people[0].tag", "people[1].status", "people[2].", "people[3].status"])
            for empty: JSON in [["people": []], [:], ["people": "x"]] {
                let answer = try await officer.api(.post, address, empty, ["Idempotency-Key": "invented-list-0003"])
                #expect(answer.status == 422 && answer.faultyFields == ["people"])
            }
            #expect(try await house.count("person") == 2)
        }
    }
}
