/// What a file carries of a font: the outlines of the glyphs that it shows, numbered anew without gaps.
struct FontSubset {
    /// A TrueType font.
    let file: [UInt8]
    /// Two bytes for each old number up to the last one used: the new number (PDF's CIDToGIDMap).
    let numbers: [UInt8]

    private let face: Face
    /// The old numbers, in order; 0, the sign for what has no glyph, is always among them.
    private let glyphs: [Int]

    init(of face: Face, showing shown: [Int]) {
        self.face = face
        glyphs = Self.withParts(of: face, shown)
        var new = [UInt8](repeating: 0, count: 2 * ((glyphs.last ?? 0) + 1))
        for (number, glyph) in glyphs.enumerated() { new.set(short: number, at: 2 * glyph) }
        numbers = new
        file = Self.file(of: face, glyphs, numbers: new)
    }

    /// The glyphs with those that they are put together of.
    private static func withParts(of face: Face, _ shown: [Int]) -> [Int] {
        var isUsed = [Bool](repeating: false, count: face.widths.count)
        var waiting = shown + [0]
        while let glyph = waiting.popLast() {
            guard isUsed.indices.contains(glyph), !isUsed[glyph] else { continue }
            isUsed[glyph] = true
            let outline = face.outline(glyph)
            waiting += parts(of: outline).map { outline.short(at: $0) }
        }
        return isUsed.indices.filter { isUsed[$0] }
    }

    /// Where the numbers of its parts stand in an outline; none for one that is drawn itself.
    private static func parts(of outline: UnsafeRawBufferPointer) -> [Int] {
        guard outline.count >= 12, outline.short(at: 0) >= 0x8000 else { return [] }
        var places: [Int] = []
        var at = 10
        while at + 4 <= outline.count {
            let flags = outline.short(at: at)
            places.append(at + 2)
            let offsets = flags & 0x0001 != 0 ? 4 : 2
            let scale = flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
            at += 4 + offsets + scale
            if flags & 0x0020 == 0 { break }
        }
        return places
    }

    private static func file(of face: Face, _ glyphs: [Int], numbers: [UInt8]) -> [UInt8] {
        var outlines: [UInt8] = []
        var places: [UInt8] = [0, 0, 0, 0]
        var widths: [UInt8] = []
        for glyph in glyphs {
            let outline = face.outline(glyph)
            let start = outlines.count
            outlines += outline
            for part in parts(of: outline) {
                outlines.set(short: numbers.short(at: 2 * outline.short(at: part)), at: start + part)
            }
            while outlines.count % 4 != 0 { outlines.append(0) }
            places.append(long: outlines.count)
            let metrics = face.metrics(glyph)
            widths.append(short: metrics.width)
            widths.append(short: metrics.side)
        }
        var (hhea, maxp) = (face.hhea, face.maxp)
        hhea.set(short: glyphs.count, at: 34)
        maxp.set(short: glyphs.count, at: 4)
        return TrueType.file(of: [
            .init(tag: "glyf", bytes: outlines), .init(tag: "head", bytes: face.head),
            .init(tag: "hhea", bytes: hhea), .init(tag: "hmtx", bytes: widths), .init(tag: "loca", bytes: places),
            .init(tag: "maxp", bytes: maxp),
        ])
    }
}
