/// A province or territory of Pakistan, by its ISO 3166-2 code.
public enum Province: String, CaseIterable, Hashable, Sendable {
    case sindh = "PK-SD"
    case balochistan = "PK-BA"
    case punjab = "PK-PB"
    case khyberPakhtunkhwa = "PK-KP"
    case islamabad = "PK-IS"
    case gilgitBaltistan = "PK-GB"
    case azadKashmir = "PK-JK"

    /// The two letters that begin a reference such as `BA-INC-2026-0007`.
    public var letters: String { String(rawValue.suffix(2)) }
}

/// The P-code of a district, `PK226`; districts younger than the edition carry a code of Umeed's own, `PKX01`.
public struct DistrictCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let code: String

    /// Reads `PK` and three digits, or `PKX` and two; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[0] == UInt8(ascii: "P"), bytes[1] == UInt8(ascii: "K"),
            bytes[2] == UInt8(ascii: "X") || 48...57 ~= bytes[2], bytes[3...].allSatisfy({ 48...57 ~= $0 })
        else { return nil }
        code = String(text)
    }

    public var description: String { code }
    public static func < (a: Self, b: Self) -> Bool { a.code < b.code }
}
