import CPangoCairo
import Kernel
import Localization
import QR

/// Sets text with Pango. Used by the `Press` alone, on its own thread.
final class Typesetter {
    private let fonts: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let deflater: Deflater
    /// By HarfBuzz's name for them, which stays what it is as long as the fonts are open.
    private var faces: [OpaquePointer: Face] = [:]
    private var memory = LineMemory()
    /// Why a line could not be set.
    private var fault: PrintingError?

    init() throws(PrintingError) {
        let files = try FontFiles.shared.get()
        deflater = try Deflater()
        guard let fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
            throw .library("no font map")
        }
        pango_fc_font_map_set_config(Self.asFontconfigMap(fonts), files.configuration)
        // User units are points.
        pango_cairo_font_map_set_resolution(OpaquePointer(fonts), 72)
        guard let context = pango_font_map_create_context(fonts) else { throw .library("no context") }
        self.fonts = fonts
        self.context = context
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fonts)
    }

    func file(of paper: Paper) throws(PrintingError) -> [UInt8] {
        let parts = paper.parts.map { part in Pages.filled(with: strips(of: part)) }
        let count = parts.reduce(0) { $0 + $1.count }
        var file = PDFFile(title: paper.title, writtenAt: paper.writtenAt, deflater: deflater)
        var number = 0
        for (part, pages) in zip(paper.parts, parts) {
            for page in pages {
                number += 1
                file.draw(page + foot(of: part, reference: paper.reference, page: number, of: count))
                try file.endPage()
            }
        }
        if let fault { throw fault }
        return try file.finished()
    }

    func glyphs(of words: Paper.Words, in language: Language) -> [GlyphRun] {
        let (layout, _) = layout(words, language, width: Sheet.textWidth * 100)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        guard let line = pango_layout_get_line_readonly(layout, 0) else { return [] }
        var runs: [GlyphRun] = []
        var next = line.pointee.runs
        while let node = next {
            let run = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
            let glyphs = (0..<Int(run.glyphs.pointee.num_glyphs)).map { run.glyphs.pointee.glyphs[$0].glyph }
            let font = pango_font_describe(run.item.pointee.analysis.font)
            let family = pango_font_description_get_family(font).map { String(cString: $0) } ?? ""
            pango_font_description_free(font)
            runs.append(GlyphRun(font: family, glyphs: glyphs.filter { $0 != Self.emptyGlyph }))
            next = node.pointee.next
        }
        return runs
    }

    /// Pango's glyph for what takes no room: `PANGO_GLYPH_EMPTY`.
    static let emptyGlyph: UInt32 = 0x0FFF_FFFF

    // MARK: Text

    /// The text broken into lines of `width` points, and the text as it is printed.
    private func layout(_ words: Paper.Words, _ language: Language, width: Double) -> (OpaquePointer, String) {
        pango_context_set_base_dir(
            context, language.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        pango_context_set_language(context, pango_language_from_string(language.rawValue))
        // Never nil: GLib ends the program when there is no memory.
        let layout: OpaquePointer = pango_layout_new(context)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_alignment(layout, alignment(words.side, language))
        let font = Self.font(Fonts.family(of: language), words.look, Fonts.size(words.look, language))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        let text = Self.printable(words.text)
        pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
        setGuests(of: text, words.look, language, in: layout)
        return (layout, text)
    }

    /// Without controls, which would become boxes, and without what Cairo takes for no character.
    private static func printable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control: scalars.append(scalar == "\n" ? scalar : " ")
            case .unassigned where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value): continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private func setGuests(of text: String, _ look: Paper.Look, _ language: Language, in layout: OpaquePointer) {
        let runs = Fonts.guests(in: text, of: language)
        let whole = Fonts.wholes(in: text)
        guard !runs.isEmpty || !whole.isEmpty else { return }
        let attributes = pango_attr_list_new()
        for run in whole { Self.add(pango_attr_allow_breaks_new(0), over: run, to: attributes) }
        for run in runs {
            let font = Self.font(Fonts.guest(in: language), look, Fonts.guestSize(look, language))
            Self.add(pango_attr_font_desc_new(font), over: run, to: attributes)
            pango_font_description_free(font)
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    /// The list owns the attribute from here on.
    private static func add(
        _ attribute: UnsafeMutablePointer<PangoAttribute>?, over run: Range<Int>, to list: OpaquePointer?
    ) {
        guard let attribute else { return }
        attribute.pointee.start_index = UInt32(run.lowerBound)
        attribute.pointee.end_index = UInt32(run.upperBound)
        pango_attr_list_insert(list, attribute)
    }

    private func alignment(_ side: Paper.Side, _ language: Language) -> PangoAlignment {
        switch side {
        case .start: language.isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
        case .middle: PANGO_ALIGN_CENTER
        case .end: language.isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
        }
    }

    private static func font(_ family: String, _ look: Paper.Look, _ points: Double) -> OpaquePointer? {
        let font = pango_font_description_new()
        pango_font_description_set_family(font, family)
        pango_font_description_set_weight(font, Fonts.isBold(look) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        // Divisible, so that a two-hundredth of it is whole (`PDFFile.steadied`).
        pango_font_description_set_size(font, Int32(points * Double(PANGO_SCALE)) / 200 * 200)
        return font
    }

    /// What GObject's cast macro does.
    private static func asFontconfigMap(_ fonts: UnsafeMutablePointer<PangoFontMap>) -> OpaquePointer {
        OpaquePointer(fonts)
    }

    /// The lines of a paragraph, each with its own height.
    func lines(_ words: Paper.Words, _ language: Language, width: Double) -> [Strip] {
        let paragraph = LineMemory.Paragraph(words: words, language: language, width: width)
        var strips = memory.lines(of: paragraph) {
            setLines(words, language, width: width)
        }.map { Strip(height: $0.height, ink: [.line($0, x: $0.x, y: $0.baseline)], baseline: $0.baseline) }
        // A line of a paragraph stands alone neither at the end of a page nor at the beginning of the next.
        if strips.count > 1 {
            strips[0].staysWithNext = true
            strips[strips.count - 2].staysWithNext = true
        }
        return strips
    }

    private func setLines(
        _ words: Paper.Words, _ language: Language, width: Double
    ) -> [SetLine] {
        let (layout, text) = layout(words, language, width: width)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        guard let cursor = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(cursor) }
        let bytes = Array(text.utf8)
        var lines: [SetLine] = []
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(cursor) else { break }
            var ink = PangoRectangle()
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(cursor, &ink, &logical)
            let baseline = Self.points(pango_layout_iter_get_baseline(cursor))
            // Deep strokes of Nastaliq may reach beyond the font's own line.
            let top = min(Self.points(logical.y), Self.points(ink.y))
            let bottom = max(Self.points(logical.y + logical.height), Self.points(ink.y + ink.height))
            lines.append(
                SetLine(
                    x: Self.points(logical.x), baseline: baseline - top, height: bottom - top,
                    runs: runs(of: line, bytes)))
        } while pango_layout_iter_next_line(cursor) != 0
        return lines
    }

    private func runs(
        of line: UnsafeMutablePointer<PangoLayoutLine>, _ text: [UInt8]
    ) -> [SetRun] {
        var runs: [(start: Int32, run: SetRun)] = []
        var left = 0.0
        var next = line.pointee.runs
        while let node = next {
            let run = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
            if let font = run.item.pointee.analysis.font, let face = face(of: font) {
                let description = pango_font_describe(font)
                let size = Int(pango_font_description_get_size(description))
                pango_font_description_free(description)
                runs.append((run.item.pointee.offset, SetRun(run, of: text, in: face, size: max(1, size), x: left)))
            }
            left += Self.points(pango_glyph_string_get_width(run.glyphs))
            next = node.pointee.next
        }
        return runs.sorted { $0.start < $1.start }.map(\.run)
    }

    /// Nil, and `fault` says so, for a font without outlines; `FontFiles` lets none of those in.
    private func face(of font: UnsafeMutablePointer<PangoFont>) -> Face? {
        guard let opened = hb_font_get_face(pango_font_get_hb_font(font)) else { return nil }
        if let face = faces[opened] { return face }
        do {
            let face = try Face(opened)
            faces[opened] = face
            return face
        } catch {
            fault = error
            return nil
        }
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
