import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("A form that comes too late shows both versions")
struct StaleFormTests {
    /// Two officers open the form; the second has saved when the first sends hers.
    private func late(
        in house: TestHouse, _ saved: [String: String], _ typed: [String: String]
    ) async throws -> (officer: TestOfficer, address: String, page: TestAnswer) {
        let officer = try await house.officer(.ctdOfficer, .balochistan)
        let other = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
        let address = (try await officer.post("/incidents/new", Invented.answers).location ?? "") + "/change"
        let old = try await officer.form(address)
        house.surroundings.step(seconds: 600)
        #expect(try await other.post(address, saved).status == 303)
        return (officer, address, try await officer.post(old, typed))
    }

    @Test("Who saved, when, and every answer that differs, to choose from", arguments: ThrowawayStore.everyEngine())
    func shown(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let (_, address, page) = try await late(
                in: house, ["killed": "5", "kind": "explosion"],
                ["killed": "", "killed-unknown": "unknown", "place": "Invented Chowk", "on-day": "11"])
            #expect(page.status == 412 && page.says("Somebody saved this record while you were writing."))
            #expect(page.says("Deputy Commissioner, Quetta saved"))
            let form = try page.form(to: address)
            let asked = form.choices.keys.filter { $0.hasPrefix("choose/") }.sorted()
            #expect(asked == ["choose/killed", "choose/kind", "choose/on", "choose/place"])
            #expect(form["version"] == "2" && form["title"] == Invented.answers["title"])
            #expect(page.says("11 November 2024") && page.says("12 November 2024") && page.says("Invented Chowk"))
            #expect(try await house.value("SELECT killed FROM incident", as: Int.self) == 5)
        }
    }

    @Test("What was chosen is saved, each answer with all its boxes", arguments: ThrowawayStore.everyEngine())
    func chosen(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let (officer, address, page) = try await late(
                in: house, ["killed": "5", "kind": "explosion", "place": "Their Road"],
                ["killed": "", "killed-unknown": "unknown", "place": "My Road", "on-day": "11"])
            let form = try page.form(to: address)
            let answer = try await officer.post(form, ["choose/killed": "mine", "choose/on": "mine"])
            #expect(answer.status == 303)
            let read = try await officer.api(.get, "/api/v1" + address.dropLast("/change".count)).json
            #expect(read["killed"] == .null && read["on"] == "2024-11-11")
            #expect(read["place"] == "Their Road" && read["kind"] == "explosion" && read["version"] == 3)
            // Sent again by an impatient finger it does nothing more.
            #expect(try await officer.post(form, ["choose/killed": "mine", "choose/on": "mine"]).status == 303)
            #expect(try await officer.api(.get, "/api/v1" + address.dropLast("/change".count)).etag == "\"3\"")
        }
    }

    @Test("Late once more, it asks once more; a fault keeps what was chosen")
    func again() async throws {
        try await TestHouse.open([.incidents]) { house in
            let (officer, address, page) = try await late(
                in: house, ["place": "Their Road"], ["place": "My Road", "title": "My title"])
            let form = try page.form(to: address)
            let third = try await house.officer(.ctdOfficer, .balochistan)
            try await third.post(address, ["place": "A third road"])
            let late = try await officer.post(form, ["choose/place": "mine"])
            #expect(late.status == 412 && late.says("A third road") && late.says("My Road") && !late.says("Their Road"))
            // A version of the form's own that was tampered with is read like anything typed.
            var fields = try late.form(to: address).values
            for (name, value) in ["choose/place": "mine", "mine/place/place": String(repeating: "x", count: 161)] {
                fields[name] = value
            }
            let sent = Fields(fields.map { Fields.Field($0.key, $0.value) })
            let refused = try await officer.send(
                .post, address, headers: [("Content-Type", "application/x-www-form-urlencoded")], form: sent)
            #expect(refused.status == 422 && refused.faultyFields == ["place"])
            #expect(refused.text.contains("xxxxxxxx") && !refused.text.contains("choose/"))
        }
    }

    @Test("Her own other window is called hers, in her language")
    func oneself() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let address = (try await officer.post("/incidents/new", Invented.answers).location ?? "") + "/change"
            let old = try await officer.form(address)
            try await officer.post(address, ["killed": "9"])
            let page = try await officer.post(old, ["killed": "8"])
            #expect(page.status == 412 && page.says("You saved this record in another window"))
            let urdu = try await officer.send(
                .post, address,
                headers: [
                    ("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", "umeed-language=ur"),
                ], form: Fields(old.values.map { Fields.Field($0.key, $0.value) }))
            #expect(urdu.status == 412 && urdu.says("آپ نے محفوظ کیا") && urdu.text.contains("dir=\"rtl\""))
        }
    }

    @Test("Who may no longer change the record sees neither version")
    func outside() async throws {
        try await TestHouse.open([.incidents]) { house in
            let (_, address, page) = try await late(in: house, ["killed": "5"], ["killed": "6"])
            let stranger = try await house.officer(.ctdOfficer, .sindh)
            let form = try page.form(to: address)
            let fields = Fields(form.values.map { Fields.Field($0.key, $0.value) })
            let answer = try await stranger.send(
                .post, address, headers: [("Content-Type", "application/x-www-form-urlencoded")], form: fields)
            #expect(answer.status == 403 || answer.status == 404)
            #expect(!answer.text.contains("choose/"))
        }
    }
}
