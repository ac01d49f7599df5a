extension JSON {
    /// Compact UTF-8, members in their order.
    public var bytes: [UInt8] {
        var out: [UInt8] = []
        write(into: &out, sortingKeys: false)
        return out
    }

    /// Compact UTF-8 with the members of every object in byte order of their keys: the same value has the
    /// same bytes for ever, so it is what digests are taken of.
    public var canonicalBytes: [UInt8] {
        var out: [UInt8] = []
        write(into: &out, sortingKeys: true)
        return out
    }

    /// Two spaces a level, for people.
    public var pretty: String {
        var out: [UInt8] = []
        writePretty(into: &out, indent: 0)
        return String(decoding: out, as: UTF8.self)
    }

    /// Writes the escaped string with its quotation marks.
    public static func write(_ string: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): out.append(contentsOf: #"\\"#.utf8)
            case 0x0A: out.append(contentsOf: #"\n"#.utf8)
            case 0x0D: out.append(contentsOf: #"\r"#.utf8)
            case 0x09: out.append(contentsOf: #"\t"#.utf8)
            case ..<0x20: out.append(contentsOf: (#"\u00"# + Hex.text(of: [byte])).utf8)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private func write(into out: inout [UInt8], sortingKeys: Bool) {
        switch self {
        case .array(let items):
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                item.write(into: &out, sortingKeys: sortingKeys)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            let ordered = sortingKeys ? members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : members
            for (index, member) in ordered.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                Self.write(member.key, into: &out)
                out.append(UInt8(ascii: ":"))
                member.value.write(into: &out, sortingKeys: sortingKeys)
            }
            out.append(UInt8(ascii: "}"))
        case .null, .bool, .integer, .number, .string: writeScalar(into: &out)
        }
    }

    private func writePretty(into out: inout [UInt8], indent: Int) {
        let line = "\n" + String(repeating: "  ", count: indent + 1)
        let end = "\n" + String(repeating: "  ", count: indent)
        switch self {
        case .array(let items) where !items.isEmpty:
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                out.append(contentsOf: ((index > 0 ? "," : "") + line).utf8)
                item.writePretty(into: &out, indent: indent + 1)
            }
            out.append(contentsOf: (end + "]").utf8)
        case .object(let members) where !members.isEmpty:
            out.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                out.append(contentsOf: ((index > 0 ? "," : "") + line).utf8)
                Self.write(member.key, into: &out)
                out.append(contentsOf: ": ".utf8)
                member.value.writePretty(into: &out, indent: indent + 1)
            }
            out.append(contentsOf: (end + "}").utf8)
        case .array, .object, .null, .bool, .integer, .number, .string: write(into: &out, sortingKeys: false)
        }
    }

    private func writeScalar(into out: inout [UInt8]) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .number(let number): out.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
        case .string(let text): Self.write(text, into: &out)
        case .array, .object: break
        }
    }
}
