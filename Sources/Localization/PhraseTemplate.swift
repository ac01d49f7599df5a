/// The text of a phrase, cut at its holes once, when it is read, and not each time it is said.
struct PhraseTemplate: Hashable, Sendable {
    /// Words, and the hole after them.
    struct Piece: Hashable {
        let before: String
        let hole: String
    }

    let pieces: [Piece]
    /// What stands behind the last hole, or all of it.
    let rest: String

    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            let name = rest[rest.utf8.index(after: open)..<close]
            pieces.append(Piece(before: String(rest[..<open]), hole: String(name)))
            rest = rest[rest.utf8.index(after: close)...]
        }
        self.pieces = pieces
        self.rest = String(rest)
    }

    /// Without holes, whatever is in it.
    init(plain text: String) {
        pieces = []
        rest = text
    }

    var hasHoles: Bool { !pieces.isEmpty }
    var holes: [String] { pieces.map(\.hole) }
}
