import Access
import Claims
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("The list of claims")
struct ClaimListTests {
    /// Five claims on five days, the first with its facts; who looks at them on the day after.
    private static func five(_ house: TestHouse) async throws -> TestOfficer {
        for number in 0..<5 {
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened(Invented.market, number.isMultiple(of: 2) ? "killed" : "injured")
            if number == 0 { try await officer.post(claim + "/facts", ["standing": "civilian"]) }
            house.surroundings.step(seconds: 86_400)
        }
        return try await house.officer(.ctdOfficer, .balochistan)
    }

    private static func shown(_ page: TestAnswer) -> [String] {
        (1...5).map { "BA-CLM-2026-000\($0)" }.filter { page.link($0) != nil }
    }

    @Test("Pages follow one another in every order and lose nothing", arguments: ThrowawayStore.everyEngine())
    func pages(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await Self.five(house)
            let auditor = try await house.officer(.auditor)
            for (sort, count) in [
                ("-opened", 5), ("opened", 5), ("due", 5), ("-due", 5), ("-amount", 1), ("amount", 1),
            ] {
                for reader in [officer, auditor] {
                    var next: String? = "/claims?limit=2&sort=\(sort)"
                    var found: [String] = []
                    while let address = next, found.count < 20 {
                        let page = try await reader.get(address)
                        #expect(page.status == 200)
                        found += Self.shown(page)
                        next = page.link("Next page")
                    }
                    #expect(found.count == count && Set(found).count == count, "\(sort): \(found)")
                }
            }
        }
    }

    @Test("Filters are the address: stage, outcome, age, late, reference", arguments: ThrowawayStore.everyEngine())
    func filters(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await Self.five(house)
            let wanted: [(String, [Int])] = [
                ("stage=evidence", [1]), ("stage=opened", [2, 3, 4, 5]), ("outcome=award", [1]),
                ("outcome=undetermined", [2, 3, 4, 5]), ("days=4", [1, 2]), ("reference=BA-CLM-2026-0003", [3]),
                ("reference=4", [4]), ("reference=77", []), ("district=PK226", [1, 2, 3, 4, 5]), ("district=PK206", []),
                ("stage=opened&outcome=award", []), ("late=yes", []),
            ]
            for (query, numbers) in wanted {
                let page = try await officer.get("/claims?\(query)")
                #expect(Self.shown(page) == numbers.map { "BA-CLM-2026-000\($0)" }, "\(query)")
            }
            house.surroundings.step(seconds: 13 * 86_400)
            let later = try await house.officer(.ctdOfficer, .balochistan)
            #expect(
                Self.shown(try await later.get("/claims?late=yes"))
                    == Self.shown(try await later.get("/claims?days=16")))
            #expect(try await later.get("/claims").says("3 are late"))
            for garbage in [
                "stage=gone", "days=x", "cursor=x", "sort=name", "limit=0", "cursor=2026-01-01_x", "outcome=",
            ] {
                #expect([200, 422].contains(try await later.get("/claims?\(garbage)").status), "\(garbage)")
            }
        }
    }

    @Test("The last row is honest about what has no sum")
    func totals() async throws {
        try await ClaimHouse.open { house in
            let officer = try await Self.five(house)
            let page = try await officer.get("/claims")
            #expect(page.says("Sum of the 5 claims shown; leaves out 4 without a sum yet"))
            #expect(page.says("Rs 15,00,000"))
        }
    }

    @Test(
        "An incident that is corrected changes what its claims come to in the list",
        arguments: ThrowawayStore.everyEngine())
    func corrected(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            try await officer.post(claim + "/facts", ["standing": "civilian"])
            let incident = try await house.value("SELECT incident FROM claim", as: String.self)
            try await officer.classify(incident, as: "under-inquiry")
            #expect(Self.shown(try await officer.get("/claims?outcome=undetermined")).count == 1)
            #expect(Self.shown(try await officer.get("/claims?outcome=award")).isEmpty)
            try await officer.classify(incident, as: "terrorist-act")
            #expect(Self.shown(try await officer.get("/claims?outcome=award")).count == 1)
        }
    }

    @Test("One page is one entry of the audit, however many claims it shows")
    func audit() async throws {
        try await ClaimHouse.open { house in
            let officer = try await Self.five(house)
            let before = try await house.audited("claim.listed")
            _ = try await officer.get("/claims")
            #expect(try await house.audited("claim.listed") == before + 1)
        }
    }
}
