public import HTML
import Localization
public import QR

extension Letter {
    /// The letter as a part of a page, its languages under each other, each in its own direction. Prints as A4, each
    /// language on a sheet of its own. Headings begin at `h2`. Throws `QRCodeError` as `paper()` does.
    public func html() throws(QRCodeError) -> HTML {
        var code: QRCode.Matrix?
        if let address { code = try QRCode.matrix(of: address, correction: .quartile) }
        return "\(parts, { $0.html(code: code) })"
    }
}

extension Letter.Part {
    fileprivate func html(code: QRCode.Matrix?) -> HTML {
        """
        <article class="a4 letter" lang="\(language.rawValue)" dir="\(language.direction)">
        <header class="office">\(office.enumerated(), { line($1, isStrong: $0 == 0) })</header>
        <div class="small">\(marks, { "<p>\(isolated: $0)</p>\n" })</div>
        \(if: !addressee.isEmpty, "<div>\(addressee.enumerated(), { line($1, isStrong: $0 == 0) })</div>\n")\
        <h2>\(isolated: subject)</h2>
        \(blocks, { $0.html })\
        \(if: !signature.isEmpty, "<div class=\"sign\">\(signature.enumerated(), { line($1, isStrong: $0 == 0) })</div>\n")\
        \(if: !proof.isEmpty, "<div class=\"proof\"><div>\(proof.enumerated(), { line($1, isStrong: $0 == 0) })</div>\(code?.svg(label: codeLabel))</div>\n")\
        \(if: !foot.isEmpty, "<footer class=\"small\">\(foot, { "<p>\(isolated: $0)</p>\n" })</footer>\n")\
        </article>

        """
    }

    private func line(_ text: String, isStrong: Bool) -> HTML {
        isStrong ? "<p><b>\(isolated: text)</b></p>\n" : "<p class=\"small\">\(isolated: text)</p>\n"
    }
}

extension Letter.Block {
    fileprivate var html: HTML {
        switch self {
        case .heading(let text): "<h3>\(isolated: text)</h3>\n"
        case .paragraph(let text): "<p>\(isolated: text)</p>\n"
        case .strong(let text): "<p><b>\(isolated: text)</b></p>\n"
        case .small(let text): "<p class=\"small\">\(isolated: text)</p>\n"
        case .list(let items, let isNumbered):
            isNumbered
                ? "<ol>\(items, { "<li>\(isolated: $0)</li>\n" })</ol>\n"
                : "<ul>\(items, { "<li>\(isolated: $0)</li>\n" })</ul>\n"
        case .table(let table): table.html
        }
    }
}

extension Letter.Table {
    fileprivate var html: HTML {
        """
        <table class="dense fold">
        <thead><tr>\(columns, { "<th scope=\"col\"\(if: $0.isNumber, " class=\"n\"")>\(isolated: $0.heading)</th>" })</tr></thead>
        <tbody>
        \(rows, row)</tbody>
        \(total.map { "<tfoot>\(row($0))</tfoot>\n" })</table>

        """
    }

    /// Each cell carries its column's heading, for narrow screens.
    private func row(_ cells: [String]) -> HTML {
        let filled = columns.enumerated().map { position, column -> HTML in
            let text = position < cells.count ? cells[position] : ""
            let attributes: HTML = "\(if: column.isNumber, " class=\"n\"") data-l=\"\(column.heading)\""
            return position == 0
                ? "<th scope=\"row\"\(attributes)>\(isolated: text)</th>"
                : "<td\(attributes)>\(isolated: text)</td>"
        }
        return "<tr>\(filled, { $0 })</tr>\n"
    }
}

extension HTML.StringInterpolation {
    /// A text whose Unicode isolates become `bdi`.
    fileprivate mutating func appendInterpolation(isolated text: String) {
        var run = ""
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case Phrase.isolate:
                appendInterpolation(run)
                appendLiteral("<bdi>")
                (run, depth) = ("", depth + 1)
            case Phrase.endOfIsolate where depth > 0:
                appendInterpolation(run)
                appendLiteral("</bdi>")
                (run, depth) = ("", depth - 1)
            case Phrase.endOfIsolate: continue
            default: run.unicodeScalars.append(scalar)
            }
        }
        appendInterpolation(run)
        for _ in 0..<depth { appendLiteral("</bdi>") }
    }
}
