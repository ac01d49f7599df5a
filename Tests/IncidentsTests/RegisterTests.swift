import Access
import HTTPTransport
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
            #expect(try await house.audited("incident.registered") == 1)
        }
    }

    @Test("Faults show the form again with everything that was typed, and nothing is stored")
    func faults() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answers = [
                "title": "Fire & <smoke>", "on-day": "31", "on-month": "2", "on-year": "2024", "killed": "-1",
            ]
            let again = try await officer.post("/incidents/new", answers)
            #expect(again.status == 422)
            #expect(again.says("There is no such day"))
            let form = try again.form(to: "/incidents/new")
            #expect(form["title"] == "Fire & <smoke>" && form["on-day"] == "31" && form["killed"] == "-1")
            #expect(try await house.count("incident") == 0)
            #expect(try await house.count("reference_counter") == 0)
            let repaired = try await officer.post(form, Invented.answers)
            #expect(repaired.status == 303)
        }
    }

    @Test(
        "Every fault is told at once, each with its field",
        arguments: [
            (["title": ""], "title"), (["on-year": "2031"], "on"), (["district": ""], "district"),
            (["killed": "many"], "killed"), (["title": "a\u{07}b"], "title"),
        ] as [([String: String], String)])
    func eachFault(change: [String: String], field: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let again = try await officer.post("/incidents/new", Invented.answers.merging(change) { $1 })
            #expect(again.status == 422 && again.text.contains("#\(field)"), "\(again.text)")
            #expect(try await house.count("incident") == 0)
        }
    }

    @Test(
        "The same form sent twice stores one incident and leads to it both times",
        arguments: ThrowawayStore.everyEngine())
    func twice(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let form = try await officer.form("/incidents/new")
            let first = try await officer.post(form, Invented.answers)
            let second = try await officer.post(form, Invented.answers)
            #expect(first.status == 303 && second.status == 303 && first.location == second.location)
            #expect(try await house.count("incident") == 1)
        }
    }

    @Test("A form without the session's token is refused")
    func forged() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let sent = try await officer.send(.post, "/incidents/new", form: [("title", "x"), ("csrf", "wrong")])
            #expect(sent.status == 403)
            #expect(try await house.count("incident") == 0)
        }
    }

    @Test("A role that may not register is refused, and that is written down")
    func wrongRole() async throws {
        try await TestHouse.open([.incidents]) { house in
            let viewer = try await house.officer(.nationalViewer)
            #expect(try await viewer.get("/incidents").status == 200)
            #expect(try await viewer.get("/incidents").link("Register") == nil)
            #expect(try await viewer.get("/incidents/new").status == 403)
            #expect(try await viewer.api(.post, "/api/v1/incidents", Invented.json).status == 403)
            #expect(try await house.audited("access.refused") == 2)
        }
    }

    @Test("Who is not signed in is led to the door")
    func stranger() async throws {
        try await TestHouse.open([.incidents]) { house in
            let answer = try await house.get("/incidents/new")
            #expect(answer.status == 303 && answer.location == "/sign-in")
        }
    }

    @Test("An officer cannot register in another province, nor one of a district in another district")
    func wrongPlace() async throws {
        try await TestHouse.open([.incidents]) { house in
            let sindhi = try await house.officer(.ctdOfficer, .sindh)
            #expect(try await sindhi.api(.post, "/api/v1/incidents", Invented.json).status == 404)
            let elsewhere = try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar)
            #expect(try await elsewhere.api(.post, "/api/v1/incidents", Invented.json).status == 404)
            let here = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            #expect(try await here.api(.post, "/api/v1/incidents", Invented.json).status == 201)
        }
    }
}

@Suite("An incident is corrected")
struct ChangeTests {
    @Test("The form holds what is stored; a correction stands on the page", arguments: ThrowawayStore.everyEngine())
    func changed(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            let form = try await officer.form(page + "/change")
            #expect(form["title"] == Invented.answers["title"] && form["district"] == "PK226")
            #expect(form["on-month"] == "11" && form["injured-unknown"] == "unknown" && form["killed"] == "3")
            let shown = try await officer.follow(officer.post(form, ["killed": "4", "weapon": "planted-device"]))
            #expect(shown.says("Planted explosive device") && shown.says("As registered here"))
            #expect(try await house.audited("incident.changed") == 1)
        }
    }

    @Test("Another province's incident is not there")
    func otherProvince() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            let sindhi = try await house.officer(.ctdOfficer, .sindh)
            for address in [page, page + "/change", "/api/v1" + page] {
                let answer =
                    address.hasPrefix("/api") ? try await sindhi.api(.get, address) : try await sindhi.get(address)
                #expect(answer.status == 404, "\(address)")
            }
            #expect(try await sindhi.get("/incidents").says("No incident matches"))
        }
    }
}
