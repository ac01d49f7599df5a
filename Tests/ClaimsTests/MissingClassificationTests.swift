import Access
import HTTPTransport
import Kernel
import SiteSupport
import Testing

@Suite("A claim whose incident nobody has classified")
struct MissingClassificationTests {
    @Test("leads to the page where it is decided, and is awarded once it is")
    func missing() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident(Invented.market.merging(["classification": "unknown"]) { $1 })
            try await officer.person(at: incident)
            let claim = try await officer.claim(at: incident)
            try await officer.post(claim + "/facts", ["standing": "civilian"])
            let link = try await officer.get(claim).link("Say whether the incident is held to be a terrorist act.")
            #expect(link == "\(incident)/classification#classification")
            let decision = [
                "classification": "terrorist-act", "office": "Deputy Commissioner, Quetta", "paperKind": "order",
                "decidedOn-day": "12", "decidedOn-month": "10", "decidedOn-year": "2024",
            ]
            try await officer.post(incident + "/classification", decision)
            #expect(try await officer.get(claim).says("Rs 15,00,000"))
        }
    }
}
