public import Kernel

/// A value to be written into a sheet.
public enum SheetCell: Hashable, Sendable, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
    case empty
    case text(String)
    /// Written bare, so that a negative number stays a number.
    case integer(Int64)
    /// Written bare, in rupees.
    case rupees(Rupees)
    /// ISO 8601 in CSV, a day of the calendar in XLSX.
    case date(CalendarDate)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// As plain text, without any guard; for widths and digests.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .rupees(let amount): amount.plain
        case .date(let day): day.description
        }
    }
}

extension Rupees {
    /// Digits that programs read: no grouping, a point before the paisa when there are any.
    fileprivate var plain: String {
        let rest = paisa % 100
        return rest == 0 ? "\(whole)" : "\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
