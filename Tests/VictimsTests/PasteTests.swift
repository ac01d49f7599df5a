import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("A list from a spreadsheet is put on the roster in one action")
struct PasteTests {
    private static let list = """
        S. No.\tTag\tName\tFather's Name\tM/F\tAge (yrs)\tCondition\tHospital\tCNIC No
        1\t21\tHazar Invented\tJalal Invented\tM\t34\tinj\tInvented DHQ\t99001-0000001-1
        2\t22\tn/k\t\tF\tabout 30\tdead\tInvented Mortuary\t
        3\t23\tMurad Invented\tمراد والد\tm\t4O\tزخمی\t?\t12
        """

    @Test(
        "The preview says what each row becomes and stores nothing; saving stores all",
        arguments: ThrowawayStore.everyEngine())
    func saved(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let preview = try await officer.preview(Self.list, at: incident)
            #expect(preview.status == 200 && preview.says("3 rows read") && preview.says("Nothing is saved yet"))
            #expect(preview.says("inj → Injured") && preview.says("M → Male") && preview.says("about 30 → 30"))
            #expect(preview.says("n/k → Not known") && preview.says("4O → Not known") && preview.says("12 → Not known"))
            #expect(preview.says("زخمی → Injured") && preview.says("1 row with something that cannot be read"))
            #expect(try await house.count("person") == 0)
            let sent = try await officer.post(try preview.form(to: "\(incident)/roster/paste"))
            #expect(sent.status == 303 && sent.location == "\(incident)/roster?added=3")
            let items = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array ?? []
            #expect(items.map { $0["tag"]?.string } == ["21", "22", "23"])
            #expect(items.map { $0["name"]?.string } == ["Hazar Invented", nil, "Murad Invented"])
            #expect(items.map { $0["status"]?.string } == ["injured", "killed", "injured"])
            #expect(items.map { $0["age"]?.integer } == [34, 30, nil] && items[2]["hospital"] == .null)
            #expect(try await house.audited("person.registered") == 3)
            #expect(try await officer.follow(sent).says("3 people are on the roster now."))
        }
    }

    @Test(
        "Sent twice it is stored once; so is a preview that was looked at again",
        arguments: ThrowawayStore.everyEngine())
    func once(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let form = try await officer.preview(Self.list, at: incident).form(to: "\(incident)/roster/paste")
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<3 { group.addTask { try await officer.post(form).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(statuses).isSubset(of: [303, 503]))
            #expect(try await officer.post(form).status == 303)
            #expect(try await house.count("person") == 3)
        }
    }

    @Test("Columns without headings are known by what stands in them")
    func guessed() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let rows = (1...4).map { "\($0),Invented Person \($0),Invented Father,male,3\($0),0399 000000\($0),killed" }
            let form = try await officer.preview(rows.joined(separator: "\n"), at: incident).form(
                to: "\(incident)/roster/paste")
            let fields = (0..<7).map { form["column-\($0)"] }
            #expect(fields == ["none", "name", "fatherName", "sex", "age", "phone", "status"])
        }
    }

    @Test("The meaning of a column can be changed; two of one kind, or no word on what happened, are asked about")
    func mapped() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let preview = try await officer.preview("Name,Village\nHazar Invented,Invented Goth", at: incident)
            let form = try preview.form(to: "\(incident)/roster/paste")
            let asked = try await officer.post(form, ["column-1": "name"])
            #expect(asked.status == 422 && asked.text.contains("#column-1") && asked.text.contains("#status"))
            #expect(asked.says("Two columns are called") && asked.says("Hazar Invented"))
            let mended = try asked.form(to: "\(incident)/roster/paste")
            #expect(try await officer.post(mended, ["column-1": "hospital", "status": "killed"]).status == 303)
            let line = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array?.first
            #expect(line?["hospital"] == "Invented Goth" && line?["status"] == "killed")
        }
    }

    @Test("Somebody who may be on the roster already is pointed out, and added unless left out")
    func alike() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident)
            let list = "Name,Status,CNIC\nZarghoona Invented,inj,\nGulalai Invented,inj,5120112345671\nSpogmai,inj,"
            let preview = try await officer.preview(list, at: incident)
            #expect(preview.says("Looks like Zarghuna Invented") && preview.says("The same CNIC as Zarghuna Invented"))
            #expect(preview.says("2 rows like somebody on the roster"))
            let form = try preview.form(to: "\(incident)/roster/paste")
            #expect(try await officer.post(form, ["leave-2": "yes"]).status == 303)
            #expect(try await house.count("person") == 3)
        }
    }

    @Test("A tag that is taken stops the whole list, and is named by its row")
    func tagTaken() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident)
            let preview = try await officer.preview("Tag,Name,Status\nT-16,A B,k\nT-17,C D,k\nT-16,E F,k", at: incident)
            let form = try preview.form(to: "\(incident)/roster/paste")
            let refused = try await officer.post(form)
            #expect(refused.status == 422 && refused.text.contains("#leave-3") && refused.text.contains("#leave-4"))
            #expect(try await house.count("person") == 1)
            let mended = try refused.form(to: "\(incident)/roster/paste")
            #expect(try await officer.post(mended, ["leave-3": "yes", "leave-4": "yes"]).status == 303)
            #expect(try await house.count("person") == 2)
        }
    }

    @Test("A thousand rows are taken; more, wider or nothing is refused in words")
    func limits() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            func rows(_ count: Int) -> String {
                "Name,Status\n" + (0..<count).map { "Invented Person \($0),inj" }.joined(separator: "\n")
            }
            let many = try await officer.preview(rows(1001), at: incident)
            #expect(many.status == 422 && many.says("more than 1000 rows"))
            let wide = try await officer.preview(String(repeating: "a,", count: 60), at: incident)
            #expect(wide.status == 422 && wide.says("more than 40 columns"))
            #expect(try await officer.preview(" \n ", at: incident).status == 422)
            let form = try await officer.preview(rows(1000), at: incident).form(to: "\(incident)/roster/paste")
            #expect(try await officer.post(form).status == 303)
            #expect(try await house.count("roster_entry") == 1000)
        }
    }

    @Test(
        "Garbage makes no server error",
        arguments: ["\u{1}\u{2}\t\u{7F}", "\"open", "<script>\t<b>", "،،،\t۱۲", "=1+1\t@x"])
    func garbage(text: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let preview = try await officer.preview(text, at: incident)
            #expect([200, 422].contains(preview.status) && !preview.text.contains("<script>\t"))
            guard preview.status == 200 else { return }
            let form = try preview.form(to: "\(incident)/roster/paste")
            #expect(try await officer.post(form, ["status": "unknown"]).status == 303)
        }
    }

    @Test("Who may not add to the roster may not paste either")
    func refused() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let form = try await officer.form("\(incident)/roster/preview", on: "\(incident)/roster")
            let prosecutor = try await house.officer(.prosecutor, .balochistan)
            #expect(!(try await prosecutor.get("\(incident)/roster").text.contains("<textarea")))
            let sent = try await prosecutor.send(
                .post, "\(incident)/roster/preview", headers: [("Content-Type", "application/x-www-form-urlencoded")],
                form: [("rows", Self.list), ("csrf", form["csrf"])])
            #expect(sent.status == 403)
        }
    }
}

@Suite("The grid")
struct GridTests {
    @Test(
        "Its rows are stored together without script; empty ones are passed over",
        arguments: ThrowawayStore.everyEngine())
    func rows(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let form = try await officer.form("\(incident)/roster/rows", on: "\(incident)/roster")
            let answers = [
                "tag-1": "1", "status-1": "killed", "name-1": "Invented One", "tag-3": "3", "status-3": "unknown",
                "age-3": "?", "phone-3": "0399 1234567", "sex-3": "female",
            ]
            let sent = try await officer.post(form, answers)
            #expect(sent.status == 303 && sent.location == "\(incident)/roster?added=2")
            #expect(try await officer.post(form, answers).location == sent.location)
            #expect(try await house.count("roster_entry") == 2)
        }
    }

    @Test("What cannot be taken is shown again in its row with everything that was typed")
    func faults() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let form = try await officer.form("\(incident)/roster/rows", on: "\(incident)/roster")
            let sent = try await officer.post(
                form, ["name-1": "Invented One", "age-1": "old", "tag-2": "2", "status-2": "killed"])
            #expect(sent.status == 422 && sent.text.contains("#status-1") && sent.text.contains("#age-1"))
            let again = try sent.form(to: "\(incident)/roster/rows")
            #expect(again["name-1"] == "Invented One" && again["age-1"] == "old" && again["tag-2"] == "2")
            #expect(try await house.count("person") == 0)
        }
    }

    @Test("The sheet is what the page shows, without formulas, and taking it out is audited")
    func sheet() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident, ["name": "=cmd Invented"])
            let sheet = try await officer.get("\(incident)/roster/export?as=csv")
            #expect(sheet.status == 200 && sheet.text.contains("T-17,'=cmd Invented,Shahbaz Invented,Killed,Female,34"))
            #expect(sheet["Content-Disposition"]?.contains("umeed-roster-") == true)
            #expect(try await house.audited("roster.exported") == 1)
            #expect(try await house.audited("table.exported") == 0)
            let mark = try await house.value(
                """
                SELECT after_digest FROM audit_entry WHERE act = 'roster.exported' AND kind = 'incident'
                    AND record = \(incident.dropFirst("/incidents/".count).description)
                """, as: [UInt8].self)
            #expect(sheet.text.contains(Hex.text(of: mark)))
            let health = try await house.officer(.healthOfficer, .balochistan)
            #expect(try await health.get("\(incident)/roster/export?as=csv").status == 403)
        }
    }
}

extension TestOfficer {
    func preview(_ list: String, at incident: String) async throws -> TestAnswer {
        try await post("\(incident)/roster/preview", ["rows": list], on: "\(incident)/roster")
    }
}
