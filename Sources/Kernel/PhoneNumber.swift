/// A telephone number as E.164 has it, `+923001234567`.
///
/// It identifies a person, so it prints masked.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let e164: String

    /// Reads Pakistani numbers as people write them (0300 1234567, 0092-300..., +92300..., Eastern digits) and
    /// foreign ones with a plus sign; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var digits = ""
        var international = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "\u{06F0}"..."\u{06F9}": digits.append(String(scalar.value - 0x06F0))
            case "\u{0660}"..."\u{0669}": digits.append(String(scalar.value - 0x0660))
            case "+" where digits.isEmpty && !international: international = true
            case "-", " ", "(", ")", ".", "\u{2010}"..."\u{2013}": continue
            default: return nil
            }
        }
        if !international {
            if digits.hasPrefix("00") {
                digits.removeFirst(2)
            } else if digits.hasPrefix("0") {
                digits = "92" + digits.dropFirst()
            } else if digits.hasPrefix("3") && digits.utf8.count == 10 {
                digits = "92" + digits
            } else if !digits.hasPrefix("92") {
                return nil
            }
        }
        guard 8...15 ~= digits.utf8.count, digits.first != "0" else { return nil }
        if digits.hasPrefix("92") && !(11...12 ~= digits.utf8.count) { return nil }
        e164 = "+" + digits
    }

    /// `+92•••••67`.
    public var masked: String { "\(e164.prefix(3))•••••\(e164.suffix(2))" }

    public var description: String { "PhoneNumber(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
