/// The number of a Computerised National Identity Card (or a child's B-form): thirteen digits, written 5-7-1.
///
/// It identifies a person, so it prints masked; `digits` and `written` are for sealed columns and for pages
/// whose reader has the right.
public struct CNIC: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let digits: String

    /// Reads thirteen digits with or without hyphens or spaces, also Eastern (Urdu, Arabic) digits; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "\u{06F0}"..."\u{06F9}": digits.append(String(scalar.value - 0x06F0))
            case "\u{0660}"..."\u{0669}": digits.append(String(scalar.value - 0x0660))
            case "-", " ", "\u{2010}"..."\u{2013}": continue
            default: return nil
            }
        }
        guard digits.utf8.count == 13, digits.first != "0" else { return nil }
        self.digits = digits
    }

    /// `51201-1234567-1`.
    public var written: String { "\(digits.prefix(5))-\(digits.dropFirst(5).prefix(7))-\(digits.suffix(1))" }

    /// `51201-•••••67-1`: enough for two officers to know that they speak of the same card.
    public var masked: String { "\(digits.prefix(5))-•••••\(digits.dropFirst(10).prefix(2))-\(digits.suffix(1))" }

    public var description: String { "CNIC(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
