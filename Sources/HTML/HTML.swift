/// A piece of a page. Only literals are raw; everything interpolated is escaped, so text from a person can
/// never become markup.
///
/// Rules that the type cannot see and `ArchitectureTests` checks: attributes are always quoted, `href`, `src`
/// and `action` are filled by `url:`, nothing is interpolated inside `<script>` or `<style>`.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    public private(set) var bytes: [UInt8]

    public init(stringLiteral text: StaticString) { bytes = text.withUTF8Buffer { Array($0) } }
    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    public static let empty: HTML = ""

    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public static func + (first: HTML, second: HTML) -> HTML { "\(first)\(second)" }

    public static func += (first: inout HTML, second: HTML) { first.bytes.append(contentsOf: second.bytes) }

    public struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Text, escaped for content and for quoted attributes.
        public mutating func appendInterpolation(_ text: some StringProtocol) { escape(text) }

        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        /// Each element through `piece`, one after the other.
        public mutating func appendInterpolation<S: Sequence>(_ elements: S, _ piece: (S.Element) -> HTML) {
            for element in elements { bytes.append(contentsOf: piece(element).bytes) }
        }

        /// The piece when `condition` holds, else nothing: `\(if: late, " class=\"harm\"")`.
        public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }

        /// An address of this site, a `tel:` or a `mailto:`; anything else becomes `#`.
        public mutating func appendInterpolation(url address: some StringProtocol) {
            let isOwn = address.hasPrefix("/") && !address.hasPrefix("//") && !address.hasPrefix("/\\")
            // Browsers drop tabs and line breaks: `/<tab>/host` would lead to another host.
            let isWhole = !address.utf8.contains { $0 < 0x20 || $0 == 0x7f }
            let isSafe = isWhole && (isOwn || ["#", "?", "tel:", "mailto:"].contains { address.hasPrefix($0) })
            escape(isSafe ? String(address) : "#")
        }

        private mutating func escape(_ text: some StringProtocol) {
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
                case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
                case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
                case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
                case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
                case 0: continue
                default: bytes.append(byte)
                }
            }
        }
    }
}
