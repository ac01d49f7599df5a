import Access
import Claims
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing

@Suite("Clocks")
struct ClockTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }  // literals of the right form

    private static func clock(
        stopped: String? = nil, _ breaks: [RunningClock.Break] = [], on today: String
    ) throws -> RunningClock {
        let law = try LawBook.embedded()
        let limit = try #require(ClockLimit(.report, in: .balochistan, on: day("2024-11-12"), under: law))
        return RunningClock(
            limit, since: day("2024-11-12"), stopped: stopped.map(day), breaks: breaks, on: day(today))
    }

    @Test("Lengths and their doubts come from the law's data")
    func lengths() throws {
        let law = try LawBook.embedded()
        let days = ClaimClock.allCases.map { clock in
            ClockLimit(clock, in: .sindh, on: Self.day("2025-01-01"), under: law)?.days
        }
        #expect(days == [15, 7, 3])
        let limit = try #require(ClockLimit(.report, in: .sindh, on: Self.day("2025-01-01"), under: law))
        #expect(!limit.isOwn && limit.isDoubtful && !limit.sources.isEmpty)
    }

    @Test("A province's own limit is a line of data, and holds for it alone")
    func own() throws {
        let entry =
            #"{"key": "deadline.payment", "value": 3, "unit": "days after approval", "jurisdictions": ["family"]"#
        let own = #"{"key": "deadline.payment", "value": 9, "unit": "days after approval", "jurisdictions": ["PK-SD"]"#
        let files = LawBook.embeddedFiles.map { LawFile(path: $0.path, text: $0.text.replacing(entry, with: own)) }
        let law = try LawBook(parsing: files)
        let limit = ClockLimit(.payment, in: .sindh, on: Self.day("2025-06-01"), under: law)
        #expect(limit?.days == 9 && limit?.isOwn == true)
        #expect(ClockLimit(.payment, in: .balochistan, on: Self.day("2025-06-01"), under: law) == nil)
    }

    @Test(
        "The last day is in time, the day after is not",
        arguments: [
            ("2024-11-12", 0, 0), ("2024-11-26", 14, 0), ("2024-11-27", 15, 0), ("2024-11-28", 16, 1),
            ("2024-12-31", 49, 34),
        ])
    func boundary(_ today: String, _ counted: Int, _ late: Int) throws {
        let clock = try Self.clock(on: today)
        #expect(clock.day == counted && clock.daysLate == late && clock.isLate == (late > 0))
        #expect(clock.dueOn == Self.day("2024-11-27") && clock.state == .running)
    }

    @Test("Days that are paused do not count, twice paused count out once, and a standing pause moves the end")
    func pauses() throws {
        let once = RunningClock.Break(from: Self.day("2024-11-14"), until: Self.day("2024-11-18"))
        let inside = RunningClock.Break(from: Self.day("2024-11-15"), until: Self.day("2024-11-17"))
        let clock = try Self.clock([once, inside], on: "2024-11-20")
        #expect(clock.day == 4 && clock.dueOn == Self.day("2024-12-01"))
        let standing = RunningClock.Break(from: Self.day("2024-11-20"), until: nil)
        let paused = try Self.clock([once, standing], on: "2024-12-20")
        #expect(paused.day == 4 && paused.state == .paused && !paused.isLate)
        #expect(paused.dueOn == Self.day("2024-12-31"))
        let met = try Self.clock(stopped: "2024-11-21", [once], on: "2025-03-01")
        #expect(met.day == 5 && met.state == .stopped)
        let before = RunningClock.Break(from: Self.day("2024-01-01"), until: Self.day("2024-11-13"))
        #expect(try Self.clock([before], on: "2024-11-14").day == 1)
    }

    @Test("The day changes at midnight in Pakistan, not in Greenwich", arguments: ThrowawayStore.everyEngine())
    func midnight(_ engine: ThrowawayStore) async throws {
        // 18:59:50 UTC is ten seconds before midnight in Pakistan.
        let start = Timestamp("2026-11-24T18:59:50Z")!  // a literal of the right form
        try await ClaimHouse.open(engine, at: start) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            var market = Invented.market
            (market["on-day"], market["on-month"], market["on-year"]) = ("24", "11", "2026")
            let claim = try await officer.opened(market)
            #expect(try await officer.get(claim).says("Day 0 of 15, since 24 November 2026. Due 9 December 2026."))
            house.surroundings.step(seconds: 20)
            #expect(try await officer.get(claim).says("Day 1 of 15"))
            #expect(try await house.value("SELECT due_on FROM claim", as: String.self) == "2026-12-09")
        }
    }

    @Test("A clock is paused with a sealed reason by who may, runs on, and says why it is late")
    func noted() async throws {
        try await ClaimHouse.open { house in
            let people = try await Desk.people(house)
            let claim = try await people.ctd.opened()
            let address = claim + "/clock?clock=report"
            #expect(try await people.ctd.get(address).status == 200)
            let form = try await people.ctd.get(address).form(to: claim + "/clock")
            let bare = try await people.ctd.post(form, ["what": "paused"])
            #expect(bare.status == 422)
            try await people.ctd.post(
                form, ["what": "paused", "because": "hospital", "reason": "Dr Invented is on leave."])
            #expect(try await people.ctd.get(claim).says("Waits for a hospital"))
            #expect(try await house.count("claim WHERE due_on IS NULL") == 1)
            house.surroundings.step(seconds: 40 * 86_400)
            let next = try await house.officer(.ctdOfficer, .balochistan)
            let paused = try await next.get(claim)
            #expect(paused.says("Paused at day 0 of 15.") && !paused.says("days late"))
            try await next.post(next.get(address).form(to: claim + "/clock"), ["what": "resumed"])
            #expect(try await next.get(claim).says("Day 0 of 15"))
            house.surroundings.step(seconds: 20 * 86_400)
            let last = try await house.officer(.ctdOfficer, .balochistan)
            #expect(try await last.get(claim).says("5 days late"))
            #expect(try await last.get(claim).says("No reason on record"))
            try await last.post(
                last.get(address).form(to: claim + "/clock"),
                ["what": "late", "because": "department", "reason": "Summary is with Finance."])
            #expect(try await last.get(claim).says("Waits for another department"))
            let pay = try await house.officer(.financeChecker, .balochistan).api(
                .post, "/api/v1\(claim)/clocks",
                ["clock": "report", "what": "paused", "because": "court", "reason": "x"], ["If-Match": "\"9\""])
            #expect(pay.status == 403)
            #expect(try await house.audited("claim.clock") == 3)
        }
    }
}
