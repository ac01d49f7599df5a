import Localization
import QR

/// From blocks to strips: what stands under what, before it is known on which page.
extension Typesetter {
    func strips(of part: Paper.Part) -> [Strip] {
        part.blocks.flatMap { strips(of: $0, part.language) }
    }

    private func strips(of block: Paper.Block, _ language: Language) -> [Strip] {
        switch block {
        case .words(let words): paragraph(words, language)
        case .list(let items, let isNumbered): list(items, isNumbered: isNumbered, language)
        case .table(let table): self.table(table, language)
        case .code(let code, let words): self.code(code, beside: words, language)
        case .rule: [Strip(height: 10, ink: [.rule(x: 0, y: 5, width: Sheet.textWidth, weight: 0.6)])]
        case .space(let height): [Strip(height: height, ink: [], isSpace: true)]
        }
    }

    private func paragraph(_ words: Paper.Words, _ language: Language) -> [Strip] {
        var strips = lines(words, language, width: Sheet.textWidth)
        switch words.look {
        case .title, .heading:
            for index in strips.indices { strips[index].staysWithNext = true }
            strips.insert(Strip(height: words.look == .title ? 4 : 7, ink: [], isSpace: true), at: 0)
        case .body, .strong: strips.append(Strip(height: 4, ink: [], isSpace: true))
        case .small: break
        }
        return strips
    }

    private func list(_ items: [String], isNumbered: Bool, _ language: Language) -> [Strip] {
        let indent = 20.0
        let (textEdge, markEdge) = language.isRightToLeft ? (0, Sheet.textWidth - indent) : (indent, 0)
        return items.enumerated().flatMap { position, item -> [Strip] in
            var strips = lines(Paper.Words(item), language, width: Sheet.textWidth - indent)
            for index in strips.indices { strips[index].ink = strips[index].ink.map { $0.moved(x: textEdge, y: 0) } }
            let mark = isNumbered ? "\(position + 1)\(language == .urdu ? "۔" : ".")" : "•"
            if let mark = lines(Paper.Words(mark), language, width: indent).first, !strips.isEmpty {
                let drop = strips[0].baseline - mark.baseline
                strips[0].ink += mark.ink.map { $0.moved(x: markEdge, y: drop) }
            }
            strips.append(Strip(height: 3, ink: [], isSpace: true))
            return strips
        }
    }

    /// Words at the start, the code at the end, in one strip: a code is never cut off from what it stands for.
    private func code(_ code: QRCode.Matrix, beside words: [Paper.Words], _ language: Language) -> [Strip] {
        let side = 84.0
        let gap = 16.0
        let edge = language.isRightToLeft ? side + gap : 0
        var height = 0.0
        var ink: [Ink] = []
        for words in words {
            for strip in lines(words, language, width: Sheet.textWidth - side - gap) {
                ink += strip.ink.map { $0.moved(x: edge, y: height) }
                height += strip.height
            }
            height += 2
        }
        ink.append(.code(code, x: language.isRightToLeft ? 0 : Sheet.textWidth - side, y: 0, side: side))
        return [Strip(height: max(side, height) + 4, ink: ink)]
    }

    // MARK: Tables

    private func table(_ table: Paper.Table, _ language: Language) -> [Strip] {
        let header = row(
            table.columns.map(\.heading), table.columns, look: .strong, language, ground: 0.92, rule: 0.8)
        var strips = table.rows.map { content in
            var strip = row(
                content.cells, table.columns, look: content.isTotal ? .strong : .body, language, ground: nil,
                rule: content.isTotal ? 0.8 : 0.3)
            if content.isTotal { strip.ink.insert(.rule(x: 0, y: 0, width: Sheet.textWidth, weight: 0.8), at: 0) }
            strip.header = header.ink
            strip.headerHeight = header.height
            return strip
        }
        if let last = strips.indices.last, last > 0, table.rows[last].isTotal { strips[last - 1].staysWithNext = true }
        var head = header
        head.staysWithNext = true
        return [head] + strips + [Strip(height: 8, ink: [], isSpace: true)]
    }

    /// One row as tall as its tallest cell.
    private func row(
        _ cells: [String], _ columns: [Paper.Table.Column], look: Paper.Look, _ language: Language, ground: Double?,
        rule: Double
    ) -> Strip {
        let padding = (x: 5.0, y: 3.0)
        let whole = columns.reduce(0) { $0 + $1.share }
        let widths = columns.map { Sheet.textWidth * $0.share / whole }
        let content = columns.indices.map { index in
            let words = Paper.Words(
                index < cells.count ? cells[index] : "", look, at: columns[index].isNumber ? .end : .start)
            return lines(words, language, width: widths[index] - 2 * padding.x)
        }
        // Cells stand on one line, though a Latin number is half as tall as a Nastaliq word.
        let baseline = content.compactMap { $0.first?.baseline }.max() ?? 0
        var ink: [Ink] = []
        var height = 0.0
        var start = 0.0
        for (strips, width) in zip(content, widths) {
            let left = language.isRightToLeft ? Sheet.textWidth - start - width : start
            var top = padding.y + baseline - (strips.first?.baseline ?? 0)
            for strip in strips {
                ink += strip.ink.map { $0.moved(x: left + padding.x, y: top) }
                top += strip.height
            }
            height = max(height, top + padding.y)
            start += width
        }
        ink.append(.rule(x: 0, y: height, width: Sheet.textWidth, weight: rule))
        if let ground {
            ink.insert(.ground(x: 0, y: 0, width: Sheet.textWidth, height: height, grey: ground), at: 0)
        }
        return Strip(height: height, ink: ink)
    }

    // MARK: Foot

    /// The reference at the start, the page at the end.
    func foot(of part: Paper.Part, reference: String?, page: Int, of count: Int) -> [Ink] {
        let language = part.language
        let line = part.pageLine.filled("{page}", with: page).filled("{pages}", with: count)
        let half = Sheet.textWidth / 2
        let isRight = language.isRightToLeft
        let top = Sheet.height - Sheet.foot - 16
        var ink: [Ink] = [.rule(x: Sheet.margin, y: top, width: Sheet.textWidth, weight: 0.4)]
        let pieces = [(reference ?? "", Paper.Side.start, isRight), (line, .end, !isRight)]
        for (text, side, isInRightHalf) in pieces where !text.isEmpty {
            guard let strip = lines(Paper.Words(text, .small, at: side), language, width: half).first else { continue }
            let left = Sheet.margin + (isInRightHalf ? half : 0)
            ink += strip.ink.map { $0.moved(x: left, y: top + 18 - strip.baseline) }
        }
        return ink
    }
}

extension String {
    fileprivate func filled(_ hole: String, with number: Int) -> String {
        guard let open = firstIndex(of: "{") else { return self }
        guard self[open...].hasPrefix(hole) else {
            let next = index(after: open)
            return String(self[..<next]) + String(self[next...]).filled(hole, with: number)
        }
        return String(self[..<open]) + String(number) + String(self[index(open, offsetBy: hole.count)...])
    }
}

/// Strips laid under one another until a page is full.
enum Pages {
    /// What is drawn on each page; at least one page.
    static func filled(with strips: [Strip]) -> [[Ink]] {
        var pages: [[Ink]] = [[]]
        var y = 0.0
        for (index, strip) in strips.enumerated() {
            if y > 0, y + height(of: strips, keptTogetherFrom: index) > Sheet.textHeight {
                pages.append([])
                y = 0
            }
            if y == 0 {
                if strip.isSpace { continue }
                if pages.count > 1, !strip.header.isEmpty {
                    y = add(strip.header, strip.headerHeight, at: y, to: &pages)
                }
            }
            y = add(strip.ink, strip.height, at: y, to: &pages)
        }
        return pages
    }

    private static func add(_ ink: [Ink], _ height: Double, at y: Double, to pages: inout [[Ink]]) -> Double {
        pages[pages.count - 1] += ink.map { $0.moved(x: Sheet.margin, y: Sheet.margin + y) }
        return y + height
    }

    /// The strip with those that it may not be parted from; a space at the end of a page costs nothing.
    private static func height(of strips: [Strip], keptTogetherFrom first: Int) -> Double {
        if strips[first].isSpace { return 0 }
        var height = 0.0
        for strip in strips[first...] {
            height += strip.height
            if !strip.staysWithNext && !strip.isSpace { break }
        }
        return height
    }
}
