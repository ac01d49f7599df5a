import Access
import HTTPTransport
import Incidents
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The history of an incident's record")
struct TimelineTests {
    @Test(
        "Everything stands there, newest first, with the office and nobody's name",
        arguments: ThrowawayStore.everyEngine())
    func whole(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [TallyTests.room]) { house in
            let officer = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            let page = try await officer.post("/incidents/new", Invented.answers).location ?? ""
            let steps: [(String, [String: String])] = [
                ("/classification", ClassificationTests.decision), ("/firs/new", FIRTests.answers),
                ("/tallies/new", TallyTests.hospital), ("/change", ["place": "Corrected", "killed": "4"]),
            ]
            for (address, answers) in steps {
                house.surroundings.step(seconds: 60)
                #expect(try await officer.post(page + address, answers).status == 303, "\(address)")
            }
            let items = try await officer.api(.get, "/api/v1\(page)/timeline").json["items"]?.array ?? []
            #expect(
                items.map { $0["event"]?.string } == ["tally", "corrected", "tally", "fir", "classified", "registered"])
            #expect(items.allSatisfy { $0["by"] == ["role": "deputy-commissioner", "district": "PK226"] })
            #expect(items[1]["facts"] == ["place", "killed"])
            let shown = try await officer.get(page)
            #expect(shown.says("Facts corrected Place, Killed Deputy Commissioner, Quetta"))
            #expect(shown.says("FIR 41/2024 of CTD Invented recorded"))
            #expect(!Self.main(of: shown).contains("Invented Officer"))
        }
    }

    @Test(
        "An import begins it, with the public source's own numbers as a tally", arguments: ThrowawayStore.everyEngine())
    func imported(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            _ = try await ImportIncidentsTests.run(SampleRow.file([:], ["low": "9"]), into: house)
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let list = try await officer.api(.get, "/api/v1/incidents").json["items"]?.array ?? []
            #expect(
                list.count == 2 && list.allSatisfy { $0["classification"] == "unknown" && $0["datePrecision"] == "day" }
            )
            for incident in list {
                let address = "/api/v1/incidents/\(incident["id"]?.string ?? "")"
                let tallies = try await officer.api(.get, address + "/tallies").json["items"]?.array ?? []
                #expect(tallies.map { $0["sourceKind"] } == ["dataset"] && tallies.map { $0["killed"] } == [4])
                let timeline = try await officer.api(.get, address + "/timeline").json["items"]?.array ?? []
                #expect(timeline.map { $0["event"] } == ["imported"])
                #expect(try await officer.api(.get, address + "/classifications").json["items"] == [])
            }
        }
    }

    /// The page without its frame, where the reader's own name stands.
    private static func main(of page: TestAnswer) -> String {
        let text = page.text
        guard let start = text.firstRange(of: "<main")?.lowerBound, let end = text.firstRange(of: "</main>")?.lowerBound
        else { return text }
        return String(text[start..<end])
    }
}
