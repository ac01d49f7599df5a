import Glibc

/// A moment in UTC, to the microsecond. Fields that hold one end in `At`.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Since 1970-01-01T00:00:00Z; negative before it.
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Reads `2024-11-12T09:40:00Z`, with an optional fraction of up to six digits; nil for anything else.
    public init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// The same, without a copy: every row that is read has moments in it.
    public init?(_ text: String) {
        var text = text
        guard let moment = text.withUTF8(Self.read) else { return nil }
        microseconds = moment
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[bytes.count - 1] == UInt8(ascii: "Z"),
            let date = CalendarDate(bytes[..<10]), let hour = Digits.read(bytes[11..<13]),
            let minute = Digits.read(bytes[14..<16]), let second = Digits.read(bytes[17..<19]),
            let fraction = fraction(bytes[19..<(bytes.count - 1)]), hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return seconds * 1_000_000 + fraction
    }

    /// ISO 8601 in UTC with six digits of fraction, so that text order is time order.
    public var description: String {
        let (days, rest) = microseconds.flooredDivision(by: 86_400_000_000)
        let seconds = Int(rest / 1_000_000)
        var text = Digits()
        text.add(CalendarDate(daysSince1970: Int(days)))
        text.add("T")
        text.add(seconds / 3600, width: 2)
        text.add(":")
        text.add(seconds / 60 % 60, width: 2)
        text.add(":")
        text.add(seconds % 60, width: 2)
        text.add(".")
        text.add(Int(rest % 1_000_000), width: 6)
        text.add("Z")
        return text.string
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

    private static func fraction(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        guard let dot = bytes.first else { return 0 }
        let digits = bytes.dropFirst()
        guard dot == UInt8(ascii: "."), 1...6 ~= digits.count, let number = Digits.read(digits) else { return nil }
        return Int64(number) * [100_000, 10_000, 1000, 100, 10, 1][digits.count - 1]
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that a moment before 1970 falls on its own day.
    func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
