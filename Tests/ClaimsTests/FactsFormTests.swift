import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The facts of a claim are recorded by one form")
struct FactsFormTests {
    @Test("Facts come back in the form as they were saved", arguments: ThrowawayStore.everyEngine())
    func kept(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened() + "/facts"
            try await officer.post(
                address,
                [
                    "standing": "civilian", "loss-2": "vehicle:light:partial", "loss-3": "livestock:sheep",
                    "loss-3-count": "4", "personal-law": "jafari", "heir-mother": "1", "certificate": "court-order",
                ])
            let form = try await officer.form(address)
            #expect(form["loss-1"] == "death" && form["loss-2"] == "vehicle:light:partial")
            #expect(form["loss-3"] == "livestock:sheep" && form["loss-3-count"] == "4")
            #expect(form["personal-law"] == "jafari" && form["heir-mother"] == "1" && form["heir-wife"] == "0")
            #expect(form["certificate"] == "court-order" && form["version"] == "2")
            let audit = try await house.value(
                "SELECT count(*) FROM audit_entry WHERE act = 'claim.changed'", as: Int.self)
            #expect(audit == 1)
        }
    }

    @Test("Husband and wife together, or five wives, are refused with everything that was typed")
    func impossibleHeirs() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened() + "/facts"
            let form = try await officer.form(address)
            let both = try await officer.post(
                form, ["standing": "civilian", "heir-husband": "1", "heir-wife": "1", "heir-son": "3"])
            #expect(both.status == 422 && both.says("A person leaves a husband or wives, not both."))
            let shown = try both.form(to: address)
            #expect(shown["heir-son"] == "3" && shown["standing"] == "civilian" && shown["loss-1"] == "death")
            #expect(try await officer.post(form, ["heir-wife": "5"]).faultyFields == ["heir-wife"])
            #expect(try await house.value("SELECT version FROM claim", as: Int.self) == 1)
        }
    }

    @Test("A grade of another province, a second death and a count of nothing are refused")
    func impossibleLosses() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened() + "/facts"
            let form = try await officer.form(address)
            #expect(form.choices["loss-2"]?.contains("injury:permanent-disability") == false)
            var typed = form.values
            typed["loss-1-count"] = "2"
            typed["loss-2"] = "death"
            typed["loss-3-count"] = "4"
            typed["loss-4"] = "injury:permanent-disability"
            let fields = Fields(typed.map { Fields.Field($0.key, $0.value) })
            let answer = try await officer.send(
                .post, address, headers: [("Content-Type", "application/x-www-form-urlencoded")], form: fields)
            #expect(answer.status == 422 && answer.says("This grade of injury belongs to another province's schedule."))
            #expect(answer.says("The death is named already") && answer.says("Only livestock is counted."))
            #expect(answer.says("Choose which animals the number counts, or remove it."))
        }
    }

    @Test("A form that was opened before somebody else saved is stale", arguments: ThrowawayStore.everyEngine())
    func stale(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let other = try await house.officer(.homeOfficer, .balochistan)
            let address = try await officer.opened() + "/facts"
            let old = try await officer.form(address)
            #expect(try await other.post(address, ["standing": "civilian"]).status == 303)
            let late = try await officer.post(old, ["standing": "terrorist", "loss-2": "house:full", "heir-son": "2"])
            #expect(late.status == 412 && late.says("Home Department officer, Balochistan saved"))
            #expect(try await house.value("SELECT standing FROM claim", as: String.self) == "civilian")
            // What only she wrote is taken with her choice; the standing stays the other's.
            let choices = ["choose/loss-2": "mine", "choose/heir-son": "mine"]
            #expect(try await officer.post(late.form(to: address), choices).status == 303)
            let form = try await officer.form(address)
            #expect(form["standing"] == "civilian" && form["loss-2"] == "house:full" && form["heir-son"] == "2")
        }
    }

    @Test("Who may only read claims is not led to the form and cannot open it")
    func readersDoNotWrite() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = try await officer.opened()
            let reader = try await house.officer(.financeChecker, .balochistan)
            let page = try await reader.get(address)
            #expect(page.status == 200 && page.link("Record or correct facts") == nil)
            #expect(page.says("Another officer has to answer this"))
            #expect(try await reader.get(address + "/facts").status == 403)
        }
    }
}
