/// Percent-encoding, strict both ways.
enum Percent {
    /// The text that stands for `bytes`, or nil when an escape is malformed, a NUL is in it or it is not UTF-8.
    static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                out.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
        return out.contains(0) ? nil : String(validating: out, as: UTF8.self)
    }

    /// The fields of `a=1&b=2`, or nil when one of them is malformed or there are more than `limit`.
    static func fields(_ bytes: some Collection<UInt8>, limit: Int) -> Fields? {
        var fields = Fields()
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard fields.count < limit, let name = decoded(pair[..<equals], plusIsSpace: true),
                let value = decoded(pair[equals...].dropFirst(), plusIsSpace: true)
            else { return nil }
            fields.append(name, value)
        }
        return fields
    }

    /// `text` with everything but visible ASCII encoded: fit for one header line.
    static func encodedLine(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            if 0x21...0x7E ~= byte {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out.append(contentsOf: String(byte >> 4, radix: 16, uppercase: true).utf8)
                out.append(contentsOf: String(byte & 15, radix: 16, uppercase: true).utf8)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
