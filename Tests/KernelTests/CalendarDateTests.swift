import Kernel
import Testing

@Suite("A civil date")
struct CalendarDateTests {
    @Test(
        "A day that is in the calendar is read and written the same",
        arguments: ["1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", "1999-12-31", "2026-03-01"])
    func read(text: String) { #expect(CalendarDate(text)?.description == text) }

    @Test(
        "A day that never was, a year out of range and any other spelling are refused",
        arguments: [
            "1900-02-29", "2023-02-29", "2100-02-29", "2024-02-30", "2024-04-31", "2024-13-01", "2024-00-10",
            "2024-01-00", "2024-01-32", "1899-12-31", "2200-01-01", "2024-1-01", "24-01-01", "2024/01/01", "",
            "2024-01-01 ", "+024-01-01", "2024-01-0١",
        ])
    func refused(text: String) { #expect(CalendarDate(text) == nil) }

    @Test("Every day of three centuries follows the one before and comes back from its parts")
    func roundTrip() throws {
        let first = try #require(CalendarDate("1900-01-01"))
        let last = try #require(CalendarDate("2199-12-31"))
        #expect(last.days(since: first) == 109_572)
        for day in first.daysSince1970...last.daysSince1970 {
            let (year, month, date) = CalendarDate(daysSince1970: day).parts
            guard CalendarDate(year: year, month: month, day: date)?.daysSince1970 == day else {
                Issue.record("day \(day) became \(year)-\(month)-\(date)")
                return
            }
        }
    }

    @Test(
        "The weekday of a known date, Monday being 0",
        arguments: [
            ("1970-01-01", 3), ("2000-01-01", 5), ("1947-08-14", 3), ("2026-11-23", 0), ("1900-01-01", 0),
            ("2024-02-29", 3),
        ])
    func weekday(text: String, weekday: Int) { #expect(CalendarDate(text)?.weekday == weekday) }

    @Test("Days are counted over a leap day and backwards")
    func counting() throws {
        let (before, after) = (try #require(CalendarDate("2024-02-28")), try #require(CalendarDate("2024-03-01")))
        #expect(after.days(since: before) == 2 && before.days(since: after) == -2 && before < after)
        #expect(before.adding(days: 2) == after && after.adding(days: -366).description == "2023-03-01")
        #expect(CalendarDate(daysSince1970: 0).description == "1970-01-01")
    }
}
