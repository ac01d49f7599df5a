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
        public mutating func appendInterpolation(_ text: String) { escape(text) }

        public mutating func appendInterpolation(_ text: some StringProtocol) { escape(String(text)) }

        public mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        public mutating func appendInterpolation(_ html: HTML?) { if let html { append(html) } }

        @usableFromInline
        mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

        /// Each element through `piece`, one after the other.
        @inlinable
        public mutating func appendInterpolation<S: Sequence>(_ elements: S, _ piece: (S.Element) -> HTML) {
            for element in elements { append(piece(element)) }
        }

        /// The piece when `condition` holds, else nothing: `\(if: late, " class=\"harm\"")`.
        public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }

        /// An address of this site, a `tel:` or a `mailto:`; anything else becomes `#`.
        public mutating func appendInterpolation(url address: some StringProtocol) {
            let address = String(address)
            escape(Self.isSafe(address) ? address : "#")
        }

        private static func isSafe(_ address: String) -> Bool {
            // Browsers drop tabs and line breaks: `/<tab>/host` would lead to another host.
            guard !address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else { return false }
            guard address.utf8.first == UInt8(ascii: "/") else {
                return ["#", "?", "tel:", "mailto:"].contains { address.hasPrefix($0) }
            }
            let second = address.utf8.dropFirst().first
            return second != UInt8(ascii: "/") && second != UInt8(ascii: "\\")
        }

        /// What needs no escape is copied in runs.
        private mutating func escape(_ text: String) {
            var text = text
            text.withUTF8 { text in
                var start = 0
                for place in text.indices {
                    guard let escaped = Self.escaped(text[place]) else { continue }
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
                    appendLiteral(escaped)
                    start = place + 1
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
            }
        }

        /// What stands for the byte; nil for one that may stand itself.
        private static func escaped(_ byte: UInt8) -> StaticString? {
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            case 0: ""
            default: nil
            }
        }
    }
}
