import HTML
import Localization
import Web

/// Counts along time, one or two columns a step. The table with the figures stands below it, so nothing is read from
/// it alone; time runs from the right in Urdu and Sindhi.
struct ColumnChart: Part {
    struct Step: Sendable {
        /// The month or year, for under the column.
        let label: String
        let counts: [Int]
    }

    let heading: Phrase
    let series: [Phrase]
    let steps: [Step]

    func html(_ say: Speech) -> HTML {
        """
        <figure><h3>\(heading, say)</h3>\(key(say))<svg viewBox="0 0 \(Self.width) \(Self.height)" aria-hidden="true">\
        <path class="s-line" d="M0 \(Self.floor).5h\(Self.width)"/>\
        \(series.indices, { columns(of: $0, say) })\(labels(say))</svg></figure>

        """
    }

    private static let width = 360
    private static let height = 150
    private static let floor = 126
    private static let tallest = 104

    private var highest: Int { max(1, steps.flatMap(\.counts).max() ?? 1) }
    private var pitch: Double { Double(Self.width) / Double(max(1, steps.count)) }

    private func key(_ say: Speech) -> HTML {
        guard series.count > 1 else { return .empty }
        return """
            <ul class="key">\(series.enumerated(), { place, words in
                "<li><svg width=\"18\" height=\"18\" aria-hidden=\"true\"><rect class=\"\(Self.ink(place))\" width=\"18\" height=\"18\"/></svg>\(words, say)</li>"
            })</ul>
            """
    }

    private static func ink(_ series: Int) -> HTML { series == 0 ? "s-bar" : "s-bar2" }

    private func columns(of series: Int, _ say: Speech) -> HTML {
        let wide = max(1, Int(pitch * 0.8) / self.series.count)
        let path = steps.enumerated().reduce(into: HTML.empty) { path, next in
            let tall = height(of: next.element.counts[series])
            guard tall > 0 else { return }
            let left = start(of: next.offset, say) + Int(pitch * 0.1) + series * wide
            path += "M\(left) \(Self.floor)v-\(tall)h\(wide)v\(tall)z"
        }
        return path.isEmpty ? .empty : "<path class=\"\(Self.ink(series))\" d=\"\(path)\"/>"
    }

    private func start(of step: Int, _ say: Speech) -> Int {
        let place = say.language.direction == "rtl" ? steps.count - 1 - step : step
        return Int(Double(place) * pitch)
    }

    /// At least one unit for what is not nothing.
    private func height(of count: Int) -> Int { count == 0 ? 0 : max(1, count * Self.tallest / highest) }

    /// A name under every few columns, and the number on the highest one.
    private func labels(_ say: Speech) -> HTML {
        let every = max(1, (steps.count + 4) / 5)
        let names = steps.enumerated().filter { $0.offset % every == 0 }.map { offset, step -> HTML in
            text(step.label, under: offset, Self.height - 6, say)
        }
        let summit = steps.firstIndex { $0.counts.max() == highest && highest > 0 }
        let number = summit.map { text("\(highest)", under: $0, Self.floor - Self.tallest - 6, say) }
        return "\(names, { $0 })\(number)"
    }

    private func text(_ words: String, under step: Int, _ y: Int, _ say: Speech) -> HTML {
        let middle = min(Self.width - 22, max(22, start(of: step, say) + Int(pitch / 2)))
        return "<text x=\"\(middle)\" y=\"\(y)\" text-anchor=\"middle\" font-size=\"12\">\(words)</text>"
    }
}
