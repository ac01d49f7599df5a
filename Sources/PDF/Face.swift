import CPangoCairo

/// A font as its file has it: outlines, widths, and which letter a glyph stands for. Read once, kept by the typesetter.
final class Face {
    /// The name that viewers show: `NotoNastaliqUrdu`.
    let name: String
    /// By glyph, in thousandths of the font's size.
    let widths: [Int]
    /// By glyph: the first letter that it is drawn for; 0 for a form that only shaping chooses.
    let letters: [UInt32]
    let head: [UInt8]
    let hhea: [UInt8]
    let maxp: [UInt8]
    let hmtx: [UInt8]
    private let loca: [UInt8]
    private let unitsPerEm: Int
    /// HarfBuzz's name for the font, held so that it never comes to mean another.
    private let face: OpaquePointer
    private let outlines: OpaquePointer
    private let outlineBytes: UnsafeRawBufferPointer

    /// Throws `PrintingError.library` when a table that every TrueType font has is not there.
    init(_ face: OpaquePointer) throws(PrintingError) {
        self.face = hb_face_reference(face)
        head = Self.table("head", of: face)
        hhea = Self.table("hhea", of: face)
        maxp = Self.table("maxp", of: face)
        hmtx = Self.table("hmtx", of: face)
        loca = Self.table("loca", of: face)
        // Never nil, at worst empty.
        outlines = hb_face_reference_table(face, Self.tag("glyf"))
        var length: UInt32 = 0
        let start = hb_blob_get_data(outlines, &length)
        outlineBytes = UnsafeRawBufferPointer(start: start, count: Int(length))
        unitsPerEm = Int(hb_face_get_upem(face))
        name = Self.postScriptName(of: face)
        let count = Int(hb_face_get_glyph_count(face))
        letters = Self.letters(of: face, count: count)
        guard head.count >= 54, hhea.count >= 36, maxp.count >= 6, loca.count >= 4 * (count + 1), head[51] == 1,
            case let measured = hhea.short(at: 34), measured > 0, hmtx.count >= 2 * (count + measured)
        else {
            hb_blob_destroy(outlines)
            hb_face_destroy(face)
            throw .library("the font \(name) has no outlines")
        }
        let (hmtx, unitsPerEm) = (hmtx, unitsPerEm)
        widths = (0..<count).map { glyph in
            (hmtx.short(at: 4 * min(glyph, measured - 1)) * 1000 + unitsPerEm / 2) / unitsPerEm
        }
    }

    deinit {
        hb_blob_destroy(outlines)
        hb_face_destroy(face)
    }

    /// The drawing of a glyph; empty for a space.
    func outline(_ glyph: Int) -> UnsafeRawBufferPointer {
        let start = loca.long(at: 4 * glyph)
        let end = loca.long(at: 4 * glyph + 4)
        guard start < end, end <= outlineBytes.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: outlineBytes[start..<end])
    }

    func isEmpty(_ glyph: Int) -> Bool { loca.long(at: 4 * glyph) >= loca.long(at: 4 * glyph + 4) }

    /// Width and place of the outline, as `hmtx` has them.
    func metrics(_ glyph: Int) -> (width: Int, side: Int) {
        let measured = hhea.short(at: 34)
        let last = min(glyph, measured - 1)
        let side = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured)
        return (hmtx.short(at: 4 * last), hmtx.short(at: side))
    }

    /// Signed numbers of a table, in thousandths of the font's size.
    func thousandths(_ table: [UInt8], at places: [Int]) -> [Int] {
        places.map { Int(Int16(truncatingIfNeeded: table.short(at: $0))) * 1000 / unitsPerEm }
    }

    private static func table(_ name: StaticString, of face: OpaquePointer) -> [UInt8] {
        let blob = hb_face_reference_table(face, tag(name))
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        let start = hb_blob_get_data(blob, &length)
        return Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
    }

    private static func tag(_ name: StaticString) -> UInt32 {
        name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    private static func postScriptName(of face: OpaquePointer) -> String {
        var name = [CChar](repeating: 0, count: 64)
        var length = UInt32(name.count)
        // 6 is the name that PostScript knows the font by.
        hb_ot_name_get_utf8(face, 6, hb_language_from_string("en", -1), &length, &name)
        let letters = name.prefix(Int(length)).map { UInt8(bitPattern: $0) }
        return String(decoding: letters.filter { 0x2D...0x7A ~= $0 && $0 != 0x2F && $0 != 0x5B }, as: UTF8.self)
    }

    private static func letters(of face: OpaquePointer, count: Int) -> [UInt32] {
        var letters = [UInt32](repeating: 0, count: count)
        let font = hb_font_create(face)
        let known = hb_set_create()
        defer {
            hb_font_destroy(font)
            hb_set_destroy(known)
        }
        hb_face_collect_unicodes(face, known)
        // In the order of their numbers, behind the controls.
        var letter: UInt32 = 0x1F
        while hb_set_next(known, &letter) != 0 {
            var glyph: UInt32 = 0
            if hb_font_get_nominal_glyph(font, letter, &glyph) != 0, letters[Int(glyph)] == 0 {
                letters[Int(glyph)] = letter
            }
        }
        return letters
    }
}
