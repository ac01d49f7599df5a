import Access
import Claims
import Kernel
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing

@Suite("What waits on an officer")
struct WaitingTests {
    @Test("Claims with a fact that the officer can record, oldest first", arguments: ThrowawayStore.everyEngine())
    func waiting(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let first = try await officer.opened()
            house.surroundings.step(seconds: 1)
            let second = try await officer.opened(Invented.market, "missing")
            #expect(try await Self.addresses(officer, limit: 5) == [first, second])
            #expect(try await Self.addresses(officer, limit: 1) == [first])
            try await officer.post(first + "/facts", ["standing": "civilian"])
            #expect(try await Self.addresses(officer, limit: 5) == [second])
            let reader = try await house.officer(.financeChecker, .balochistan)
            #expect(try await Self.addresses(reader, limit: 5).isEmpty)
        }
    }

    /// What "My work" would list.
    private static func addresses(_ officer: TestOfficer, limit: Int) async throws -> [String] {
        let answer = try await officer.get("/waiting?limit=\(limit)")
        return answer.text.split(separator: " ").map(String.init)
    }
}
