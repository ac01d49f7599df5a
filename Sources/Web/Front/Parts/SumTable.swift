public import HTML
public import Localization

/// Lines of arithmetic over one total.
public struct SumTable: Part {
    public struct Line: Sendable {
        let label: HTML
        let working: HTML
        let amount: HTML

        /// `working` is the sum before its result, `1 × 15,00,000`; empty when the amount says it all.
        public init(_ label: HTML, working: HTML = .empty, _ amount: HTML) {
            self.label = label
            self.working = working
            self.amount = amount
        }
    }

    let caption: Phrase
    let lines: [Line]
    let total: Line

    /// The total's `working` is its amount in words, said beside the label.
    public init(_ caption: Phrase, _ lines: [Line], total: Line) {
        self.caption = caption
        self.lines = lines
        self.total = total
    }

    public func html(_ say: Speech) -> HTML {
        let words: HTML? = total.working.isEmpty ? nil : " <span class=\"soft small\">\(total.working)</span>"
        return """
            <table class="sum">
            <caption>\(caption, say)</caption>
            <tbody>
            \(lines, row)</tbody>
            <tfoot><tr><th scope="row" colspan="2">\(total.label)\(words)</th><td class="n">\(total.amount)</td></tr></tfoot>
            </table>

            """
    }

    private func row(_ line: Line) -> HTML {
        "<tr><th scope=\"row\">\(line.label)</th><td class=\"n\">\(line.working)</td><td class=\"n\">\(line.amount)</td></tr>\n"
    }
}
