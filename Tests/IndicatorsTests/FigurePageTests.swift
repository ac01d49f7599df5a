import Access
import HTTPTransport
import Kernel
import Localization
import SiteSupport
import TestSupport
import Testing

@Suite("The figures page")
struct FigurePageTests {
    private static let quetta = DistrictCode("PK226")!  // a literal of the right form
    private static let khuzdar = DistrictCode("PK213")!  // a literal of the right form

    /// The clock of the tests stands at 1 March 2026.
    private func world(_ house: TestHouse) async throws {
        try await house.invent(
            in: .balochistan, "PK226", on: "2026-02-10",
            [("female", "killed", 3), ("male", "injured", 14), ("unknown", "missing", 1)])
        try await house.invent(in: .balochistan, "PK213", on: "2026-01-10", [("male", "killed", 2)])
        try await house.invent(in: .sindh, "PK713", on: "2025-12-10", [("female", "injured", 7)])
        try await house.invent(in: .sindh, nil, on: "2025-12-11")
        try await house.invent(in: .balochistan, "PK226", on: "2019-05-01", [("male", "killed", 9)])
    }

    @Test(
        "An officer sees her province, exactly, and the rows behind the numbers",
        arguments: ThrowawayStore.everyEngine())
    func province(_ engine: ThrowawayStore) async throws {
        try await FigureHouse.open(engine) { house in
            try await world(house)
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let page = try await officer.get("/figures")
            #expect(page.status == 200 && page.says("Figures, Balochistan") && page.says("April 2025 to March 2026"))
            #expect(page.says("2 Incidents") && page.says("20 People on rosters") && page.says("5 of them killed"))
            #expect(page.says("Internal figures, not for publication"))
            #expect(page.text.contains("/incidents?district=PK226&amp;since=2025-04-01&amp;until=2026-03-31"))
            #expect(
                page.says("Quetta QTA 1 18 0 0 Khuzdar KZD 1 2 0 0")
                    || page.says("Khuzdar KZD 1 2 0 0 Quetta QTA 1 18 0 0"))
            #expect(!page.says("Larkana"))
            let rows = try await officer.get("/incidents?district=PK226&since=2025-04-01&until=2026-03-31")
            #expect(rows.status == 200 && rows.says("1 incident"))
            let whole = try await officer.get("/figures?from=2019-01&to=2026-03")
            #expect(whole.says("3 Incidents") && whole.says("29 People on rosters") && whole.says("2019"))
        }
    }

    @Test(
        "Whole years and the months around them come to everything that was asked for, and nothing twice",
        arguments: ThrowawayStore.everyEngine())
    func years(_ engine: ThrowawayStore) async throws {
        try await FigureHouse.open(engine) { house in
            let days = [
                "2019-02-28", "2019-03-01", "2019-12-31", "2020-01-01", "2020-12-31", "2024-06-15", "2025-12-31",
                "2026-01-01", "2026-02-28", "2026-03-01",
            ]
            for day in days { try await house.invent(in: .balochistan, "PK213", on: day, [("male", "killed", 1)]) }
            try await house.invent(in: .balochistan, "PK226", on: "2024-06-15", [("male", "injured", 5)])
            let home = try await house.officer(.homeOfficer, .balochistan)
            let commissioner = try await house.officer(.deputyCommissioner, .balochistan, Self.khuzdar)
            let years = [
                (
                    "2019-03", "2026-02",
                    ["2019 2", "2020 2", "2021 0", "2022 0", "2023 0", "2024 1", "2025 1", "2026 2"]
                ),
                (
                    "2019-01", "2026-12",
                    ["2019 3", "2020 2", "2021 0", "2022 0", "2023 0", "2024 1", "2025 1", "2026 3"]
                ),
                ("2020-12", "2024-01", ["2020 1", "2021 0", "2022 0", "2023 0", "2024 0"]),
                ("2020-01", "2025-12", ["2020 2", "2021 0", "2022 0", "2023 0", "2024 1", "2025 1"]),
            ]
            for (from, to, expected) in years {
                let query = "from=\(from)&to=\(to)"
                let own = try await commissioner.api(.get, "/api/v1/figures/months?\(query)").json
                #expect(lines(own, "year", "people") == expected)
                let people = try await commissioner.api(.get, "/api/v1/figures/people?\(query)").json
                #expect(people["total"]?["all"] == own["total"]?["people"])
                let kinds = try await commissioner.api(.get, "/api/v1/figures/kinds?\(query)").json
                #expect(kinds["total"] == ["incidents": own["total"]?["incidents"] ?? .null])
                let all = try await home.api(.get, "/api/v1/figures/districts?\(query)").json
                #expect(
                    lines(all, "district", "people").contains("PK226 5") == expected.contains("2024 1"))
            }
        }
    }

    private func lines(_ answer: JSON, _ name: String, _ number: String) -> [String] {
        (answer["items"]?.array ?? []).map { "\($0[name]?.string ?? "-") \($0[number]?.integer ?? -1)" }
    }

    @Test("An officer of a district sees her district only, and no map")
    func district() async throws {
        try await FigureHouse.open { house in
            try await world(house)
            let officer = try await house.officer(.deputyCommissioner, .balochistan, Self.khuzdar)
            let page = try await officer.get("/figures")
            #expect(page.says("Figures, Khuzdar") && page.says("1 Incidents") && page.says("2 People on rosters"))
            #expect(!page.text.contains("class=\"tiles\"") && !page.says("Quetta"))
            let other = try await officer.api(.get, "/api/v1/figures/districts?province=PK-SD")
            #expect(try other.json["items"] == [])
        }
    }

    @Test("A national viewer sees whole provinces, no number from 1 to 4, and the others to five")
    func coarse() async throws {
        try await FigureHouse.open { house in
            try await world(house)
            let viewer = try await house.officer(.nationalViewer)
            let page = try await viewer.get("/figures?from=2025-12&to=2026-03")
            #expect(page.says("4 Incidents") && page.says("25 People on rosters"))
            #expect(page.says("Balochistan 2 20 0 0") && page.says("Sindh 2 5 0 0"))
            #expect(page.says("Killed 1 to 4 1 to 4 0 0 5") && page.says("to the nearest five"))
            let districts = try await viewer.api(.get, "/api/v1/figures/districts?from=2025-12&to=2026-03").json
            #expect(districts["rounding"] == "five" && districts["items"]?.array?.first?["people"] == nil)
            let people = try await viewer.api(.get, "/api/v1/figures/people?from=2025-12&to=2026-03").json
            let killed = people["items"]?.array?.first { $0["status"] == "killed" }
            #expect(killed?["female"] == .null && killed?["other"] == 0 && killed?["all"] == 5)
            let donor = try await house.officer(.donorViewer)
            let seen = try await donor.get("/figures")
            #expect(seen.status == 200 && !seen.text.contains("\"/incidents?"))
        }
    }

    @Test("A viewer of whole provinces who serves in one district is not shown its people")
    func coarseDistrict() async throws {
        try await FigureHouse.open { house in
            try await world(house)
            let viewer = try await house.officer(.nationalViewer, .balochistan, Self.quetta)
            let page = try await viewer.get("/figures")
            #expect(page.status == 200 && page.says("1 Incidents") && !page.says("People on rosters 1"))
            #expect(!page.says("of them killed"))
            #expect(try await viewer.api(.get, "/api/v1/figures/people").status == 404)
            #expect(try await viewer.get("/figures/export?table=stages&as=csv").status == 404)
        }
    }

    @Test("A record of a district that was merged stands in its successor's square; of one divided, in none")
    func successors() async throws {
        try await FigureHouse.open { house in
            try await house.invent(in: .balochistan, "PK218", on: "2017-03-01")
            try await house.invent(in: .sindh, "PKX10", on: "2009-12-28")
            let page = try await house.officer(.nationalViewer).get("/figures?from=2009-01&to=2026-03")
            #expect(page.says("Sibi has the most, 1.") || page.text.contains("Sibi</bdi> has the most"))
            #expect(page.says("1 is in no square") && page.says("Karachi (no longer a district)"))
        }
    }

    @Test(
        "What cannot be read is refused in words",
        arguments: [
            "from=2026-13", "from=2026", "to=x", "from=2026-03&to=2026-01", "from=1950-01&to=2026-03", "province=XX",
            "map=nowhere", "from=" + String(repeating: "9", count: 5000),
        ])
    func garbage(query: String) async throws {
        try await FigureHouse.open { house in
            let officer = try await house.officer(.homeOfficer, .sindh)
            #expect(try await officer.get("/figures?" + query).status == 422)
            #expect(try await officer.api(.get, "/api/v1/figures/months?" + query).status == 422)
            #expect(try await officer.get("/figures/export?as=csv&" + query).status == 422)
        }
    }

    @Test("Who may not see figures sees none: page, file and JSON")
    func refused() async throws {
        try await FigureHouse.open { house in
            let worker = try await house.officer(.csoWorker, .sindh, DistrictCode("PK713"))
            for address in ["/figures", "/figures/export?table=people&as=csv"] {
                #expect(try await worker.get(address).status == 403)
                #expect(try await house.get(address).location == "/sign-in")
            }
            #expect(try await worker.api(.get, "/api/v1/figures/people").status == 403)
        }
    }

    @Test("Every table adds up to the same total", arguments: ThrowawayStore.everyEngine())
    func sums(_ engine: ThrowawayStore) async throws {
        try await FigureHouse.open(engine) { house in
            try await world(house)
            let officer = try await house.officer(.auditor)
            for (table, member, total) in [
                ("districts", "incidents", 4), ("provinces", "people", 27), ("months", "people", 27),
                ("people", "all", 27),
                ("kinds", "incidents", 4), ("classifications", "incidents", 4),
            ] as [(String, String, Int64)] {
                let json = try await officer.api(.get, "/api/v1/figures/\(table)?from=2025-12&to=2026-03").json
                let items = json["items"]?.array ?? []
                #expect(items.reduce(0) { $0 + ($1[member]?.integer ?? 0) } == total, "\(table)")
                #expect(json["total"]?[member] == .integer(total), "\(table)")
            }
        }
    }

    @Test("The page speaks every language and leaves no phrase unsaid", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        try await FigureHouse.open { house in
            try await world(house)
            for role in [Role.auditor, .nationalViewer] {
                let page = try await house.officer(role, language: language).get("/figures?from=2019-01&to=2026-03")
                #expect(page.status == 200 && page.text.contains("lang=\"\(language.rawValue)\""))
                for room in ["figures", "incidents", "victims", "claims", "export", "front"] {
                    #expect(!page.text.contains("[\(room)."), "a phrase of \(room) is missing")
                }
            }
        }
    }
}
