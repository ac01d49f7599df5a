public import Kernel

/// What a column or a hole holds.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// A value that can fill a hole of a statement.
public protocol Bindable: Sendable {
    var sqlValue: SQLValue { get }
}

/// A value that can be read back from a column.
public protocol Readable {
    /// Nil when the column holds something else.
    init?(sqlValue: SQLValue)
}

/// A stored value that is not what the code expects: the data and the program disagree.
public struct UnreadableColumn: Error, Sendable, CustomStringConvertible {
    public let column: Int
    public let expected: String

    public init(column: Int, expected: String) {
        self.column = column
        self.expected = expected
    }

    /// Never holds the value itself.
    public var description: String { "column \(column) does not hold a \(expected)" }
}

extension SQLValue: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { self }
    @inlinable
    public init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Optional: Bindable where Wrapped: Bindable {
    @inlinable
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: Readable where Wrapped: Readable {
    @inlinable
    public init?(sqlValue: SQLValue) {
        if sqlValue == .null {
            self = .none
            return
        }
        guard let value = Wrapped(sqlValue: sqlValue) else { return nil }
        self = .some(value)
    }
}

extension String: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .text(self) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension Int: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .integer(Int64(self)) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(exactly: number)
    }
}

extension Int64: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .integer(self) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Double: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .real(self) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text, .blob: return nil
        }
    }
}

/// Truth is 0 or 1 in both engines.
extension Bool: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue, number == 0 || number == 1 else { return nil }
        self = number == 1
    }
}

extension Array: Bindable where Element == UInt8 {
    @inlinable
    public var sqlValue: SQLValue { .blob(self) }
}

extension Array: Readable where Element == UInt8 {
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .blob(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}

extension Identifier: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .text(description) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension CalendarDate: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .text(description) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension Timestamp: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .text(description) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension Rupees: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .integer(paisa) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .integer(let paisa) = sqlValue else { return nil }
        self.init(paisa: paisa)
    }
}

extension DistrictCode: Bindable, Readable {
    @inlinable
    public var sqlValue: SQLValue { .text(code) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension RawRepresentable<String> where Self: Sendable {
    @inlinable
    public var sqlValue: SQLValue { .text(rawValue) }
    @inlinable
    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(rawValue: text)
    }
}

extension Province: Bindable, Readable {}
