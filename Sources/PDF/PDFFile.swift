import Kernel
import QR

/// The file that is being drawn (PDF, ISO 32000-1): pages as they are drawn, then the fonts that they show.
///
/// Written here and not by Cairo, which sets a line anew, makes its fonts' subsets anew and writes every number of it
/// for each file; decision 19 has the figures.
struct PDFFile {
    private var objects: PDFObjects
    private var page: [UInt8] = []
    private var pages: [Int] = []
    private var fonts: [FontInFile] = []
    /// The font that the page's last glyphs were shown in.
    private var current: Int?
    private let title: String
    private let writtenAt: Timestamp
    private let pageTree: Int
    private let resources: Int

    init(title: String, writtenAt: Timestamp, deflater: Deflater) {
        (self.title, self.writtenAt) = (title, writtenAt)
        objects = PDFObjects(deflater: deflater)
        pageTree = objects.number()
        resources = objects.number()
    }

    mutating func draw(_ ink: [Ink]) {
        for ink in ink { draw(ink) }
    }

    mutating func endPage() throws(PrintingError) {
        let (content, page) = (objects.number(), objects.number())
        try objects.write(content, stream: self.page)
        objects.write(
            page, "<</Type/Page/Parent \(pageTree) 0 R/Contents \(content) 0 R/Resources \(resources) 0 R>>")
        pages.append(page)
        (self.page, current) = ([], nil)
    }

    /// The whole file. Nothing can be drawn afterwards.
    consuming func finished() throws(PrintingError) -> [UInt8] {
        var named = ""
        for (index, font) in fonts.enumerated() { named += "/F\(index) \(try font.write(into: &objects)) 0 R" }
        objects.write(resources, "<</Font<<\(named)>>>>")
        objects.write(
            pageTree,
            """
            <</Type/Pages/MediaBox[0 0 \(Sheet.width) \(Sheet.height)]/Count \(pages.count)\
            /Kids[\(pages.map { "\($0) 0 R" }.joined(separator: " "))]>>
            """)
        let (catalog, information) = (objects.number(), objects.number())
        objects.write(catalog, "<</Type/Catalog/Pages \(pageTree) 0 R/ViewerPreferences<</DisplayDocTitle true>>>>")
        // Without the fractions of a second.
        let moment = writtenAt.description.prefix { $0 != "." }.utf8.filter { 0x30...0x39 ~= $0 }
        let date = String(decoding: moment, as: UTF8.self)
        objects.write(
            information, "<</Title\(PDFObjects.text(title))/Creator(Umeed)/CreationDate(D:\(date)Z)>>")
        return objects.file(catalog: catalog, information: information)
    }

    // MARK: Ink

    private mutating func draw(_ ink: Ink) {
        switch ink {
        case .line(let line, let x, let y): draw(line, x: x, y: y)
        case .rule(let x, let y, let width, let weight):
            page.write(".35 G ")
            page.write(points: weight)
            page.write(" w ")
            write([x, Sheet.height - y])
            page.write("m ")
            write([x + width, Sheet.height - y])
            page.write("l S\n")
        case .ground(let x, let y, let width, let height, let grey):
            page.write(grey)
            page.write(" g ")
            write([x, Sheet.height - y - height, width, height])
            page.write("re f 0 g\n")
        case .code(let code, let x, let y, let side): draw(code, x: x, y: y, side: side)
        }
    }

    private mutating func draw(_ line: SetLine, x: Double, y: Double) {
        page.write("BT\n")
        for run in line.runs where !run.glyphs.isEmpty {
            let font = number(of: run)
            if font != current {
                page.write("/F\(font) \(SetRun.grid) Tf ")
                current = font
            }
            let scale = run.points / Double(SetRun.grid)
            page.write(scale)
            page.write(" 0 0 ")
            page.write(scale)
            page.append(0x20)
            write([x + run.x, Sheet.height - y])
            page.write("Tm ")
            page += run.operators
        }
        page.write("ET\n")
    }

    private mutating func number(of run: SetRun) -> Int {
        let index: Int
        if let known = fonts.firstIndex(where: { $0.face === run.face }) {
            index = known
        } else {
            index = fonts.count
            fonts.append(FontInFile(face: run.face))
        }
        fonts[index].show(run.glyphs)
        return index
    }

    /// Squares as vectors, within their quiet zone.
    private mutating func draw(_ code: QRCode.Matrix, x: Double, y: Double, side: Double) {
        let square = side / Double(code.size + 2 * QRCode.Matrix.quietZone)
        let zone = Double(QRCode.Matrix.quietZone)
        page.write("q ")
        page.write(square)
        page.write(" 0 0 ")
        page.write(square)
        page.append(0x20)
        write([x + zone * square, Sheet.height - y - (zone + Double(code.size)) * square])
        page.write("cm\n")
        for row in 0..<code.size {
            for run in code.runs(inRow: row) {
                page.write("\(run.lowerBound) \(code.size - 1 - row) \(run.count) 1 re\n")
            }
        }
        page.write("f Q\n")
    }

    /// Lengths in points, each with a space behind it.
    private mutating func write(_ lengths: [Double]) {
        for length in lengths {
            page.write(points: length)
            page.append(0x20)
        }
    }
}
