import Kernel
import Testing

@Suite("A moment")
struct TimestampTests {
    @Test(
        "What is written is read again, to the microsecond, before 1970 too",
        arguments: [0, 1, -1, 1_772_366_400_123_456, -86_400_000_000, -1_234_567_890_123_456] as [Int64])
    func roundTrip(microseconds: Int64) {
        let moment = Timestamp(microseconds: microseconds)
        #expect(Timestamp(moment.description) == moment)
    }

    @Test("The moment before 1970 falls on its own day")
    func before1970() { #expect(Timestamp(microseconds: -1).description == "1969-12-31T23:59:59.999999Z") }

    @Test("A fraction has one to six digits, or is left out")
    func fractions() {
        #expect(Timestamp("1970-01-01T00:00:01Z")?.microseconds == 1_000_000)
        #expect(Timestamp("1970-01-01T00:00:01.5Z")?.microseconds == 1_500_000)
        #expect(Timestamp("1970-01-01T00:00:00.000001Z")?.microseconds == 1)
    }

    @Test(
        "Any other spelling is refused",
        arguments: [
            "", "2024-11-12", "2024-11-12T09:40:00", "2024-11-12 09:40:00Z", "2024-11-12T09:40Z",
            "2024-11-12T24:00:00Z", "2024-11-12T09:60:00Z", "2024-11-12T09:40:60Z", "2024-11-12T09:40:00.Z",
            "2024-11-12T09:40:00.1234567Z", "2024-11-12T09:40:00+05:00", "2024-02-30T09:40:00Z",
            "2024-11-12T+9:40:00Z", "2024-11-12T09:-0:00Z", "2024-11-12T09:40:00.-1Z", "2024-11-12T9:40:000Z",
        ])
    func refused(text: String) { #expect(Timestamp(text) == nil) }

    @Test("The day turns in Pakistan at 19:00 UTC")
    func midnight() throws {
        let last = try #require(Timestamp("2026-03-01T18:59:59Z"))
        let first = try #require(Timestamp("2026-03-01T19:00:00Z"))
        #expect(last.dateInPakistan.description == "2026-03-01" && last.minuteOfDayInPakistan == 1439)
        #expect(first.dateInPakistan.description == "2026-03-02" && first.minuteOfDayInPakistan == 0)
        let old = try #require(Timestamp("1947-08-14T18:59:59.999999Z"))
        #expect(old.dateInPakistan.description == "1947-08-14" && old.minuteOfDayInPakistan == 1439)
    }

    @Test("The order of the text is the order of time")
    func order() throws {
        let moments = [-5_000_000, -1, 0, 999_999, 1_000_000, 86_400_000_000].map { Timestamp(microseconds: $0) }
        #expect(moments.sorted() == moments && moments.map(\.description).sorted() == moments.map(\.description))
        #expect(moments[4].seconds(since: moments[2]) == 1 && moments[2].adding(seconds: 1) == moments[4])
    }
}
