import Testing

@testable import Scans

@Suite("A PDF is rebuilt from its pages")
struct ScannedPDFTests {
    private static func says(_ word: String, _ bytes: [UInt8]) -> Bool { bytes.firstRange(of: Array(word.utf8)) != nil }

    /// A photograph with words beside the picture.
    private static let photograph: [UInt8] = {
        func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
            [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
        }
        return [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0GPSPLACE of the house".utf8))
            + segment(0xDB, [0, 1, 2]) + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
            + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x55, 0x55, 0x55, 0xFF, 0xD9]
    }()

    private static func picture(_ more: String = "", _ content: [UInt8] = photograph) -> [UInt8] {
        InventedPDF.stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                + "/Filter /DCTDecode \(more)", content)
    }

    @Test("its pages are there, and nothing of what describes, acts, hides or leads out of it")
    func rebuilt() throws {
        var pdf = InventedPDF()
        pdf.page = """
            /AA << /O << /S /JavaScript /JS (SCRIPTPAGE) >> >> /Metadata 6 0 R /PieceInfo << /X (PIECE) >>
            /Annots [<< /Type /Annot /Subtype /Link /A << /S /URI /URI (http://LINKHOST) >> /Rect [0 0 9 9] >>]
            """
        pdf.catalogue = """
            /OpenAction << /S /Launch /F (LAUNCHED) >> /Metadata 6 0 R /Lang (ur-PK)
            /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (SCRIPTDOC) >>] >>
                /EmbeddedFiles << /Names [(b) << /Type /Filespec /F (ATTACHED) /EF << /F 7 0 R >> >>] >> >>
            """
        pdf.trailer = "/Info << /Author (AUTHORNAME) /Producer (PROGRAM) /CreationDate (D:20240101) >>"
        pdf.objects = [
            Self.picture("/Metadata 6 0 R /PieceInfo << /Y (PIECEIMAGE) >>"),
            InventedPDF.stream("/Type /Metadata /Subtype /XML", Array("<x>XMPAUTHOR</x>".utf8)),
            InventedPDF.stream("/Type /EmbeddedFile", Array("ATTACHEDBYTES".utf8)),
            Array("(AN EARLIER VERSION)".utf8),
        ]
        let kept = try ScannedPDF.rebuilt(pdf.bytes)
        for word in [
            "SCRIPT", "PIECE", "LINKHOST", "LAUNCHED", "ATTACHED", "AUTHORNAME", "PROGRAM", "2024", "XMP", "GPSPLACE",
            "EARLIER", "OpenAction", "Annots", "Info",
        ] { #expect(!Self.says(word, kept), "\(word)") }
        #expect(Self.says("/Im0 Do", kept) || Self.says("FlateDecode", kept))
        #expect(kept.firstRange(of: [0x55, 0x55, 0x55, 0xFF, 0xD9]) != nil, "the picture is there")
        #expect(try ScannedPDF.rebuilt(pdf.bytes) == kept, "the same bytes for the same file")
        #expect(try !Self.says("GPSPLACE", ScannedPDF.rebuilt(kept)), "and it can be rebuilt again")
    }

    @Test(
        "what lies upon a page is not lost unsaid: such a file is refused",
        arguments: ["Widget", "FreeText", "Stamp", "FileAttachment", "Invented"])
    func filledIn(kind: String) {
        var pdf = InventedPDF()
        pdf.objects = [Self.picture()]
        pdf.page = "/Annots [<< /Type /Annot /Subtype /\(kind) /Rect [0 0 9 9] /Contents (said) >>]"
        #expect(throws: ScanFault.filledIn) { try ScannedPDF.rebuilt(pdf.bytes) }
    }

    @Test("too many pages, none at all, or something else under the name are told apart")
    func faults() {
        var many = InventedPDF()
        many.objects = [Self.picture()]
        many.pages = Scans.mostPages + 1
        #expect(throws: ScanFault.tooManyPages) { try ScannedPDF.rebuilt(many.bytes) }
        var none = InventedPDF()
        none.pages = 0
        #expect(throws: ScanFault.unreadable) { try ScannedPDF.rebuilt(none.bytes) }
        for text in ["", "%PDF-", "%PDF-1.7\n", "%PDF-1.7\n<html>", "MZ"] {
            #expect(throws: ScanFault.unreadable) { try ScannedPDF.rebuilt(Array(text.utf8)) }
        }
        var broken = InventedPDF()
        broken.objects = [Self.picture("", Array("no photograph".utf8))]
        #expect(throws: ScanFault.unreadable) { try ScannedPDF.rebuilt(broken.bytes) }
    }

    @Test("a file that is cut or altered anywhere is refused or rebuilt, and never more than that")
    func garbage() {
        var pdf = InventedPDF()
        pdf.objects = [Self.picture()]
        let whole = pdf.bytes
        for length in stride(from: 0, to: whole.count, by: 3) { _ = try? ScannedPDF.rebuilt(Array(whole[..<length])) }
        var seed: UInt64 = 7
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if let kept = try? ScannedPDF.rebuilt(bytes) { #expect(kept.starts(with: Array("%PDF-".utf8))) }
        }
    }

    @Test("objects that hold one another do not hold it up")
    func circles() {
        var pdf = InventedPDF()
        pdf.page = "/Group 6 0 R"
        pdf.objects = [
            Self.picture("/SMask 5 0 R"), Array("<< /S /Transparency /X 7 0 R >>".utf8), Array("[6 0 R]".utf8),
        ]
        #expect((try? ScannedPDF.rebuilt(pdf.bytes)) != nil)
        pdf.objects[1] = Array((String(repeating: "[", count: 300) + String(repeating: "]", count: 300)).utf8)
        #expect(throws: ScanFault.unreadable) { try ScannedPDF.rebuilt(pdf.bytes) }
    }

    @Test("a process that cannot start, or ends otherwise than agreed, is an unreadable file")
    func process() {
        for program in ["/nowhere/umeed", "/bin/false", "/bin/true"] {
            #expect(throws: ScanFault.unreadable) { try ScanProcess.rebuilt([1, 2, 3], by: program, "x") }
        }
    }
}
