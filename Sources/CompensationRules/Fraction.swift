/// An exact share of the whole, in lowest terms, never negative.
///
/// Arithmetic traps nowhere: with counts up to the limits of `Facts` every numerator and denominator stays
/// far below 2^63, and a result that would not is answered by nil.
public struct Fraction: Hashable, Sendable, CustomStringConvertible {
    public let numerator: Int64
    public let denominator: Int64

    /// Nil for a denominator that is not positive or a negative numerator.
    public init?(_ numerator: Int64, _ denominator: Int64) {
        guard denominator > 0, numerator >= 0 else { return nil }
        let divisor = Self.divisor(numerator, denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    private init(reduced numerator: Int64, _ denominator: Int64) {
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    public static let zero = Fraction(reduced: 0, 1)
    public static let one = Fraction(reduced: 1, 1)
    static let half = Fraction(reduced: 1, 2)
    static let third = Fraction(reduced: 1, 3)
    static let twoThirds = Fraction(reduced: 2, 3)
    static let quarter = Fraction(reduced: 1, 4)
    static let sixth = Fraction(reduced: 1, 6)
    static let eighth = Fraction(reduced: 1, 8)

    public var isZero: Bool { numerator == 0 }

    /// Nil when it is out of range.
    public func adding(_ other: Fraction) -> Fraction? { combined(with: other) { $0.addingReportingOverflow($1) } }

    /// Nil when it would be negative or out of range.
    public func subtracting(_ other: Fraction) -> Fraction? {
        combined(with: other) { $0.subtractingReportingOverflow($1) }
    }

    /// Nil when it is out of range.
    public func multiplied(by other: Fraction) -> Fraction? {
        let first = Self.divisor(numerator, other.denominator)
        let second = Self.divisor(other.numerator, denominator)
        let (top, a) = (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
        let (bottom, b) = (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
        return a || b ? nil : Fraction(top, bottom)
    }

    /// Nil for a divisor of zero or when it is out of range.
    public func divided(by other: Fraction) -> Fraction? {
        other.isZero ? nil : multiplied(by: Fraction(reduced: other.denominator, other.numerator))
    }

    private func combined(with other: Fraction, _ operation: (Int64, Int64) -> (Int64, Bool)) -> Fraction? {
        let divisor = Self.divisor(denominator, other.denominator)
        let (left, a) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
        let (right, b) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
        let (bottom, c) = denominator.multipliedReportingOverflow(by: other.denominator / divisor)
        let (top, d) = operation(left, right)
        return a || b || c || d ? nil : Fraction(top, bottom)
    }

    private static func divisor(_ a: Int64, _ b: Int64) -> Int64 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    /// `7/20`, or `1` and `0` for the whole and nothing.
    public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    public static func < (a: Fraction, b: Fraction) -> Bool {
        let left = a.numerator.multipliedFullWidth(by: b.denominator)
        let right = b.numerator.multipliedFullWidth(by: a.denominator)
        return (left.high, left.low) < (right.high, right.low)
    }
}
