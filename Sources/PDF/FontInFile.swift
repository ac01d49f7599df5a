/// A font of a file with the glyphs that its pages show (ISO 32000-1, 9.7): glyphs go by their number in the whole
/// font, so that a line is written the same way into every file.
struct FontInFile {
    let face: Face
    private var isShown: [Bool]

    init(face: Face) {
        self.face = face
        isShown = Array(repeating: false, count: face.widths.count)
    }

    mutating func show(_ glyphs: [Int]) {
        for glyph in glyphs { isShown[glyph] = true }
    }

    /// Writes the font; the number of its object.
    func write(into objects: inout PDFObjects) throws(PrintingError) -> Int {
        let shown = isShown.indices.filter { isShown[$0] }
        let name = "\(Self.tag(of: shown))+\(face.name)"
        let subset = FontSubset(of: face, showing: shown)
        let numbers = (0..<6).map { _ in objects.number() }
        objects.write(
            numbers[0],
            """
            <</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H/DescendantFonts[\(numbers[1]) 0 R]\
            /ToUnicode \(numbers[5]) 0 R>>
            """)
        objects.write(
            numbers[1],
            """
            <</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)\
            /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor \(numbers[2]) 0 R/CIDToGIDMap \(numbers[4]) 0 R/DW 0\
            /W[\(widths(of: shown))]>>
            """)
        objects.write(numbers[2], descriptor(name: name, file: numbers[3]))
        try objects.write(numbers[3], "/Length1 \(subset.file.count)", stream: subset.file)
        try objects.write(numbers[4], stream: subset.numbers)
        try objects.write(numbers[5], stream: letters(of: shown))
        return numbers[0]
    }

    /// Six letters that differ where the glyphs differ, as the names of subsets begin.
    private static func tag(of glyphs: [Int]) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for glyph in glyphs { sum = (sum ^ UInt64(glyph)) &* 0x100_0000_01B3 }
        var letters: [UInt8] = []
        for _ in 0..<6 {
            letters.append(0x41 + UInt8(sum % 26))
            sum /= 26
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private func descriptor(name: String, file: Int) -> String {
        let box = face.thousandths(face.head, at: [36, 38, 40, 42]).map { "\($0)" }.joined(separator: " ")
        let heights = face.thousandths(face.hhea, at: [4, 6])
        // 4: glyphs beyond the standard letters. The weight of stems is a guess that no reader of embedded fonts uses.
        return """
            <</Type/FontDescriptor/FontName/\(name)/Flags 4/FontBBox[\(box)]/ItalicAngle 0/Ascent \(heights[0])\
            /Descent \(heights[1])/CapHeight \(heights[0])/StemV 80/FontFile2 \(file) 0 R>>
            """
    }

    /// Runs of glyphs that follow one another, each with its first number.
    private func widths(of glyphs: [Int]) -> String {
        var list: [UInt8] = []
        var last = -2
        for glyph in glyphs {
            if glyph == last + 1 {
                list.append(0x20)
            } else {
                if !list.isEmpty { list.append(0x5D) }
                list.write(glyph)
                list.append(0x5B)
            }
            list.write(face.widths[glyph])
            last = glyph
        }
        if !list.isEmpty { list.append(0x5D) }
        return String(decoding: list, as: UTF8.self)
    }

    /// Which letters the glyphs are drawn for, as a CMap; a hundred to a block is the most.
    private func letters(of glyphs: [Int]) -> [UInt8] {
        var map: [UInt8] = []
        map.write(
            """
            /CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/Adobe-Identity-UCS def/CMapType 2 def
            1 begincodespacerange<0000><FFFF>endcodespacerange

            """)
        let known = glyphs.filter { face.letters[$0] != 0 }
        for start in stride(from: 0, to: known.count, by: 100) {
            let block = known[start..<min(known.count, start + 100)]
            map.write("\(block.count) beginbfchar\n")
            for glyph in block {
                map.append(0x3C)
                map.write(hex: glyph)
                map.write("><")
                if let letter = Unicode.Scalar(face.letters[glyph]) { map.write(units: letter) }
                map.write(">\n")
            }
            map.write("endbfchar\n")
        }
        map.write("endcmap end end\n")
        return map
    }
}
