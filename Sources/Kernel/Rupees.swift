/// An amount in Pakistani rupees, held as whole paisa so that no rounding can hide in it.
///
/// Never negative: a recovery is a separate ledger entry, not a minus sign. Arithmetic that would leave the
/// range (about 92 million million rupees) answers nil, it does not stop the server.
public struct Rupees: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let paisa: Int64

    /// Nil for a negative amount.
    public init?(paisa: Int64) {
        guard paisa >= 0 else { return nil }
        self.paisa = paisa
    }

    /// Nil for a negative amount or one out of range.
    public init?(whole rupees: Int64) {
        let (paisa, overflow) = rupees.multipliedReportingOverflow(by: 100)
        guard rupees >= 0, !overflow else { return nil }
        self.paisa = paisa
    }

    public static let zero = Rupees(checked: 0)

    private init(checked paisa: Int64) { self.paisa = paisa }

    /// Whole rupees, the paisa cut off.
    public var whole: Int64 { paisa / 100 }

    /// Nil when the sum is out of range.
    public func adding(_ other: Rupees) -> Rupees? {
        let (sum, overflow) = paisa.addingReportingOverflow(other.paisa)
        return overflow ? nil : Rupees(checked: sum)
    }

    /// Digits as they are grouped in Pakistan: 15,00,000 for fifteen lakh; paisa only when there are any.
    public var description: String {
        let digits = Array(String(whole))
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            let left = digits.count - position
            if position > 0 && (left == 3 || (left > 3 && left % 2 == 1)) { grouped.append(",") }
            grouped.append(digit)
        }
        let rest = paisa % 100
        return rest == 0 ? grouped : grouped + (rest < 10 ? ".0\(rest)" : ".\(rest)")
    }

    public static func < (a: Self, b: Self) -> Bool { a.paisa < b.paisa }
}
