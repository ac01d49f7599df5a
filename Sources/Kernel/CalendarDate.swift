/// A civil date without a zone. Fields that hold one end in `On`.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01 in the Gregorian calendar.
    public let daysSince1970: Int

    public init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

    /// Nil when there is no such day; years 1900 to 2199.
    public init?(year: Int, month: Int, day: Int) {
        guard 1900...2199 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        // Days from civil, counting years from March so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        daysSince1970 =
            shifted / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads exactly `2024-11-12`; nil for anything else, also for a day that never was.
    public init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// The same, without a copy.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ CalendarDate($0[...]) }) else { return nil }
        self = date
    }

    init?(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
        let bytes = UnsafeBufferPointer(rebasing: slice)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.read(bytes[..<4]), let month = Digits.read(bytes[5..<7]),
            let day = Digits.read(bytes[8...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month 1 to 12, day 1 to 31.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    public var year: Int { parts.year }

    /// ISO 8601, `2024-11-12`.
    public var description: String {
        let (year, month, day) = parts
        guard 1000...9999 ~= year else {
            return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
        var text = Digits()
        text.add(self)
        return text.string
    }

    /// 0 is Monday, 6 is Sunday.
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

    public func adding(days: Int) -> CalendarDate { CalendarDate(daysSince1970: daysSince1970 + days) }

    /// Days from `earlier` to this date, negative when it is later.
    public func days(since earlier: CalendarDate) -> Int { daysSince1970 - earlier.daysSince1970 }

    public static func < (a: Self, b: Self) -> Bool { a.daysSince1970 < b.daysSince1970 }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
