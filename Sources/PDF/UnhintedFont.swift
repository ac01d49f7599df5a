/// A TrueType font (OpenType, ISO/IEC 14496-22) without the instructions that fit its outlines to coarse pixels.
///
/// Paper has no coarse pixels, and in Noto they are two fifths of the file: a letter would carry them six times over.
/// Shapes, names of glyphs and everything that shaping reads stay as they are.
enum UnhintedFont {
    private struct Table {
        let tag: String
        var bytes: [UInt8]
    }

    /// What only an interpreter of instructions reads, and a signature that would not hold any more.
    private static let dropped: Set<String> = ["fpgm", "prep", "cvt ", "gasp", "hdmx", "LTSH", "VDMX", "DSIG"]

    /// Nil for bytes that are no TrueType font.
    static func bytes(of font: [UInt8]) -> [UInt8]? {
        guard var tables = tables(of: font), let head = tables.firstIndex(where: { $0.tag == "head" }),
            let glyf = tables.firstIndex(where: { $0.tag == "glyf" }),
            let loca = tables.firstIndex(where: { $0.tag == "loca" }), tables[head].bytes.count >= 54
        else { return nil }
        let isLong = tables[head].bytes[51] == 1
        let places = tables[loca].bytes
        let count = places.count / (isLong ? 4 : 2) - 1
        var outlines: [UInt8] = []
        var newPlaces = number(0, 4)
        for glyph in 0..<max(0, count) {
            let start = isLong ? long(places, 4 * glyph) : 2 * short(places, 2 * glyph)
            let end = isLong ? long(places, 4 * glyph + 4) : 2 * short(places, 2 * glyph + 2)
            guard start <= end, end <= tables[glyf].bytes.count else { return nil }
            if start < end {
                guard let bare = bare(Array(tables[glyf].bytes[start..<end])) else { return nil }
                outlines += bare
                while outlines.count % 4 != 0 { outlines.append(0) }
            }
            newPlaces += number(outlines.count, 4)
        }
        tables[glyf].bytes = outlines
        tables[loca].bytes = newPlaces
        tables[head].bytes[51] = 1
        return file(of: tables.filter { !dropped.contains($0.tag) })
    }

    /// One outline without its instructions.
    private static func bare(_ glyph: [UInt8]) -> [UInt8]? {
        guard glyph.count >= 12 else { return nil }
        let contours = short(glyph, 0)
        guard contours < 0x8000 else { return bareComposite(glyph) }
        let at = 10 + 2 * contours
        guard at + 2 <= glyph.count, at + 2 + short(glyph, at) <= glyph.count else { return nil }
        return Array(glyph[..<at]) + [0, 0] + glyph[(at + 2 + short(glyph, at))...]
    }

    /// A glyph put together of others: cut behind the last of them.
    private static func bareComposite(_ glyph: [UInt8]) -> [UInt8]? {
        var glyph = glyph
        var at = 10
        while at + 4 <= glyph.count {
            let flags = short(glyph, at)
            // WE_HAVE_INSTRUCTIONS is 0x0100.
            glyph[at] &= 0xFE
            let offsets = flags & 0x0001 != 0 ? 4 : 2
            let scale = flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
            at += 4 + offsets + scale
            if flags & 0x0020 == 0 { return at <= glyph.count ? Array(glyph[..<at]) : nil }
        }
        return nil
    }

    // MARK: The file around the tables

    private static func tables(of font: [UInt8]) -> [Table]? {
        guard font.count >= 12, font.starts(with: [0, 1, 0, 0]) else { return nil }
        var tables: [Table] = []
        for index in 0..<short(font, 4) {
            let entry = 12 + 16 * index
            guard entry + 16 <= font.count else { return nil }
            let start = long(font, entry + 8)
            let length = long(font, entry + 12)
            guard start <= font.count, length <= font.count - start else { return nil }
            let tag = String(decoding: font[entry..<(entry + 4)], as: UTF8.self)
            tables.append(Table(tag: tag, bytes: Array(font[start..<(start + length)])))
        }
        return tables
    }

    private static func file(of tables: [Table]) -> [UInt8] {
        var directory: [UInt8] = [0, 1, 0, 0] + number(tables.count, 2) + [0, 0, 0, 0, 0, 0]
        var content: [UInt8] = []
        let start = 12 + 16 * tables.count
        for table in tables {
            directory += Array(table.tag.utf8) + number(sum(of: table.bytes), 4) + number(start + content.count, 4)
            directory += number(table.bytes.count, 4)
            content += table.bytes
            while content.count % 4 != 0 { content.append(0) }
        }
        return directory + content
    }

    private static func sum(of bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0
        for (index, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - 8 * (index % 4)) }
        return Int(sum)
    }

    private static func short(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }

    private static func long(_ bytes: [UInt8], _ at: Int) -> Int { short(bytes, at) << 16 | short(bytes, at + 2) }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * (length - 1 - $0))) }
    }
}
