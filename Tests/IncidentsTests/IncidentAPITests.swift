import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Incidents over the API")
struct IncidentAPITests {
    static let address = "/api/v1/incidents"

    @Test("What is registered can be read, with its version as ETag", arguments: ThrowawayStore.everyEngine())
    func create(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let made = try await officer.api(.post, Self.address, Invented.json)
            #expect(made.status == 201 && made.etag == "\"1\"")
            let read = try await officer.api(.get, made.location ?? "")
            #expect(try read.json == made.json && read.etag == "\"1\"")
            #expect(try read.json["reference"] == "BA-INC-2024-0001" && read.json["killed"] == 3)
            #expect(try read.json["injured"] == .null && read.json["classification"] == "unknown")
        }
    }

    @Test("A change keeps what it does not name and needs the version it was made from")
    func patch() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, Self.address, Invented.json).location ?? ""
            let change: JSON = ["killed": 5]
            #expect(try await officer.api(.patch, address, change).status == 428)
            #expect(try await officer.api(.patch, address, change, ["If-Match": "1"]).status == 400)
            let changed = try await officer.api(.patch, address, change, ["If-Match": "\"1\""])
            #expect(changed.status == 200 && changed.etag == "\"2\"")
            #expect(try await officer.api(.patch, address, change, ["If-Match": "\"1\""]).status == 412)
            let read = try await officer.api(.get, address).json
            #expect(read["killed"] == 5 && read["title"] == Invented.json["title"] && read["district"] == "PK226")
            #expect(read["version"] == 2)
        }
    }

    @Test(
        "A tag that is no version of ours is the tag of another version, however large it is",
        arguments: ["\"9223372036854775807\"", "\"99999999999999999999\"", "\"-1\"", "\"+1\"", "\"x\"", "\"\""])
    func foreignTag(_ tag: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.api(.post, Self.address, Invented.json).location ?? ""
            #expect(try await officer.api(.patch, address, ["killed": 5], ["If-Match": tag]).status == 412)
        }
    }

    @Test("Neither the key of a repeat nor a hash that anybody can compute of its content is stored")
    func onceIsKeyed() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let key = "somebody-wrote-a-name-here"
            _ = try await officer.api(.post, Self.address, Invented.json, ["Idempotency-Key": key])
            let stored: String = try await house.value("SELECT once_key || ' ' || request_digest FROM once_answer")
            let guessed = SHA256.digest(of: Array("POST \(Self.address)\n".utf8) + Invented.json.bytes)
            #expect(!stored.contains(key) && !stored.contains(Hex.text(of: guessed)))
            #expect(stored.utf8.count == 64 + 1 + 64)
        }
    }

    @Test(
        "The same key with the same content is answered as the first time; with another it is refused",
        arguments: ThrowawayStore.everyEngine())
    func once(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let key = ["Idempotency-Key": "tablet-7-attack-0001"]
            let first = try await officer.api(.post, Self.address, Invented.json, key)
            let again = try await officer.api(.post, Self.address, Invented.json, key)
            #expect(first.status == 201 && again.status == 201 && again["Idempotent-Replayed"] == "true")
            #expect(again.bytes == first.bytes && again.location == first.location && again.etag == first.etag)
            #expect(try await officer.api(.post, Self.address, ["title": "x"], key).status == 422)
            #expect(
                try await officer.api(.post, Self.address, Invented.json, ["Idempotency-Key": "short"]).status == 400)
            #expect(try await house.count("incident") == 1)
        }
    }

    @Test("A refused request does not use up its key")
    func refusedKeepsKey() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let key = ["Idempotency-Key": "tablet-7-attack-0002"]
            #expect(try await officer.api(.post, Self.address, ["title": "x"], key).status == 422)
            #expect(try await officer.api(.post, Self.address, Invented.json, key).status == 201)
        }
    }

    @Test(
        "Faults are named by field",
        arguments: [
            (["title": 7], ["title", "on", "district"]), (["titel": "x"], ["title", "on", "district", "titel"]),
            (["title": "x", "on": "2024-11-12", "district": "PK226", "killed": "3"], ["killed"]),
            (["title": "x", "on": "2024-11-12", "district": "PK226", "province": "PK-SD"], ["district"]),
            (["title": "x", "on": "2024-11-12", "until": "2024-11-11", "district": "PK226"], ["until"]),
        ] as [(JSON, [String])])
    func faults(body: JSON, fields: [String]) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answer = try await officer.api(.post, Self.address, body)
            #expect(answer.status == 422 && answer["Content-Type"] == "application/problem+json")
            #expect(Set(answer.faultyFields) == Set(fields), "\(answer.text)")
        }
    }

    @Test("Nothing but JSON is taken, and no token opens nothing")
    func wrongBody() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let text = try await officer.api(.post, Self.address, Invented.json, ["Content-Type": "text/plain"])
            #expect(text.status == 201 || text.status == 415)
            #expect(try await officer.api(.post, Self.address, ["a"]).status == 422)
            #expect(try await officer.api(.put, Self.address).status == 405)
            #expect(try await house.get(Self.address).status == 401)
        }
    }
}
