import Glibc

/// A moment in UTC, to the microsecond. Fields that hold one end in `At`.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Since 1970-01-01T00:00:00Z; negative before it.
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Reads `2024-11-12T09:40:00Z`, with an optional fraction of up to six digits; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
            let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let time = Self.secondsOfDay(bytes[11..<19]), let fraction = Self.fraction(bytes[19..<(bytes.count - 1)])
        else { return nil }
        microseconds = (Int64(date.daysSince1970) * 86_400 + time) * 1_000_000 + fraction
    }

    /// ISO 8601 in UTC with six digits of fraction, so that text order is time order.
    public var description: String {
        let (days, rest) = microseconds.flooredDivision(by: 86_400_000_000)
        let seconds = rest / 1_000_000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.digits($0, width: 2) }
        let date = CalendarDate(daysSince1970: Int(days))
        return "\(date)T\(clock.joined(separator: ":")).\(Self.digits(rest % 1_000_000, width: 6))Z"
    }

    /// The civil date in Pakistan at this moment.
    public var dateInPakistan: CalendarDate {
        CalendarDate(
            daysSince1970: Int((microseconds + Self.pakistanOffset).flooredDivision(by: 86_400_000_000).quotient))
    }

    /// Minutes since midnight in Pakistan, 0 to 1439.
    public var minuteOfDayInPakistan: Int {
        Int((microseconds + Self.pakistanOffset).flooredDivision(by: 86_400_000_000).remainder / 60_000_000)
    }

    public static func < (a: Self, b: Self) -> Bool { a.microseconds < b.microseconds }

    public func adding(seconds: Int64) -> Timestamp { Timestamp(microseconds: microseconds + seconds * 1_000_000) }

    /// Whole seconds from `earlier` to this moment, negative when it is later.
    public func seconds(since earlier: Timestamp) -> Int64 { (microseconds - earlier.microseconds) / 1_000_000 }

    static func fromSystemClock() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    private static let pakistanOffset: Int64 = 5 * 3600 * 1_000_000

    private static func digits(_ number: Int64, width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func secondsOfDay(_ clock: ArraySlice<UInt8>) -> Int64? {
        let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        // Digits only: the number reader by itself would take a sign.
        guard parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { 48...57 ~= $0 } }) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int64($1 - 48) } }
        guard numbers.count == 3, 0..<24 ~= numbers[0], 0..<60 ~= numbers[1], 0..<60 ~= numbers[2] else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    }

    private static func fraction(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard let dot = bytes.first else { return 0 }
        let digits = bytes.dropFirst()
        guard dot == UInt8(ascii: "."), 1...6 ~= digits.count, digits.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 48) } * [100_000, 10_000, 1000, 100, 10, 1][digits.count - 1]
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that a moment before 1970 falls on its own day.
    func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
