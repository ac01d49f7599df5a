/// A statement with its values beside it: the holes of the literal become bindings (`$1`, `$2`, ...), never text.
///
/// A `String` variable cannot become SQL: it does not compile. The same text runs on SQLite and PostgreSQL;
/// where they must differ, both texts stand side by side (`EngineSQL`). Holes are numbered in the order they
/// appear, so hole `n` is binding `n` on both engines. A literal holds no `$` of its own.
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

    /// For texts that this room puts together from its own pieces.
    init(text: String, values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    /// For the migration runner, whose texts were literals once.
    init(migration text: String) {
        self.text = text
        values = []
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
        var joined = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        for (position, part) in parts.enumerated() {
            if position > 0 { joined.appendInterpolation(separator) }
            joined.appendInterpolation(part)
        }
        return SQL(stringInterpolation: joined)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        public mutating func appendInterpolation(_ value: some Bindable) {
            values.append(value.sqlValue)
            text += "$\(values.count)"
        }

        /// An absent value is NULL. Said apart, because the compiler takes an optional in a literal for a mistake.
        public mutating func appendInterpolation(_ value: (some Bindable)?) {
            appendInterpolation(value.sqlValue)
        }

        /// A part of a statement inside another: its holes are renumbered to follow.
        public mutating func appendInterpolation(_ part: SQL) {
            defer { values.append(contentsOf: part.values) }
            if part.values.isEmpty || values.isEmpty {
                text += part.text
                return
            }
            let pieces = part.text.split(separator: "$", omittingEmptySubsequences: false)
            text += pieces[0]
            for piece in pieces.dropFirst() {
                let digits = piece.prefix { "0"..."9" ~= $0 }
                text += "$" + (Int(digits).map { String($0 + values.count) } ?? "") + piece.dropFirst(digits.count)
            }
        }
    }
}

/// The engines that Umeed runs on.
public enum Engine: String, Sendable, CaseIterable {
    case sqlite
    case postgres
}
