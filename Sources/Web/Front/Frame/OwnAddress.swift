/// An address of this site that came from outside (`back`, `next`) and may be followed: a path with its query,
/// never another host. Nil for anything a browser could read as one.
public struct OwnAddress: Hashable, Sendable {
    public let text: String

    /// Accepts `/claims?stage=open`; refuses `//host`, `/\host`, other schemes, backslashes, control characters
    /// (browsers drop tabs and line breaks, so `/<tab>/host` would become `//host`) and more than 2,000 bytes.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"), bytes.count <= 2000,
            !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") })
        else { return nil }
        self.text = text
    }

    /// The text as one value inside a query: everything but letters, digits and `-._~/` becomes `%xx`.
    public static func queryValue(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                out += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return out
    }
}
