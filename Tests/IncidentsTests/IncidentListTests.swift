import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The list of incidents")
struct IncidentListTests {
    /// Seven incidents on seven days, the odd ones in Gwadar, every third a terrorist act.
    static func fill(_ officer: TestOfficer) async throws {
        for number in 1...7 {
            try await officer.api(
                .post, "/api/v1/incidents",
                [
                    "title": .string("Invented \(number)"), "kind": number > 5 ? "shooting" : "unknown",
                    "place": .string(number == 4 ? "Sabzi 100%_Mandi" : "Elsewhere"),
                    "on": .string("2024-03-0\(number)"),
                    "district": number % 2 == 1 ? "PK206" : "PK226",
                    "classification": number % 3 == 0 ? "terrorist-act" : "unknown",
                ])
        }
    }

    @Test("Pages follow one another by cursor: newest first, nothing twice", arguments: ThrowawayStore.everyEngine())
    func paging(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await Self.fill(officer)
            var seen: [String] = []
            var cursor: String? = ""
            while let from = cursor {
                let query = from.isEmpty ? "" : "&cursor=\(from)"
                let page = try await officer.api(.get, "/api/v1/incidents?limit=3\(query)").json
                seen += page["items"]?.array?.compactMap { $0["title"]?.string } ?? []
                cursor = page["next"]?.string
                // One more, registered while somebody pages: later pages stay as they are.
                if seen.count == 3 { try await officer.api(.post, "/api/v1/incidents", Invented.json) }
            }
            #expect(seen == (1...7).reversed().map { "Invented \($0)" })
        }
    }

    @Test("Oldest first pages the other way", arguments: ThrowawayStore.everyEngine())
    func oldestFirst(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await Self.fill(officer)
            let page = try await officer.api(.get, "/api/v1/incidents?sort=date&limit=5").json
            let cursor = try #require(page["next"]?.string)
            let rest = try await officer.api(.get, "/api/v1/incidents?sort=date&limit=5&cursor=\(cursor)").json
            let titles = [page, rest].flatMap { $0["items"]?.array ?? [] }.compactMap { $0["title"]?.string }
            #expect(titles == (1...7).map { "Invented \($0)" })
        }
    }

    @Test("The heading of the days turns the order, and the filters stay in the address")
    func turning() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await Self.fill(officer)
            let page = try await officer.get(
                "/incidents?text=invented%204&kind=unknown&since-day=1&since-month=3&since-year=2024")
            #expect(page.says("1 incident matches"))
            let turned = try #require(page.link("When"))
            #expect(turned == "/incidents?kind=unknown&text=invented%204&since=2024-03-01&sort=date")
            #expect(try await officer.get(turned).says("Incidents, oldest first"))
        }
    }

    @Test("More than a thousand are not counted one by one")
    func bounded() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await officer.api(.post, "/api/v1/incidents", Invented.json)
            try await house.store.write { tx in
                try tx.run(
                    """
                    INSERT INTO incident (id, province, reference, title, on_date, kind, classification, manner, flags,
                        needs_person, version, registered_at, registered_by)
                    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 1100)
                    SELECT '0193f000-0000-7000-8000-' || substr('000000000000' || n, -12), province, 'X-' || n, 'x',
                        '2024-01-01', kind, classification, manner, flags, 0, 1, registered_at, registered_by
                    FROM n, incident WHERE reference = 'BA-INC-2024-0001'
                    """)
            }
            #expect(try await officer.get("/incidents").says("More than 1,000 incidents match"))
            #expect(try await officer.get("/incidents?since=2024-06-01").says("1 incident matches"))
        }
    }

    @Test("The page leads to the next one")
    func nextPage() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await Self.fill(officer)
            let first = try await officer.get("/incidents?limit=4")
            #expect(first.says("7 incidents match") && first.says("Invented 4") && !first.says("Invented 3"))
            let next = try #require(first.link("Next"))
            let second = try await officer.get(next)
            #expect(second.says("Invented 3") && !second.says("Invented 4") && second.says("7 incidents match"))
        }
    }

    @Test(
        "Filters narrow it",
        arguments: [
            ("district=PK206", [7, 5, 3, 1]), ("classification=terrorist-act", [6, 3]),
            ("since=2024-03-03&until=2024-03-05", [5, 4, 3]), ("district=PK226&since=2024-03-04", [6, 4]),
            ("flagged=yes", []), ("kind=shooting", [7, 6]), ("kind=shooting&district=PK226", [6]),
            ("text=invented%204", [4]), ("text=SABZI", [4]), ("text=%25_", [4]), ("text=elsewhere%20nowhere", []),
            ("text=%27%3B%20DROP", []), ("sort=date&limit=3", [1, 2, 3]), ("sort=-date&limit=2", [7, 6]),
            ("province=PK-BA&limit=2", [7, 6]), ("district=PK-SD", []),
        ])
    func filters(query: String, expected: [Int]) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            try await Self.fill(officer)
            let items = try await officer.api(.get, "/api/v1/incidents?\(query)").json["items"]?.array
            #expect(items?.compactMap { $0["title"]?.string } == expected.map { "Invented \($0)" })
            #expect(try await officer.get("/incidents?\(query)").status == 200)
        }
    }

    @Test(
        "What cannot be read is named",
        arguments: [
            "limit=0", "limit=201", "cursor=zz", "since=2024-13-01", "classification=x", "district=PKQ", "kind=bomb",
            "sort=title",
        ])
    func unreadable(query: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answer = try await officer.api(.get, "/api/v1/incidents?\(query)")
            let field = try #require(query.split(separator: "=").first)
            #expect(answer.status == 422 && answer.faultyFields == [String(field)])
            #expect(try await officer.get("/incidents?\(query)").status == 422)
        }
    }

    @Test("Each officer sees her own area")
    func areas() async throws {
        try await TestHouse.open([.incidents]) { house in
            try await Self.fill(house.officer(.ctdOfficer, .balochistan))
            let expected: [(Role, Province?, DistrictCode?, String)] = [
                (.nationalViewer, nil, nil, "7 incidents match"), (.nationalViewer, .sindh, nil, "0 incidents match"),
                (.committeeMember, .balochistan, Invented.gwadar, "4 incidents match"),
                (.csoWorker, .balochistan, Invented.quetta, "3 incidents match"),
            ]
            for (role, province, district, words) in expected {
                let officer = try await house.officer(role, province, district)
                #expect(try await officer.get("/incidents").says(words), "\(role)")
            }
            #expect(try await house.officer(.facilitator, .balochistan).get("/incidents").status == 403)
        }
    }

    @Test("The list speaks Urdu and Sindhi", arguments: [("ur", "واقعات", "rtl"), ("sd", "واقعا", "rtl")])
    func languages(code: String, word: String, direction: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.send(.get, "/incidents", headers: [("Cookie", "umeed-language=\(code)")])
            #expect(page.says(word) && page.text.contains("dir=\"\(direction)\"") && !page.text.contains("[incidents."))
        }
    }
}
