import Access
import Kernel
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing

@testable import Claims

@Suite("After the law has changed")
struct ReworkTests {
    /// What lists show of every claim: reference, outcome, paisa, edition.
    private static func listed(in house: TestHouse) async throws -> [String] {
        try await house.store.read { tx in
            try tx.rows("SELECT reference, outcome, amount_paisa, worked_under FROM claim ORDER BY reference") { row in
                "\(try row[0] as String) \(try row[1] as String? ?? "-") \(try row[2] as Int64? ?? 0) \(try row[3] as Int)"
            }
        }
    }

    private static func work(_ house: TestHouse, limit: Int = 500) async throws -> Int {
        let law = try LawBook.embedded()
        return try await house.store.write { tx in
            let grant = Grant.byItself(.changeClaim, for: .claim, at: house.surroundings.now())
            return try Claims.workOut(limit: limit, under: law, by: grant, in: tx)
        }
    }

    /// What is known of every claim was worked out under another law than today's.
    private static func changeLaw(in house: TestHouse) async throws {
        try await house.store.write { tx in try tx.run("UPDATE claim_law SET edition = 'an earlier one'") }
    }

    @Test(
        "open claims are worked out anew before anybody opens them, as the program's own act; decided ones stay",
        arguments: ThrowawayStore.everyEngine())
    func reworked(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let maker = try await house.officer(.ctdOfficer, .balochistan)
            let decider = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            _ = try await maker.awarded(by: decider)
            let open = try await maker.opened(
                ["title": "Another invented day"].merging(Invented.market) { own, _ in own })
            let before = try await Self.listed(in: house)
            // As an earlier law had left them.
            try await house.store.write { tx in
                try tx.run("UPDATE claim SET outcome = 'nothing', amount_paisa = 7 WHERE decided_on IS NULL")
            }
            let version = try await house.value(
                "SELECT version FROM claim WHERE decided_on IS NULL", as: Int.self)
            #expect(try await Self.work(house) == 0, "the same law")
            try await Self.changeLaw(in: house)
            #expect(try await Self.work(house) == 1)
            let after = try await Self.listed(in: house)
            #expect(after.first == before.first, "the decided claim did not move")
            #expect(after.last == before.last.map { $0.dropLast() + "2" })
            #expect(
                try await house.value("SELECT version FROM claim WHERE decided_on IS NULL", as: Int.self) == version)
            let entry = try await house.value(
                "SELECT actor FROM audit_entry WHERE act = 'claim.reworked' AND kind = 'claim'", as: String.self)
            #expect(entry == "00000000-0000-7000-8000-000000000000")
            #expect(try await Self.work(house) == 0)
            #expect(try await house.audited("claim.reworked") == 1)
            #expect(try await maker.get(open).status == 200)
        }
    }

    @Test("a few at a time, and no entry where nothing comes to anything else")
    func few() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            for title in ["One", "Two", "Three"] {
                _ = try await officer.opened(["title": "Invented \(title)"].merging(Invented.market) { own, _ in own })
            }
            try await Self.changeLaw(in: house)
            #expect(try await Self.work(house, limit: 2) == 2)
            #expect(try await Self.work(house, limit: 2) == 1)
            #expect(try await Self.work(house, limit: 2) == 0)
            #expect(try await house.audited("claim.reworked") == 0)
            try await house.store.write { tx in
                try tx.run("INSERT INTO claim_law (number, edition) VALUES (9, 'a newer one')")
            }
            #expect(try await Self.work(house) == 0, "an older program leaves it to the newer")
        }
    }
}
