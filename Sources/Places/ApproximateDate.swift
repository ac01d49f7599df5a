public import Kernel

/// A date as well as it is known: to the day, the month or the year, or give or take a year.
///
/// Written `2011-07-11`, `2013-10`, `1975`, `~1990`.
public struct ApproximateDate: Hashable, Sendable, CustomStringConvertible {
    public enum Exactness: Hashable, Sendable { case day, month, year, giveOrTakeAYear }

    /// The first day that it can have been.
    public let earliest: CalendarDate
    /// The last day that it can have been.
    public let latest: CalendarDate
    public let exactness: Exactness
    /// As written in the reference data.
    public let description: String

    /// For an English sentence: `2013-10`, `about 1990`.
    public var words: String {
        exactness == .giveOrTakeAYear ? "about " + description.dropFirst() : description
    }

    /// Nil when `text` is none of the four forms, or no day between 1901 and 2198.
    public init?(_ text: some StringProtocol) {
        let written = String(text)
        let digits = written.hasPrefix("~") ? String(written.dropFirst()) : written
        let exactness: Exactness? =
            switch (digits.utf8.count, digits.utf8.count < written.utf8.count) {
            case (10, false): .day
            case (7, false): .month
            case (4, false): .year
            case (4, true): .giveOrTakeAYear
            default: nil
            }
        guard let exactness, let bounds = Self.bounds(of: digits, exactness) else { return nil }
        (earliest, latest) = bounds
        self.exactness = exactness
        description = written
    }

    private static func bounds(of text: String, _ exactness: Exactness) -> (CalendarDate, CalendarDate)? {
        let rest =
            switch exactness {
            case .day: ""
            case .month: "-01"
            case .year, .giveOrTakeAYear: "-01-01"
            }
        guard let start = CalendarDate(text + rest) else { return nil }
        let (year, month, _) = start.parts
        let end =
            switch exactness {
            case .day: start.adding(days: 1)
            case .month: CalendarDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
            case .year: CalendarDate(year: year + 1, month: 1, day: 1)
            case .giveOrTakeAYear: CalendarDate(year: year + 2, month: 1, day: 1)
            }
        let begin = exactness == .giveOrTakeAYear ? CalendarDate(year: year - 1, month: 1, day: 1) : start
        guard let begin, let end else { return nil }
        return (begin, end.adding(days: -1))
    }
}
