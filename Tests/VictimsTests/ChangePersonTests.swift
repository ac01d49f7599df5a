import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Who somebody is gets corrected")
struct ChangePersonTests {
    @Test(
        "A change needs the version it was made from and keeps what it does not name",
        arguments: ThrowawayStore.everyEngine())
    func patch(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await officer.person(at: try await officer.incident()))"
            let change: JSON = ["age": 35]
            #expect(try await officer.api(.patch, address, change).status == 428)
            let changed = try await officer.api(.patch, address, change, ["If-Match": "\"1\""])
            #expect(changed.status == 200 && changed.etag == "\"2\"")
            #expect(try await officer.api(.patch, address, change, ["If-Match": "\"1\""]).status == 412)
            #expect(try await officer.api(.patch, address, change, ["If-Match": "2"]).status == 400)
            let read = try await officer.api(.get, address)
            #expect(try read.json["age"] == 35 && read.json["name"] == "Zarghuna Invented" && read.etag == "\"2\"")
            #expect(try read.json["cnic"] == "51201-1234567-1" && read.json["phone"] == "+923001234567")
        }
    }

    @Test("What is given as null is emptied; a fault changes nothing")
    func emptied() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await officer.person(at: try await officer.incident()))"
            let wrong = try await officer.api(.patch, address, ["cnic": "1", "name": "X"], ["If-Match": "\"1\""])
            #expect(wrong.status == 422 && wrong.faultyFields == ["cnic"])
            #expect(try await officer.api(.patch, address, ["cnic": .null], ["If-Match": "\"1\""]).status == 200)
            let read = try await officer.api(.get, address).json
            #expect(read["cnic"] == .null && read["name"] == "Zarghuna Invented")
            let found = try await officer.post("/people/search", ["q": "51201-1234567-1"])
            #expect(found.says("Nobody was found"))
        }
    }

    @Test(
        "Of two officers who correct at once one is told, and nothing is lost", arguments: ThrowawayStore.everyEngine())
    func atOnce(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let (one, other) = (
                try await house.officer(.ctdOfficer, .balochistan),
                try await house.officer(.welfareOfficer, .balochistan)
            )
            let person = try await one.person(at: try await one.incident())
            let (hers, his) = (try await one.form("\(person)/change"), try await other.form("\(person)/change"))
            async let first = one.post(hers, ["name": "Zarghuna Bibi Invented"])
            async let second = other.post(his, ["address": "House 9, Invented Lane"])
            let statuses = try await [first.status, second.status].sorted()
            #expect(statuses == [303, 412])
            let read = try await one.api(.get, "/api/v1\(person)").json
            let isHers = read["name"] == "Zarghuna Bibi Invented"
            #expect(isHers != (read["address"] == "House 9, Invented Lane"))
            #expect(read["version"] == 2 && read["cnic"] == "51201-1234567-1")
            #expect(try await house.audited("person.changed") == 1)
        }
    }

    @Test("A correction that comes too late is shown beside the other, and seen by the audit")
    func bothVersions() async throws {
        try await VictimHouse.open { house in
            let (one, other) = (
                try await house.officer(.ctdOfficer, .balochistan),
                try await house.officer(.welfareOfficer, .balochistan)
            )
            let person = try await one.person(at: try await one.incident())
            let hers = try await one.form("\(person)/change")
            #expect(try await other.post("\(person)/change", ["name": "Zarghuna Bibi Invented"]).status == 303)
            let seen = try await house.audited("person.seen")
            let late = try await one.post(hers, ["name": "Zarghoona Invented", "age": "", "age-unknown": "unknown"])
            #expect(late.status == 412 && late.says("Zarghuna Bibi Invented") && late.says("Zarghoona Invented"))
            #expect(late.location == nil && late.says("Welfare") && late.says("Not known"))
            #expect(try await house.audited("person.seen") == seen + 1)
            let choices = ["choose/name": "mine", "choose/age": "mine"]
            #expect(try await one.post(late.form(to: "\(person)/change"), choices).status == 303)
            let read = try await one.api(.get, "/api/v1\(person)").json
            #expect(read["name"] == "Zarghoona Invented" && read["age"] == .null && read["version"] == 3)
        }
    }

    @Test("The form holds what is stored; an unknown age stays unknown")
    func form() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident(), ["age": .null])
            let form = try await officer.form("\(person)/change")
            #expect(form["name"] == "Zarghuna Invented" && form["cnic"] == "51201-1234567-1")
            #expect(form["sex"] == "female" && form["age"].isEmpty && form["address"] == "House 5, Invented Street")
            #expect(try await officer.post(form).status == 303)
            let read = try await officer.api(.get, "/api/v1\(person)").json
            #expect(read["age"] == .null && read["sex"] == "female" && read["version"] == 2)
        }
    }
}

@Suite("Somebody's keys are destroyed")
struct ErasureTests {
    @Test("She is unreadable at once, and the search forgets her", arguments: ThrowawayStore.everyEngine())
    func erased(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let person = try await officer.person(at: incident)
            #expect(try await officer.post("/people/search", ["q": "Zarghuna"]).says("1 person found"))
            #expect(try await officer.api(.post, "/api/v1\(person)/erasure").status == 403)
            let protection = try await house.officer(.dataProtectionOfficer)
            #expect(try await protection.api(.post, "/api/v1\(person)/erasure").status == 200)
            #expect(try await officer.get(person).status == 410)
            #expect(try await officer.api(.get, "/api/v1\(person)").status == 410)
            #expect(try await officer.get("\(person)/change").status == 410)
            let roster = try await officer.get(incident)
            #expect(roster.status == 200 && roster.says("Erased") && !roster.text.contains("Zarghuna"))
            let line = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array?.first
            #expect(line?["isErased"] == true && line?["name"] == .null)
            for text in ["Zarghuna", "51201-1234567-1", "0300 1234567"] {
                #expect(try await officer.post("/people/search", ["q": text]).says("Nobody was found"), "\(text)")
            }
            #expect(try await house.audited("person.erased") == 1)
        }
    }

    @Test("Asking again completes it; somebody who is not there cannot be erased; a correction of her is refused")
    func again() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            let protection = try await house.officer(.dataProtectionOfficer)
            #expect(try await protection.api(.post, "/api/v1\(person)/erasure").status == 200)
            #expect(try await protection.api(.post, "/api/v1\(person)/erasure").status == 200)
            let nobody = "/api/v1/people/\(Identifier<Account>(from: house.surroundings))/erasure"
            #expect(try await protection.api(.post, nobody).status == 404)
            let change = try await officer.api(.patch, "/api/v1\(person)", ["name": "X"], ["If-Match": "\"1\""])
            #expect(change.status == 410)
            let form = try await officer.send(
                .post, "\(person)/change", headers: [("Content-Type", "application/x-www-form-urlencoded")])
            #expect(form.status == 403)
        }
    }
}
