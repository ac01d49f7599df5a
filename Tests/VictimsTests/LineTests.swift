import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("A roster line is corrected, and a tag is given its name")
struct LineTests {
    @Test(
        "Somebody unknown is recognised; the tag stays and nothing is typed again",
        arguments: ThrowawayStore.everyEngine())
    func identified(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await officer.post(
                "\(incident)/roster/new",
                ["status": "killed", "tag": "17", "sex": "male", "hospital": "Invented Mortuary"])
            let line = try #require(try await officer.get(incident).link("17"))
            let page = try await officer.get(line)
            #expect(page.says("Unknown, tag 17") && page.says("Next step: find out who this is."))
            let form = try await officer.form("\(line)/identify")
            #expect(form["sex"] == "male")
            #expect(
                try await officer.post(form, ["name": "Ghulam Invented", "fatherName": "Pir Invented"]).status == 303)
            let named = try await officer.get(line)
            #expect(named.says("Ghulam Invented, child of Pir Invented") && named.says("Invented Mortuary"))
            #expect(named.says("Tag 17") && named.says("Next step: tell the family."))
            #expect(try await officer.get(incident).says("Ghulam Invented"))
            #expect(try await officer.post("/people/search", ["q": "Ghulam"]).says("1 person found"))
            #expect(try await house.audited("person.changed") == 1)
        }
    }

    @Test("What a line said before stands below it", arguments: ThrowawayStore.everyEngine())
    func history(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: officer)
            let sent = try await officer.post(
                "\(scene.line)/change", ["status": "injured", "tag": "T-71", "hospital": "Invented Ward"])
            #expect(sent.status == 303)
            let page = try await officer.get(scene.line)
            #expect(page.says("Injured") && page.says("T-71") && page.says("Invented Ward"))
            #expect(page.says("Tag T-17, Killed, Invented Hospital"))
            #expect(try await house.audited("roster.changed") == 1)
        }
    }

    @Test("A tag is corrected, not emptied, and not taken from another line")
    func tag() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: officer)
            _ = try await officer.person(at: scene.incident, ["tag": "T-18"])
            let empty = try await officer.post("\(scene.line)/change", ["tag": ""])
            #expect(empty.status == 422 && empty.text.contains("#tag") && empty.says("A tag stays on its line."))
            #expect(try await officer.post("\(scene.line)/change", ["tag": "T-18"]).status == 422)
            let match = ["If-Match": "\"1\""]
            let program = try await officer.api(.patch, "/api/v1\(scene.line)", ["tag": "T-18"], match)
            #expect(program.status == 422 && program.faultyFields == ["tag"])
            #expect(try await house.count("roster_past") == 0)
        }
    }

    @Test(
        "Of two who correct at once the slower sees both and keeps what was typed",
        arguments: ThrowawayStore.everyEngine())
    func atOnce(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: officer)
            let (one, other) = (
                try await officer.form("\(scene.line)/change"), try await officer.form("\(scene.line)/change")
            )
            #expect(try await officer.post(one, ["hospital": "Invented Ward 1"]).status == 303)
            let late = try await officer.post(other, ["hospital": "Invented Ward 2"])
            #expect(late.status == 412 && late.says("Invented Ward 1") && late.says("Invented Ward 2"))
            let chosen = try late.form(to: "\(scene.line)/change")
            #expect(try await officer.post(chosen, ["choose/hospital": "mine"]).status == 303)
            #expect(try await officer.get(scene.line).says("Invented Ward 2"))
            #expect(try await house.count("roster_past") == 2)
        }
    }

    @Test("A program changes part of a line under its version")
    func patch() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = "/api/v1\(try await Scene(by: officer).line)"
            #expect(try await officer.api(.patch, address, ["status": "injured"]).status == 428)
            let changed = try await officer.api(.patch, address, ["status": "injured"], ["If-Match": "\"1\""])
            #expect(changed.status == 200 && changed.etag == "\"2\"")
            let line = try await officer.api(.get, address)
            #expect(try line.json["status"] == "injured" && line.json["hospital"] == "Invented Hospital")
            #expect(try line.json["tag"] == "T-17" && line.etag == "\"2\"")
        }
    }

    @Test("Other places and other roles change nothing", arguments: ["change", "identify", "told", "not-told"])
    func refused(step: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let scene = try await Scene(by: officer)
            let elsewhere = [
                try await house.officer(.ctdOfficer, .sindh),
                try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar),
            ]
            for stranger in elsewhere { #expect(try await stranger.get("\(scene.line)/\(step)").status == 404) }
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            #expect(try await prosecutor.get("\(scene.line)/\(step)").status == 403)
        }
    }
}
