import Kernel
import SQL

/// A month of the civil calendar, as the counts are kept by it.
struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Months since the beginning of year 0.
    private let index: Int

    private init(index: Int) { self.index = index }

    init(of day: CalendarDate) {
        let (year, month, _) = day.parts
        index = year * 12 + month - 1
    }

    init(firstOf year: Int) { index = year * 12 }

    /// Reads `2026-03`, years 1950 to 2100; nil for anything else.
    init?(_ text: some StringProtocol) {
        guard let day = CalendarDate(String(text) + "-01"), 1950...2100 ~= day.year else { return nil }
        self.init(of: day)
    }

    var year: Int { index / 12 }
    /// 1 to 12.
    var number: Int { index % 12 + 1 }
    var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

    var firstDay: CalendarDate {
        // Inside the years that the calendar knows, because every month comes from one of its days.
        CalendarDate(year: year, month: number, day: 1) ?? CalendarDate(daysSince1970: 0)
    }

    var lastDay: CalendarDate { adding(1).firstDay.adding(days: -1) }

    func adding(_ months: Int) -> Month { Month(index: index + months) }

    /// How many months from `earlier` on, itself included.
    func count(since earlier: Month) -> Int { index - earlier.index + 1 }

    static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

extension Month: Bindable, Readable {
    var sqlValue: SQLValue { .text(description) }

    init?(sqlValue: SQLValue) {
        // Read for every row of a view: without a calendar.
        guard case .text(let text) = sqlValue, text.utf8.count == 7, text.utf8.dropFirst(4).first == UInt8(ascii: "-")
        else { return nil }
        let digits = text.utf8.reduce(0) { 48...57 ~= $1 ? $0 * 10 + Int($1 - 48) : $0 }
        guard 1...12 ~= digits % 100, 1900...2199 ~= digits / 100 else { return nil }
        self.init(index: digits / 100 * 12 + digits % 100 - 1)
    }
}
