import CPangoCairo
import Kernel
import QR

/// The file that is being drawn: Cairo's PDF surface over bytes in memory.
final class PDFFile {
    private let surface: OpaquePointer
    private let pen: OpaquePointer
    private let output = Output()

    private final class Output {
        var bytes: [UInt8] = []
    }

    init(title: String, writtenAt: Timestamp) throws(PrintingError) {
        let write: cairo_write_func_t = { output, data, length in
            guard let output, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let piece = UnsafeBufferPointer(start: data, count: Int(length))
            Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes.append(contentsOf: piece)
            return CAIRO_STATUS_SUCCESS
        }
        let closure = Unmanaged.passUnretained(output).toOpaque()
        guard let surface = cairo_pdf_surface_create_for_stream(write, closure, Sheet.width, Sheet.height),
            let pen = cairo_create(surface)
        else { throw .library("no surface") }
        self.surface = surface
        self.pen = pen
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Umeed")
        // Cairo reads no fractions of a second; what it cannot read it leaves away.
        let moment = writtenAt.description.prefix { $0 != "." } + "Z"
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, String(moment))
    }

    deinit {
        cairo_destroy(pen)
        cairo_surface_destroy(surface)
    }

    func draw(_ ink: [Ink]) {
        for ink in ink { draw(ink) }
    }

    func endPage() { cairo_show_page(pen) }

    /// The whole file. Nothing can be drawn afterwards.
    func finished() throws(PrintingError) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        let penStatus = cairo_status(pen)
        for status in [status, penStatus]
        where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
            throw .library(cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
        }
        return output.bytes
    }

    private func draw(_ ink: Ink) {
        switch ink {
        case .line(let line, let x, let y):
            cairo_set_source_rgb(pen, 0, 0, 0)
            draw(line, x: x, y: y)
        case .rule(let x, let y, let width, let weight):
            cairo_set_source_rgb(pen, 0.35, 0.35, 0.35)
            cairo_set_line_width(pen, weight)
            cairo_move_to(pen, x, y)
            cairo_line_to(pen, x + width, y)
            cairo_stroke(pen)
        case .ground(let x, let y, let width, let height, let grey):
            cairo_set_source_rgb(pen, grey, grey, grey)
            cairo_rectangle(pen, x, y, width, height)
            cairo_fill(pen)
        case .code(let code, let x, let y, let side): draw(code, x: x, y: y, side: side)
        }
    }

    /// Run after run from the left. Without the text beside the glyphs, which Pango's own drawing of a line adds for
    /// every cluster: it makes the page three times as large and a Nastaliq line no more readable for programs.
    private func draw(_ line: UnsafeMutablePointer<PangoLayoutLine>, x: Double, y: Double) {
        var left = x
        var next = line.pointee.runs
        while let node = next {
            let run = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
            Self.leaveAwaySpaces(of: run)
            Self.steady(run)
            cairo_move_to(pen, left, y)
            pango_cairo_show_glyph_string(pen, run.item.pointee.analysis.font, run.glyphs)
            left += Double(pango_glyph_string_get_width(run.glyphs)) / Double(PANGO_SCALE)
            next = node.pointee.next
        }
    }

    /// Nastaliq stands on a dozen kinds of empty glyphs, each of which would cost a change of font and place in the file.
    /// Latin spaces stay: readers of the file find words by them.
    private static func leaveAwaySpaces(of run: PangoGlyphItem) {
        guard run.item.pointee.analysis.level % 2 == 1, let glyphs = run.glyphs.pointee.glyphs else { return }
        for index in 0..<Int(run.glyphs.pointee.num_glyphs) {
            var ink = PangoRectangle()
            pango_font_get_glyph_extents(run.item.pointee.analysis.font, glyphs[index].glyph, &ink, nil)
            // PANGO_GLYPH_EMPTY
            if ink.width == 0 { glyphs[index].glyph = 0x0FFF_FFFF }
        }
    }

    /// Glyphs that climb, as Nastaliq's do, are put on a grid of a two-hundredth of the font's size, a twentieth of a
    /// point: nobody sees it, and their places take half as many digits. Errors do not add up along the line.
    private static func steady(_ run: PangoGlyphItem) {
        guard let glyphs = run.glyphs.pointee.glyphs else { return }
        let count = Int(run.glyphs.pointee.num_glyphs)
        guard (0..<count).contains(where: { glyphs[$0].geometry.y_offset != 0 }) else { return }
        let font = pango_font_describe(run.item.pointee.analysis.font)
        let step = max(1, pango_font_description_get_size(font) / 200)
        pango_font_description_free(font)
        func onGrid(_ place: Int32) -> Int32 { Int32((Double(place) / Double(step)).rounded()) * step }
        var place: Int32 = 0
        for index in 0..<count {
            let next = place + glyphs[index].geometry.width
            glyphs[index].geometry.width = onGrid(next) - onGrid(place)
            glyphs[index].geometry.x_offset = onGrid(glyphs[index].geometry.x_offset)
            glyphs[index].geometry.y_offset = onGrid(glyphs[index].geometry.y_offset)
            place = next
        }
    }

    /// Squares as vectors, within their quiet zone.
    private func draw(_ code: QRCode.Matrix, x: Double, y: Double, side: Double) {
        let square = side / Double(code.size + 2 * QRCode.Matrix.quietZone)
        let zone = Double(QRCode.Matrix.quietZone)
        cairo_set_source_rgb(pen, 0, 0, 0)
        for row in 0..<code.size {
            for run in code.runs(inRow: row) {
                cairo_rectangle(
                    pen, x + (zone + Double(run.lowerBound)) * square, y + (zone + Double(row)) * square,
                    Double(run.count) * square, square)
            }
        }
        cairo_fill(pen)
    }
}
