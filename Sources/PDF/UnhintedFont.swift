/// A TrueType font (OpenType, ISO/IEC 14496-22) without the instructions that fit its outlines to coarse pixels.
///
/// Paper has no coarse pixels, and in Noto they are two fifths of the file: a letter would carry them six times over.
/// Shapes, names of glyphs and everything that shaping reads stay as they are.
enum UnhintedFont {
    /// What only an interpreter of instructions reads, and a signature that would not hold any more.
    private static let dropped: Set<String> = ["fpgm", "prep", "cvt ", "gasp", "hdmx", "LTSH", "VDMX", "DSIG"]

    /// Nil for bytes that are no TrueType font.
    static func bytes(of font: [UInt8]) -> [UInt8]? {
        guard var tables = TrueType.tables(of: font), let head = tables.firstIndex(where: { $0.tag == "head" }),
            let glyf = tables.firstIndex(where: { $0.tag == "glyf" }),
            let loca = tables.firstIndex(where: { $0.tag == "loca" }), tables[head].bytes.count >= 54
        else { return nil }
        let isLong = tables[head].bytes[51] == 1
        let places = tables[loca].bytes
        let count = places.count / (isLong ? 4 : 2) - 1
        var outlines: [UInt8] = []
        var newPlaces: [UInt8] = [0, 0, 0, 0]
        for glyph in 0..<max(0, count) {
            let start = isLong ? places.long(at: 4 * glyph) : 2 * places.short(at: 2 * glyph)
            let end = isLong ? places.long(at: 4 * glyph + 4) : 2 * places.short(at: 2 * glyph + 2)
            guard start <= end, end <= tables[glyf].bytes.count else { return nil }
            if start < end {
                guard let bare = bare(Array(tables[glyf].bytes[start..<end])) else { return nil }
                outlines += bare
                while outlines.count % 4 != 0 { outlines.append(0) }
            }
            newPlaces.append(long: outlines.count)
        }
        tables[glyf].bytes = outlines
        tables[loca].bytes = newPlaces
        tables[head].bytes[51] = 1
        return TrueType.file(of: tables.filter { !dropped.contains($0.tag) })
    }

    /// One outline without its instructions.
    private static func bare(_ glyph: [UInt8]) -> [UInt8]? {
        guard glyph.count >= 12 else { return nil }
        let contours = glyph.short(at: 0)
        guard contours < 0x8000 else { return bareComposite(glyph) }
        let at = 10 + 2 * contours
        guard at + 2 <= glyph.count, at + 2 + glyph.short(at: at) <= glyph.count else { return nil }
        return Array(glyph[..<at]) + [0, 0] + glyph[(at + 2 + glyph.short(at: at))...]
    }

    /// A glyph put together of others: cut behind the last of them.
    private static func bareComposite(_ glyph: [UInt8]) -> [UInt8]? {
        var glyph = glyph
        var at = 10
        while at + 4 <= glyph.count {
            let flags = glyph.short(at: at)
            // WE_HAVE_INSTRUCTIONS is 0x0100.
            glyph[at] &= 0xFE
            let offsets = flags & 0x0001 != 0 ? 4 : 2
            let scale = flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
            at += 4 + offsets + scale
            if flags & 0x0020 == 0 { return at <= glyph.count ? Array(glyph[..<at]) : nil }
        }
        return nil
    }
}
