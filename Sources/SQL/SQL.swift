/// A statement with its values beside it: the holes of the literal become bindings (`$1`, `$2`, ...), never text.
///
/// A `String` variable cannot become SQL: it does not compile. The same text runs on SQLite and PostgreSQL;
/// where they must differ, both texts stand side by side (`EngineSQL`).
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    public private(set) var text: String
    public private(set) var values: [SQLValue]

    public init(stringLiteral text: StaticString) {
        self.text = text.description
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    /// Both statements one after the other, the holes of the second renumbered.
    public static func + (first: SQL, second: SQL) -> SQL {
        var joined = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        joined.appendInterpolation(first)
        joined.appendInterpolation(second)
        return SQL(stringInterpolation: joined)
    }

    /// The statements with `separator` between them, for a list of conditions; empty for none.
    public static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
        guard let first = parts.first else { return "" }
        return parts.dropFirst().reduce(first) { $0 + separator + $1 }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
        }

        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        public mutating func appendInterpolation(_ value: some Bindable) {
            values.append(value.sqlValue)
            text += "$\(values.count)"
        }

        /// A part of a statement inside another: its holes are renumbered to follow.
        public mutating func appendInterpolation(_ part: SQL) {
            guard !part.values.isEmpty else {
                text += part.text
                return
            }
            var digits = ""
            var inHole = false
            for character in part.text {
                if inHole, character.isASCII, character.isNumber {
                    digits.append(character)
                    continue
                }
                if inHole { appendHole(digits) }
                inHole = character == "$"
                digits = ""
                if !inHole { text.append(character) }
            }
            if inHole { appendHole(digits) }
            values.append(contentsOf: part.values)
        }

        private mutating func appendHole(_ digits: String) {
            text += "$" + (Int(digits).map { String($0 + values.count) } ?? digits)
        }
    }
}

/// The engines that Umeed runs on.
public enum Engine: String, Sendable, CaseIterable {
    case sqlite
    case postgres
}
