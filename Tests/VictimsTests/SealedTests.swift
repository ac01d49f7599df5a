import Access
import FoundationEssentials
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("Who somebody is stands nowhere in plain bytes")
struct SealedTests {
    private static let columns: [SQL] = ["name", "father_name", "cnic", "phone", "address"]

    @Test("No sealed column holds what was typed", arguments: ThrowawayStore.everyEngine())
    func columns(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: try await officer.incident())
            for column in Self.columns {
                let bytes: [UInt8] = try await house.value("SELECT \(column) FROM person")
                #expect(bytes.count > 16 && Self.found(in: bytes).isEmpty)
            }
        }
    }

    @Test("The whole file holds none of it, neither after the form and a search nor after a change")
    func file() async throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            try await officer.post("\(incident)/roster/new", Invented.answers)
            let page = try #require(try await officer.get(incident).link("Zarghuna"))
            try await officer.post("/people/search", ["q": "Zarghuna"])
            try await officer.post("/people/search", ["q": "51201-1234567-1"])
            try await officer.post("\(page)/change", ["age": "35"])
            try await house.store.backup(to: folder.file("copy.db"))
            let bytes = Array(try Data(contentsOf: URL(filePath: folder.file("copy.db"))))
            #expect(bytes.firstRange(of: Array("Invented Hospital".utf8)) != nil, "the scan sees what is plain")
            #expect(Self.found(in: bytes).isEmpty)
        }
    }

    @Test(
        "Sealed bytes moved from one person to another, or back to an older version, are refused",
        arguments: ThrowawayStore.everyEngine())
    func moved(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let one = try await officer.person(at: incident)
            let other = try await officer.person(at: incident, ["tag": "T-18", "name": "Gulalai Invented"])
            let (from, to) = (String(one.dropFirst(8)), String(other.dropFirst(8)))
            try await house.store.write { tx in
                try tx.run("UPDATE person SET name = (SELECT name FROM person WHERE id = \(from)) WHERE id = \(to)")
            }
            let page = try await officer.get(other)
            #expect(page.status == 500 && !page.text.contains("Zarghuna") && !page.text.contains("Gulalai"))
            #expect(try await officer.get(one).says("Zarghuna Invented"))
            let roster = try await officer.get(incident)
            #expect(roster.status == 200 && roster.says("Zarghuna Invented"))
            #expect(try await officer.post("/people/search", ["q": "Zarghuna"]).says("1 person found"))
            try await house.store.write { tx in try tx.run("UPDATE person SET version = 2 WHERE id = \(from)") }
            #expect(try await officer.get(one).status == 500)
        }
    }

    @Test("An unreadable name is not called erased")
    func unreadable() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            _ = try await officer.person(at: incident)
            try await house.store.write { tx in try tx.run("UPDATE person SET version = 9") }
            let line = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array?.first
            #expect(line?["name"] == .null && line?["isErased"] == false)
            let page = try await officer.get(incident)
            #expect(!page.says("Erased"))
        }
    }

    private static func found(in bytes: [UInt8]) -> [String] {
        Invented.secrets.filter { bytes.firstRange(of: Array($0.utf8)) != nil }
    }
}
