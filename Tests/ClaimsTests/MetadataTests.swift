import Testing

@testable import Claims

/// Pictures made by hand, with what cameras write into theirs.
enum Pictures {
    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }

    /// EXIF that says how the camera was held, and where.
    static func exif(orientation: UInt8, _ words: String) -> [UInt8] {
        let tiff: [UInt8] = [
            0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
        ]
        return Array("Exif\0\0".utf8) + tiff + Array(words.utf8)
    }

    static func jpeg(saying words: String, body: Int, orientation: UInt8 = 6) -> [UInt8] {
        [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [UInt8](repeating: 1, count: 9))
            + segment(0xE1, exif(orientation: orientation, words)) + segment(0xFE, Array(words.utf8))
            + segment(0xDB, [0, 1, 2]) + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
            + segment(0xDA, [1, 1, 0, 0, 63, 0])
            + [UInt8](repeating: 0x55, count: body) + [0xFF, 0x00, 0xFF, 0xD0, 0x55] + segment(0xE2, Array(words.utf8))
            + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x55, 0xFF, 0xD9] + Array(words.utf8)
    }

    /// One page without a table of its objects, as a careless program leaves it.
    static func pdf(saying words: String, page: String) -> [UInt8] {
        Array(
            """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R \(page) >> endobj
            4 0 obj << /Length 9 >> stream
            0 0 9 9 re
            endstream endobj
            trailer << /Root 1 0 R /Size 5 /Info << /Author (\(words)) >> >>
            """.utf8)
    }

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let length = (0..<4).map { UInt8(content.count >> (24 - 8 * $0) & 0xFF) }
        return length + Array(name.utf8) + content + [1, 2, 3, 4]
    }

    static func png(saying words: String) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", [UInt8](repeating: 0, count: 13))
            + chunk("tEXt", Array(words.utf8)) + chunk("eXIf", Array(words.utf8)) + chunk("IDAT", [9, 9, 9])
            + chunk("IEND", []) + Array(words.utf8)
    }
}

@Suite("Pictures without metadata")
struct MetadataTests {
    private static func says(_ word: String, _ bytes: [UInt8]) -> Bool { bytes.firstRange(of: Array(word.utf8)) != nil }

    @Test("a JPEG keeps its picture and how it was held, and loses place, comment and what follows its end")
    func jpeg() throws {
        let whole = Pictures.jpeg(saying: "Karachi 24.86", body: 50)
        let kept = try #require(FileKind.jpeg.withoutMetadata(whole))
        #expect(!Self.says("Karachi", kept) && kept.starts(with: [0xFF, 0xD8, 0xFF, 0xE1]))
        #expect(Self.says("JFIF", kept) && Self.says("Exif", kept))
        #expect(kept[31] == 6, "held on its side")
        #expect(kept.filter { $0 == 0x55 }.count == whole.filter { $0 == 0x55 }.count)
        #expect(kept.suffix(2) == [0xFF, 0xD9])
        #expect(FileKind.jpeg.withoutMetadata(kept) == kept, "nothing more to take away")
        let upright = try #require(FileKind.jpeg.withoutMetadata(Pictures.jpeg(saying: "x", body: 5, orientation: 1)))
        #expect(!Self.says("Exif", upright))
    }

    @Test("a PNG keeps its picture and loses its texts")
    func png() throws {
        let kept = try #require(FileKind.png.withoutMetadata(Pictures.png(saying: "Karachi")))
        #expect(!Self.says("Karachi", kept) && Self.says("IDAT", kept) && Self.says("IEND", kept))
    }

    @Test("a picture that is cut anywhere is refused, never read past its end")
    func cut() {
        let jpeg = Pictures.jpeg(saying: "", body: 20)
        let end = jpeg.count
        for length in 0..<end { #expect(FileKind.jpeg.withoutMetadata(Array(jpeg[..<length])) == nil) }
        let png = Pictures.png(saying: "")
        for length in 0..<png.count { #expect(FileKind.png.withoutMetadata(Array(png[..<length])) == nil) }
        #expect(FileKind.jpeg.withoutMetadata([0xFF, 0xD8, 0xFF, 0xFF]) == nil)
        #expect(
            FileKind.png.withoutMetadata(
                Array(png[..<8]) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IHDR".utf8) + [0, 0, 0, 0]) == nil)
    }
}
