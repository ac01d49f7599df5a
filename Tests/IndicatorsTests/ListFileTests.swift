import Access
import HTTPTransport
import Kernel
import Sheets
import SiteSupport
import TestSupport
import Testing

/// The lists of other rooms as files: the same rows under the same filters, and nobody's name.
@Suite("Lists as files")
struct ListFileTests {
    private static let day = ["on-day": "10", "on-month": "2", "on-year": "2026"]

    /// An incident with one invented person on its roster and her claim.
    private func world(_ officer: TestOfficer) async throws {
        var answers = Self.day
        answers["title"] = "=HYPERLINK(1) at an invented market"
        answers["district"] = "PK226"
        answers["killed-unknown"] = "unknown"
        answers["injured-unknown"] = "unknown"
        let incident = try #require(try await officer.post("/incidents/new", answers).location)
        try await officer.post(
            incident + "/roster/new", ["status": "killed", "name": "Zarak Invented", "sex": "male", "age": "34"])
        #expect(try await officer.post("/claims", on: incident).location?.hasPrefix("/claims/") == true)
    }

    @Test(
        "Incidents and claims: every column of the page, formulas disarmed, filters kept",
        arguments: ThrowawayStore.everyEngine())
    func lists(_ engine: ThrowawayStore) async throws {
        try await FigureHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await world(officer)
            let incidents = rows(try await officer.get("/incidents/export?as=csv&district=PK226"))
            try #require(incidents.count == 3, "\(incidents)")
            #expect(incidents[2][1] == "'=HYPERLINK(1) at an invented market")
            #expect(incidents[2][2] == "2026-02-10" && incidents[2][0].hasPrefix("BA-INC-2026-"))
            #expect(rows(try await officer.get("/incidents/export?as=csv&district=PK206")).count == 2)
            let file = try await officer.get("/claims/export?as=csv&since=2026-03-01&until=2026-03-31")
            let claims = rows(file)
            try #require(claims.count == 3, "\(claims)")
            #expect(claims[2][0].hasPrefix("BA-CLM-2026-"))
            #expect(!file.text.contains("Zarak"))
            #expect(rows(try await officer.get("/claims/export?as=csv&until=2026-02-28")).count == 2)
            let rates = rows(try await officer.get("/law/PK-BA/export?as=csv"))
            #expect(rates.count > 5 && rates.dropFirst().contains { $0[1] == "1500000" })
            #expect(try await house.audited("table.exported") == 5)
            let figures = try await officer.get("/figures")
            #expect(figures.text.contains("/claims?district=PK226&amp;since=2025-04-01&amp;until=2026-03-31"))
        }
    }

    @Test("Who may not see a list may not take it")
    func refused() async throws {
        try await FigureHouse.open { house in
            let viewer = try await house.officer(.donorViewer)
            #expect(try await viewer.get("/incidents/export?as=csv").status == 403)
            #expect(try await viewer.get("/claims/export?as=xlsx").status == 403)
            #expect(try await house.get("/law/PK-BA/export").location == "/sign-in")
            #expect(try await house.audited("table.exported") == 0)
        }
    }

    private func rows(_ answer: TestAnswer) -> [[String]] {
        SheetReader(answer.bytes, separator: .comma).map(\.cells)
    }
}
