import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Somebody harmed is put on the roster")
struct AddPersonTests {
    @Test("What was answered in the plain form stands on the roster", arguments: ThrowawayStore.everyEngine())
    func added(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let sent = try await officer.post("\(incident)/roster/new", Invented.answers)
            #expect(sent.status == 303 && sent.location == "\(incident)#roster")
            let page = try await officer.get(incident)
            #expect(page.says("Zarghuna Invented, child of Shahbaz Invented") && page.says("Female, 34"))
            #expect(page.says("Invented Hospital") && page.says("T-17"))
            #expect(try await house.audited("person.registered") == 1)
        }
    }

    @Test("Faults show the form again with everything that was typed, and nothing is stored")
    func faults() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "\(try await officer.incident())/roster/new"
            let wrong = [
                "cnic": "512", "phone": "12", "age": "200", "name": "A <b> & \"c\"", "address": "Line 1\nLine 2",
            ]
            let again = try await officer.post(address, Invented.answers.merging(wrong) { $1 })
            #expect(again.status == 422)
            #expect(["cnic", "phone", "age"].allSatisfy { again.text.contains("#\($0)") })
            let form = try again.form(to: address)
            for (name, typed) in wrong { #expect(form[name] == typed, "\(name)") }
            #expect(form["sex"] == "female" && form["status"] == "killed" && form["tag"] == "T-17")
            #expect(try await house.count("person") == 0)
            #expect(try await house.count("roster_entry") == 0)
            #expect(try await officer.post(form, Invented.answers).status == 303)
            #expect(try await house.count("person") == 1)
        }
    }

    @Test("What happened must be answered, if only as not known; everything else may stay empty")
    func unknown() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let refused = try await officer.post("\(incident)/roster/new", [:])
            #expect(refused.status == 422 && refused.text.contains("#status"))
            #expect(try await officer.post("\(incident)/roster/new", ["status": "unknown"]).status == 303)
            let line = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array?.first
            #expect(line?["status"] == "unknown" && line?["sex"] == "unknown" && line?["age"] == .null)
            #expect(line?["name"] == .null && line?["isErased"] == false)
            #expect(try await officer.get(incident).says("Not known, age not known"))
        }
    }

    @Test(
        "A tag that stands on the roster already is refused and nothing is stored",
        arguments: ThrowawayStore.everyEngine())
    func tagTaken(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let (here, there) = (try await officer.incident(), try await officer.incident())
            _ = try await officer.person(at: here)
            let again = try await officer.post("\(here)/roster/new", Invented.answers)
            #expect(again.status == 422 && again.text.contains("#tag"))
            let key = ["Idempotency-Key": "tablet-1-person-0001"]
            let program = try await officer.api(.post, "/api/v1\(here)/roster", Invented.person, key)
            #expect(program.status == 422 && program.faultyFields == ["tag"])
            #expect(try await house.count("person") == 1)
            #expect(try await house.count("roster_entry") == 1)
            _ = try await officer.person(at: there)
        }
    }

    @Test("Two programs that send one tag at the same moment store one person", arguments: ThrowawayStore.everyEngine())
    func tagRace(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await officer.incident())/roster"
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<6 {
                    let key = ["Idempotency-Key": "tablet-\(number)-person"]
                    group.addTask { try await officer.api(.post, address, Invented.person, key).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [201, 422, 422, 422, 422, 422])
            #expect(try await house.count("person") == 1)
        }
    }

    @Test(
        "The same key answers as the first time; with another body it is refused",
        arguments: ThrowawayStore.everyEngine())
    func once(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await officer.incident())/roster"
            let key = ["Idempotency-Key": "tablet-1-person-0001"]
            #expect(try await officer.api(.post, address, Invented.person).status == 428)
            let first = try await officer.api(.post, address, Invented.person, key)
            let again = try await officer.api(.post, address, Invented.person, key)
            #expect(first.status == 201 && again.status == 201 && again.bytes == first.bytes)
            #expect(again["Idempotent-Replayed"] == "true" && first["Idempotent-Replayed"] == nil)
            #expect(try await officer.api(.post, address, ["status": "injured"], key).status == 422)
            #expect(try await house.count("person") == 1)
        }
    }

    @Test("A field that the roster does not know is named and nothing is stored")
    func unknownField() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await officer.incident())/roster"
            let answer = try await officer.api(
                .post, address, ["status": "killed", "religion": "x"], ["Idempotency-Key": "tablet-1-person-0001"])
            #expect(answer.status == 422 && answer.faultyFields == ["religion"])
            #expect(try await house.count("person") == 0)
        }
    }
}
