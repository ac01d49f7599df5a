import HTML
import Localization
import Web

/// Counts side by side, a bar each with its word above and its number at the end. The table stands below it.
struct BarChart: Part {
    struct Bar: Sendable {
        let words: Phrase
        /// How long the bar is.
        let size: Int
        /// What is written at its end.
        let number: CellValue
    }

    let heading: Phrase
    let bars: [Bar]

    func html(_ say: Speech) -> HTML {
        """
        <figure><h3>\(heading, say)</h3><svg viewBox="0 0 \(Self.width) \(bars.count * Self.pitch)" aria-hidden="true">\
        \(bars.enumerated(), { bar($1, at: $0, say) })</svg></figure>

        """
    }

    private static let width = 360
    private static let pitch = 40
    private static let longest = 290

    private func bar(_ bar: Bar, at place: Int, _ say: Speech) -> HTML {
        let isMirrored = say.language.direction == "rtl"
        let highest = max(1, bars.map(\.size).max() ?? 1)
        let long = bar.size == 0 ? 0 : max(1, bar.size * Self.longest / highest)
        let top = place * Self.pitch
        let start = isMirrored ? Self.width : 0
        let left = isMirrored ? Self.width - long : 0
        let end = isMirrored ? Self.width - long - 6 : long + 6
        return """
            <text x="\(start)" y="\(top + 14)" font-size="13">\(say(bar.words))</text>\
            <rect class="s-bar2" x="\(left)" y="\(top + 20)" width="\(long)" height="14"/>\
            <text x="\(end)" y="\(top + 32)" font-size="13">\(bar.number.plain(say))</text>
            """
    }
}

extension CellValue {
    /// As SVG text, which takes no markup.
    fileprivate func plain(_ say: Speech) -> String {
        switch self {
        case .none: ""
        case .text(let text), .id(let text): text
        case .words(let phrase): say(phrase)
        case .number(let number): "\(number)"
        case .rupees(let amount): say.rupees(amount)
        case .date(let day): say.date(day)
        }
    }
}
