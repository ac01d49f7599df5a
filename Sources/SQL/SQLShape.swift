/// A piece of a statement's literal, and whether a hole follows it.
@usableFromInline
struct SQLPiece: Sendable {
    let literal: StaticString
    var isBeforeHole: Bool

    init(_ literal: StaticString, isBeforeHole: Bool = false) {
        self.literal = literal
        self.isBeforeHole = isBeforeHole
    }

    /// The literal's place in the program, which is never another's. Two places may hold the same text: the statement
    /// is then prepared twice, and that is all.
    fileprivate var place: UInt {
        literal.hasPointerRepresentation
            ? UInt(bitPattern: literal.utf8Start) : UInt(literal.unicodeScalar.value)
    }

    fileprivate var length: Int { literal.hasPointerRepresentation ? literal.utf8CodeUnitCount : -1 }
}

/// A statement without its values: equal for one literal, wherever and however often it runs.
public struct SQLShape: Hashable, Sendable {
    private let pieces: [SQLPiece]

    init(_ pieces: [SQLPiece]) { self.pieces = pieces }

    public static func == (a: SQLShape, b: SQLShape) -> Bool {
        a.pieces.elementsEqual(b.pieces) {
            $0.place == $1.place && $0.length == $1.length && $0.isBeforeHole == $1.isBeforeHole
        }
    }

    public func hash(into hasher: inout Hasher) {
        var sum: UInt = 0
        for piece in pieces { sum = (sum &+ piece.place) &* 0x9E37_79B9_7F4A_7C15 }
        hasher.combine(sum)
    }
}
