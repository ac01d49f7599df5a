/// Writes the glyphs of a run as a file shows them (ISO 32000-1, 9.4).
struct RunWriter {
    private(set) var operators: [UInt8] = []
    private let face: Face
    /// Where the last `Td` stands, in two-hundredths of the font's size.
    private var line = (x: 0, y: 0)

    init(face: Face) { self.face = face }

    /// Glyphs with the words that they stand for beside them, word after word as they are read: no reader could guess
    /// Urdu words from the forms and dots that they are drawn of.
    mutating func write(_ glyphs: [PlacedGlyph], beside text: [UInt8], fromTheRight: Bool) {
        let words = Self.words(of: text)
        var groups: [(word: Int, glyphs: ArraySlice<PlacedGlyph>)] = []
        var start = 0
        for index in glyphs.indices {
            let word = words.lastIndex { $0.lowerBound <= glyphs[index].letter } ?? 0
            if index + 1 < glyphs.count, (words.lastIndex { $0.lowerBound <= glyphs[index + 1].letter } ?? 0) == word {
                continue
            }
            groups.append((word, glyphs[start...index]))
            start = index + 1
        }
        var told: Set<Int> = []
        for group in fromTheRight ? groups.reversed() : groups {
            let isFirst = told.insert(group.word).inserted
            let word = isFirst && group.word < words.count ? text[words[group.word]] : []
            operators.write("/Span<</ActualText")
            operators.write(utf16: String(decoding: word, as: UTF8.self).unicodeScalars.filter { !Self.isUnseen($0) })
            operators.write(">>BDC ")
            write(group.glyphs)
            operators.write("EMC ")
        }
    }

    /// Glyphs from left to right.
    mutating func write(_ glyphs: ArraySlice<PlacedGlyph>) {
        var rest = glyphs
        while let first = rest.first {
            let level = rest.prefix { $0.y == first.y }
            writeLevel(level, first)
            rest = rest[level.endIndex...]
        }
    }

    /// Glyphs of one height. Errors do not add up along the line: a glyph that would stand off its place is moved.
    private mutating func writeLevel(_ glyphs: ArraySlice<PlacedGlyph>, _ first: PlacedGlyph) {
        let x = Int((Double(first.x) / 5).rounded())
        move(toX: x, y: first.y)
        var place = x * 5
        let array = operators.count
        var isMoved = false
        operators.append(0x3C)
        for glyph in glyphs {
            let shift = glyph.x - place
            if abs(shift) > 2 {
                operators.append(0x3E)
                operators.write(-shift)
                operators.append(0x3C)
                (place, isMoved) = (glyph.x, true)
            }
            operators.write(hex: glyph.number)
            place += face.widths[glyph.number]
        }
        operators.append(0x3E)
        if isMoved {
            operators.insert(0x5B, at: array)
            operators.write("]TJ ")
        } else {
            operators.write("Tj ")
        }
    }

    private mutating func move(toX x: Int, y: Int) {
        guard (x, y) != line else { return }
        operators.write(x - line.x)
        operators.append(0x20)
        operators.write(y - line.y)
        operators.write(" Td")
        line = (x, y)
    }

    /// The words of a text with the space behind each, as ranges of its bytes.
    private static func words(of text: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        for end in text.indices where text[end] == 0x20 && end + 1 < text.count && text[end + 1] != 0x20 {
            words.append(start..<(end + 1))
            start = end + 1
        }
        return words + [start..<text.count]
    }

    /// Isolates and their like, which only shape the line.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        (0x2066...0x2069).contains(scalar.value) || (0x200E...0x200F).contains(scalar.value) || scalar.value < 0x20
    }
}
