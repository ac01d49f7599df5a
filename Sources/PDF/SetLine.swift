import CPangoCairo

/// A line of text as it is drawn. Nothing of Pango's is left in it, so it can be kept and drawn again.
final class SetLine {
    /// Points from the left end of the paragraph, and from the line's top to the foot of its letters.
    let x: Double
    let baseline: Double
    let height: Double
    /// In the order in which they are read.
    let runs: [SetRun]

    init(x: Double, baseline: Double, height: Double, runs: [SetRun]) {
        (self.x, self.baseline, self.height, self.runs) = (x, baseline, height, runs)
    }
}

/// Glyphs of one font, ready for the file: their places are counted in two-hundredths of the font's size, a twentieth
/// of a point, from the left end of the run. Nobody sees it, and the places take half as many digits.
struct SetRun {
    let face: Face
    /// The font's size, in points.
    let points: Double
    /// From the left end of the line, in points.
    let x: Double
    /// The glyphs that it shows.
    let glyphs: [Int]
    /// What shows them, where the font's size is 200.
    let operators: [UInt8]

    /// The units of `operators`.
    static let grid = 200

    /// `text` is what was set, in UTF-8; `size` the font's, in Pango's units.
    init(_ run: PangoGlyphItem, of text: [UInt8], in face: Face, size: Int, x: Double) {
        self.face = face
        points = Double(size) / Double(PANGO_SCALE)
        self.x = x
        let isRightToLeft = run.item.pointee.analysis.level % 2 == 1
        let start = Int(run.item.pointee.offset)
        let text = Array(text[start..<min(text.count, start + Int(run.item.pointee.length))])
        let glyphs = Self.glyphs(of: run, in: face, size: size, withSpaces: !isRightToLeft)
        self.glyphs = glyphs.map(\.number)
        var writer = RunWriter(face: face)
        if isRightToLeft || glyphs.contains(where: { face.letters[$0.number] == 0 }) {
            writer.write(glyphs, beside: text, fromTheRight: isRightToLeft)
        } else {
            writer.write(glyphs[...])
        }
        operators = writer.operators
    }

    /// Those with ink, from left to right. Nastaliq stands on a dozen kinds of empty glyphs, each of which would cost
    /// a change of place; Latin spaces stay: readers of the file find words by them.
    private static func glyphs(
        of run: PangoGlyphItem, in face: Face, size: Int, withSpaces: Bool
    ) -> [PlacedGlyph] {
        guard let infos = run.glyphs.pointee.glyphs, let clusters = run.glyphs.pointee.log_clusters else { return [] }
        var placed: [PlacedGlyph] = []
        var place = 0
        for index in 0..<Int(run.glyphs.pointee.num_glyphs) {
            let (glyph, geometry) = (infos[index].glyph, infos[index].geometry)
            defer { place += Int(geometry.width) }
            if glyph == Typesetter.emptyGlyph { continue }
            // Pango marks what no font has; glyph 0 is the font's own sign for it.
            let number = Int(glyph) < face.widths.count ? Int(glyph) : 0
            if !withSpaces, face.isEmpty(number) { continue }
            placed.append(
                PlacedGlyph(
                    number: number, x: (place + Int(geometry.x_offset)) * 1000 / size,
                    y: -Self.rounded(Int(geometry.y_offset) * grid, by: size), letter: Int(clusters[index])))
        }
        return placed
    }

    private static func rounded(_ number: Int, by divisor: Int) -> Int {
        Int((Double(number) / Double(divisor)).rounded())
    }
}

/// A glyph in its run.
struct PlacedGlyph {
    let number: Int
    /// From the run's left end, in thousandths of the font's size.
    let x: Int
    /// Above the line, in two-hundredths of the font's size.
    let y: Int
    /// The byte of the run's text that it begins to stand for.
    let letter: Int
}
