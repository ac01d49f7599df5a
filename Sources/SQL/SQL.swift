/// A statement with its values beside it: the holes of the literal become bindings (`$1`, `$2`, ...), never text.
///
/// A `String` variable cannot become SQL: it does not compile. The same text runs on SQLite and PostgreSQL;
/// where they must differ, both texts stand side by side (`EngineSQL`). Holes are numbered in the order they
/// appear, so hole `n` is binding `n` on both engines. A literal holds no `$` of its own.
///
/// A literal costs no text: its pieces stay where the program keeps them, and an engine that has seen the statement
/// before knows it by them.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    @usableFromInline var pieces: [SQLPiece]
    public private(set) var values: [SQLValue]
    /// A migration's text, which was a literal once.
    private let migration: String?

    public init(stringLiteral text: StaticString) {
        pieces = [SQLPiece(text)]
        values = []
        migration = nil
    }

    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
        values = stringInterpolation.values
        migration = nil
    }

    /// For statements that this room puts together from its own pieces.
    init(pieces: [SQLPiece], values: [SQLValue]) {
        self.pieces = pieces
        self.values = values
        migration = nil
    }

    /// For the migration runner, whose texts were literals once.
    init(migration text: String) {
        pieces = []
        values = []
        migration = text
    }

    /// The whole statement with numbered holes; made anew each time.
    public var text: String {
        if let migration { return migration }
        var text = ""
        var holes = 0
        for piece in pieces {
            text += piece.literal.description
            guard piece.isBeforeHole else { continue }
            holes += 1
            text += "$\(holes)"
        }
        return text
    }

    /// What makes it the same statement as another, whatever the values: for an engine's prepared statements.
    /// Nil for the text of a migration, which runs once.
    public var shape: SQLShape? { migration == nil ? SQLShape(pieces) : nil }

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
        @usableFromInline var pieces: [SQLPiece] = []
        @usableFromInline var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) { pieces.append(SQLPiece(literal)) }

        @inlinable
        public mutating func appendInterpolation(_ value: some Bindable) { append(value.sqlValue) }

        /// An absent value is NULL. Said apart, because the compiler takes an optional in a literal for a mistake.
        @inlinable
        public mutating func appendInterpolation(_ value: (some Bindable)?) { append(value?.sqlValue ?? .null) }

        /// A part of a statement inside another: its holes are numbered on.
        public mutating func appendInterpolation(_ part: SQL) {
            pieces.append(contentsOf: part.pieces)
            values.append(contentsOf: part.values)
        }

        @usableFromInline
        mutating func append(_ value: SQLValue) {
            values.append(value)
            if pieces.isEmpty || pieces[pieces.count - 1].isBeforeHole { pieces.append(SQLPiece("")) }
            pieces[pieces.count - 1].isBeforeHole = true
        }
    }
}

/// The engines that Umeed runs on.
public enum Engine: String, Sendable, CaseIterable {
    case sqlite
    case postgres
}
