/// Writes a document from the top, UTF-8, indented by two spaces. Names are literals; every text is escaped.
public struct XMLWriter: Sendable {
    public private(set) var bytes: [UInt8]
    private var depth = 0

    public init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

    /// An element with others inside.
    public mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        containing inside: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        put("\n")
        depth += 1
        inside(&self)
        depth -= 1
        indent()
        put("</\(name)>\n")
    }

    /// An element with a text inside.
    public mutating func element(
        _ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String> = [:]
    ) {
        open(name, attributes)
        escape(text)
        put("</\(name)>\n")
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        indent()
        put("<\(name)")
        for (name, value) in attributes {
            put(" \(name)=\"")
            escape(value)
            put("\"")
        }
        put(">")
    }

    private mutating func indent() { bytes.append(contentsOf: repeatElement(0x20, count: depth * 2)) }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Characters that XML 1.0 cannot carry become U+FFFD.
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": put("&amp;")
            case "<": put("&lt;")
            case ">": put("&gt;")
            case "\"": put("&quot;")
            case "\n", "\r", "\t": put("&#\(scalar.value);")
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": put("\u{FFFD}")
            default: put(String(scalar))
            }
        }
    }
}
