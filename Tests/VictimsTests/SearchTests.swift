import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("People are looked up")
struct SearchTests {
    @Test(
        "By CNIC, by phone, and by name in any script and spelling",
        arguments: [
            "51201-1234567-1", "۵۱۲۰۱۱۲۳۴۵۶۷۱", "0300 1234567", "+92 300 1234567", "Muhammad Yousaf", "mohd yusuf",
            "محمد یوسف",
            "Yousuf", "Fatimah", "فاطمہ",
        ])
    func found(text: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(
                at: incident, ["name": "Mohammad Yousuf", "fatherName": "Fatima Invented", "sex": "male"])
            _ = try await officer.person(
                at: incident, ["tag": "T-18", "name": "Gulalai", "fatherName": .null, "cnic": .null, "phone": .null])
            let page = try await officer.post("/people/search", ["q": text])
            #expect(page.status == 200 && page.says("1 person found") && page.says("Mohammad Yousuf"))
            #expect(page.says("51201-•••••67-1") && !page.text.contains("1234567"))
        }
    }

    @Test("On each engine, and what was registered after the first search too", arguments: ThrowawayStore.everyEngine())
    func fresh(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident)
            let found = try await officer.api(.post, "/api/v1/people/search", ["cnic": "5120112345671"])
            #expect(try found.json["items"]?.array?.count == 1)
            #expect(try await officer.post("/people/search", ["q": "گلالئ"]).says("Nobody was found"))
            house.surroundings.step(seconds: 600)
            let later = try await officer.person(at: incident, ["tag": "T-18", "name": "گلالئ"])
            #expect(try await officer.post("/people/search", ["q": "گلالئ"]).says("1 person found"))
            let change = try await officer.api(
                .patch, "/api/v1\(later)", ["name": "Spogmai Invented"], ["If-Match": "\"1\""])
            #expect(change.status == 200)
            #expect(try await officer.post("/people/search", ["q": "گلالئ"]).says("Nobody was found"))
            #expect(try await officer.post("/people/search", ["q": "Spogmai"]).says("1 person found"))
        }
    }

    @Test("Only among those whom the officer may see", arguments: ThrowawayStore.everyEngine())
    func area(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: try await officer.incident())
            let strangers = [
                try await house.officer(.ctdOfficer, .sindh),
                try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar),
            ]
            for stranger in strangers {
                for text in ["Zarghuna", "51201-1234567-1", "0300 1234567"] {
                    #expect(try await stranger.post("/people/search", ["q": text]).says("Nobody was found"), "\(text)")
                }
            }
            let here = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            #expect(try await here.post("/people/search", ["q": "Zarghuna"]).says("1 person found"))
        }
    }

    @Test(
        "By the first digits of a card or a telephone, as they are written",
        arguments: [
            "51201", "51201-1", "51201-1234567-", "۵۱۲۰۱۱۲", "0300 12", "0300-123456", "3001234567", "923001234",
            "+92 300 12", "0092 300 123",
        ])
    func start(text: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident)
            _ = try await officer.person(
                at: incident,
                ["tag": "T-18", "name": "Nadeem Invented", "cnic": "51301-1234567-1", "phone": "0333 1234567"])
            let page = try await officer.post("/people/search", ["q": text])
            #expect(page.says("1 person found") && page.says("Zarghuna Invented"), "\(text)")
            let answer = try await officer.api(.post, "/api/v1/people/search", ["numberStart": .string(text)])
            #expect(try answer.json["items"]?.array?.count == 1, "\(text)")
            #expect(try await house.audited("person.searched") == 2)
        }
    }

    @Test("The first digits find whoever has them now, within the area only", arguments: ThrowawayStore.everyEngine())
    func startIsFresh(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let person = try await officer.person(at: try await officer.incident())
            #expect(try await officer.post("/people/search", ["q": "51201-12"]).says("1 person found"))
            let change = try await officer.api(
                .patch, "/api/v1\(person)", ["cnic": "54400-1234567-1"], ["If-Match": "\"1\""])
            #expect(change.status == 200)
            #expect(try await officer.post("/people/search", ["q": "51201-12"]).says("Nobody was found"))
            #expect(try await officer.post("/people/search", ["q": "54400-12"]).says("1 person found"))
            for stranger in [
                try await house.officer(.ctdOfficer, .sindh),
                try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar),
            ] {
                #expect(try await stranger.post("/people/search", ["q": "54400-12"]).says("Nobody was found"))
                #expect(try await stranger.post("/people/search", ["q": "0300 12"]).says("Nobody was found"))
            }
        }
    }

    @Test("A tag of five digits is still found as a tag, and a beginning too short begins nobody")
    func startOrTag() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: try await officer.incident(), ["tag": "60412"])
            #expect(try await officer.post("/people/search", ["q": "60412"]).says("1 person found"))
            #expect(try await officer.post("/people/search", ["q": "5120"]).says("Nobody was found"))
            #expect(try await officer.post("/people/search", ["q": "+92 30"]).status == 422)
            for short in ["5120", "0300 1", "+92 300 1", "51201-1234567-12", "51201x", ""] {
                let answer = try await officer.api(.post, "/api/v1/people/search", ["numberStart": .string(short)])
                #expect(answer.status == 422, "\(short)")
            }
        }
    }

    @Test("Every search is audited, also one that finds nobody; a role without the right is refused")
    func audited() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.post("/people/search", ["q": "Nobody Invented"])
            #expect(try await house.audited("person.searched") == 1)
            _ = try await officer.api(.post, "/api/v1/people/search", ["phone": "0300 1234567"])
            #expect(try await house.audited("person.searched") == 2)
            let viewer = try await house.officer(.nationalViewer)
            #expect(try await viewer.get("/people/search").status == 403)
            #expect(try await viewer.api(.post, "/api/v1/people/search", ["name": "Zarghuna"]).status == 403)
            #expect(try await house.audited("person.searched") == 2)
        }
    }

    @Test("What is sought is never in an address: a search in the address is not made")
    func address() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: try await officer.incident())
            let page = try await officer.get("/people/search?q=Zarghuna")
            #expect(!page.text.contains("Zarghuna Invented") && page.status == 200)
            #expect(try await house.audited("person.searched") == 0)
            let answer = try await officer.post("/people/search", ["q": "Zarghuna"])
            #expect(answer.status == 200 && answer.location == nil)
            #expect(!answer.text.contains("q=Zarghuna"))
        }
    }

    @Test("A search too short, or by two things at once, is refused", arguments: ["", "a", "!!", " ن "])
    func short(text: String) async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            #expect(try await officer.post("/people/search", ["q": text]).status == 422)
            let both: JSON = ["name": "Zarghuna", "phone": "0300 1234567"]
            #expect(try await officer.api(.post, "/api/v1/people/search", both).status == 422)
            #expect(try await officer.api(.post, "/api/v1/people/search", ["name": .string(text)]).status == 422)
        }
    }
}
