import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("What is recorded of a person beside who she is")
struct FileTests {
    @Test("Birth, residence, functioning and contact stand on her page", arguments: ThrowawayStore.everyEngine())
    func details(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            try await officer.post("\(person)/birth", ["birth-year": "1990", "birth-month": "5"])
            try await officer.post("\(person)/residence", ["residence": "PK226"])
            try await officer.post(
                "\(person)/functioning",
                [
                    "seeing": "a-lot", "hearing": "none", "walking": "none", "remembering": "none", "selfCare": "none",
                    "communicating": "none",
                ])
            try await officer.post("\(person)/contact", ["contact": "Only by letter to the invented aunt"])
            let page = try await officer.get(person)
            #expect(page.says("1990-05 day not known") && page.says("Quetta") && page.says("Yes"))
            #expect(page.says("Seeing: A lot of difficulty.") && page.says("Only by letter to the invented aunt"))
            let file = try await officer.api(.get, "/api/v1\(person)/file").json
            #expect(file["birth"]?["date"] == "1990-05" && file["birth"]?["plain"] == "month")
            #expect(file["functioning"]?["plain"] == "yes" && file["residence"]?["place"] == "PK226")
            #expect(try await officer.form("\(person)/birth")["birth-month"] == "05")
            #expect(try await house.audited("person.changed") == 4)
        }
    }

    @Test("Only what must be counted is readable in the database", arguments: ThrowawayStore.everyEngine())
    func sealed(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            try await officer.post("\(person)/birth", ["birth-year": "1990", "birth-month": "5", "birth-day": "3"])
            let bytes: [UInt8] = try await house.value("SELECT sealed FROM person_detail WHERE kind = 'birth'")
            #expect(bytes.firstRange(of: Array("1990".utf8)) == nil && bytes.count > 40)
            try await house.store.write { tx in try tx.run("UPDATE person_detail SET version = 2") }
            #expect(try await officer.get(person).status == 500)
        }
    }

    @Test(
        "Whether there is a disability follows from the six answers, and is unknown where one is",
        arguments: [("some", "no"), ("cannot", "yes"), ("unknown", "unknown")])
    func disability(seeing: String, expected: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            let answers: JSON = [
                "seeing": .string(seeing), "hearing": "none", "walking": "some", "remembering": "none",
                "selfCare": "none", "communicating": "none",
            ]
            let sent = try await officer.api(.put, "/api/v1\(person)/functioning", answers, ["If-Match": "\"0\""])
            #expect(sent.status == 200 && sent.etag == "\"1\"")
            let plain: String = try await house.value("SELECT plain FROM person_detail")
            #expect(plain == expected)
        }
    }

    @Test(
        "A birth that cannot be is refused",
        arguments: ["2030", "1990-13", "1990-02-30", "90", "1790", "1990-5", "soon", "1990-05-03T00:00"])
    func birth(text: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            let sent = try await officer.api(
                .put, "/api/v1\(person)/birth", ["birth": .string(text)], ["If-Match": "\"0\""])
            #expect(sent.status == 422 && sent.faultyFields == ["birth"])
            #expect(try await house.count("person_detail") == 0)
        }
    }

    @Test("Of two who record at once one is told and keeps what was typed", arguments: ThrowawayStore.everyEngine())
    func atOnce(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            let (one, other) = (
                try await officer.form("\(person)/contact"), try await officer.form("\(person)/contact")
            )
            #expect(try await officer.post(one, ["contact": "First invented rule"]).status == 303)
            let late = try await officer.post(other, ["contact": "Second invented rule"])
            #expect(late.status == 412)
            #expect(late.says("First invented rule") && late.says("Second invented rule"))
            let again = try late.form(to: "\(person)/contact")
            #expect(try await officer.post(again, ["choose/contact": "mine"]).status == 303)
            #expect(try await officer.get(person).says("Second invented rule"))
        }
    }

    @Test(
        "Kin are linked by name, or to somebody registered, and taken off again",
        arguments: ThrowawayStore.everyEngine())
    func kin(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let child = try await officer.person(
                at: incident, ["tag": "T-1", "name": "Invented Child", "cnic": .null, "age": 8])
            _ = try await officer.person(at: incident)
            try await officer.post(
                "\(child)/kin", ["relation": "uncle", "kinName": "Invented Uncle", "kinPhone": "0399 1234567"])
            try await officer.post(
                "\(child)/kin", ["relation": "mother", "kinCnic": "51201-1234567-1", "isGuardian": "yes"])
            let page = try await officer.get(child)
            #expect(page.says("Invented Uncle") && page.says("+923991234567"))
            #expect(page.says("Mother Guardian") && page.says("Zarghuna Invented"))
            let nobody = try await officer.post("\(child)/kin", ["relation": "aunt", "kinCnic": "99001-1234567-1"])
            #expect(nobody.status == 422 && nobody.faultyFields == ["kinCnic"])
            #expect(try await officer.post("\(child)/kin", ["relation": "aunt"]).status == 422)
            let remove = try #require(page.link("Take off"))
            #expect(try await officer.post(remove).status == 303)
            #expect(!(try await officer.get(child).says("Invented Uncle")))
            #expect(try await officer.get(remove).status == 200)
            #expect(try await house.count("kin") == 2)
            #expect(try await house.audited("person.kin") == 3)
        }
    }

    @Test("Kin of whom the reader may not know are not named")
    func kinGate() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let told = try await officer.person(at: incident, ["tag": "T-1", "name": "Invented Child", "cnic": .null])
            let mother = try await officer.person(at: incident)
            let link: JSON = ["relation": "mother", "other": .string(String(mother.dropFirst(8)))]
            let sent = try await officer.api(
                .post, "/api/v1\(told)/kin", link, ["Idempotency-Key": "invented-kin-0001"])
            #expect(sent.status == 201)
            try await house.store.write { tx in
                try tx.run("UPDATE roster_entry SET family_told_on = '2026-03-01' WHERE tag = 'T-1'")
            }
            let page = try await house.officer(.prosecutor, .balochistan).get(told)
            #expect(page.says("Invented Child") && page.says("Name withheld until the family has been told"))
            #expect(!page.text.contains("Zarghuna"))
        }
    }

    @Test("Consent is given and withdrawn; both stay on the page", arguments: ThrowawayStore.everyEngine())
    func consent(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            #expect(try await officer.post("\(person)/consent").status == 422)
            try await officer.post(
                "\(person)/consent",
                [
                    "purpose": "medical", "recipient": "health", "way": "thumb", "givenOn-day": "28",
                    "givenOn-month": "2", "givenOn-year": "2026",
                ])
            let page = try await officer.get(person)
            #expect(
                page.says("Health Department") && page.says("28 February 2026, Thumb print") && page.says("In force"))
            let withdraw = try #require(page.link("Withdraw"))
            #expect(try await officer.post(withdraw).status == 303)
            #expect(try await officer.get(person).says("Withdrawn on 1 March 2026"))
            #expect(try await officer.post(withdraw).status == 404)
            #expect(try await house.audited("person.consent") == 2)
        }
    }

    @Test("Who opened the file is told to its keepers and to the auditor, and to nobody else")
    func openings() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: officer)
            try await scene.tell(by: officer)
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            #expect(!(try await prosecutor.get(scene.person).says("Who opened this file")))
            let page = try await officer.get(scene.person)
            #expect(page.says("Who opened this file") && page.says("opened the person's file"))
            let auditor = try await house.officer(.auditor)
            let list = try await auditor.get("\(scene.person)/openings")
            #expect(list.status == 200 && list.says("registered the person"))
            #expect(!Invented.secrets.contains { list.text.contains($0) })
            #expect(try await officer.get("\(scene.person)/openings").status == 403)
        }
    }

    @Test(
        "Other places and roles record nothing",
        arguments: ["birth", "residence", "functioning", "contact", "kin", "consent"])
    func refused(step: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            #expect(try await house.officer(.ctdOfficer, .sindh).get("\(person)/\(step)").status == 404)
            #expect(try await house.officer(.prosecutor, .balochistan).get("\(person)/\(step)").status == 403)
        }
    }
}
