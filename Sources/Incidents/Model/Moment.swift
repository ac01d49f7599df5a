import Kernel

/// How exactly the day of an incident is known.
public enum DayPrecision: String, CaseIterable, Sendable {
    case day
    /// Within two to six days.
    case days
    case week
    case month
    case year
    /// Nobody has said.
    case unknown

    init(_ reported: ReportedDates.Precision) {
        self =
            switch reported {
            case .day: .day
            case .days: .days
            case .week: .week
            case .month: .month
            case .year: .year
            }
    }
}

/// A time of day in Pakistan, to the minute.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1439.
    public let minute: Int

    /// Nil outside a day.
    public init?(minute: Int) {
        guard 0..<1440 ~= minute else { return nil }
        self.minute = minute
    }

    /// Reads `09:40` or `9.40`, Eastern digits too; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 2, 1...2 ~= parts[0].count, parts[1].count == 2 else { return nil }
        let numbers = parts.map { part in
            part.reduce(0 as Int?) { sum, digit in
                guard let sum, let value = digit.wholeNumberValue, 0...9 ~= value else { return nil }
                return sum * 10 + value
            }
        }
        guard let hour = numbers[0], let minute = numbers[1], 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
        self.minute = hour * 60 + minute
    }

    /// `09:40`
    public var description: String {
        [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

/// When somebody said something: the day, and the time of day where it was noted.
struct SaidAt: Hashable, Sendable {
    let on: CalendarDate
    let time: TimeOfDay?

    /// Whether it was said later than `other`; without a time of day it counts as the end of its day.
    func isAfter(_ other: SaidAt) -> Bool {
        (on, time?.minute ?? 1440) > (other.on, other.time?.minute ?? 1440)
    }

    func isSameMoment(as other: SaidAt) -> Bool { on == other.on && time?.minute == other.time?.minute }
}
