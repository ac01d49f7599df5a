public import HTML
public import Kernel
public import Localization

/// Amounts over time as steps: a line where an amount is known, dashes where its first or last day is not exact,
/// nothing where nothing is known, hollow rings for sums that do not count.
///
/// One ink and direct labels, so that it prints in black and reads in the dark. It never stands alone: the table with
/// the same values belongs under it. Where the language runs from right to left, time does too.
public struct StepChart: Part {
    /// One amount and the days of which it is known.
    public struct Step: Sendable {
        let from: CalendarDate
        let to: CalendarDate?
        let isFromExact: Bool
        let isToExact: Bool
        let amount: Int64
        let label: String

        /// `to` is nil while it is open; `label` stands at the line, short and in digits.
        public init(
            _ amount: Int64, _ label: String, from: CalendarDate, isExact isFromExact: Bool, to: CalendarDate?,
            isToExact: Bool
        ) {
            (self.amount, self.label, self.from, self.isFromExact) = (amount, label, from, isFromExact)
            (self.to, self.isToExact) = (to, isToExact)
        }
    }

    /// A sum on a day that is shown and does not count.
    public struct Ring: Sendable {
        let on: CalendarDate
        let amount: Int64
        let label: String

        public init(_ amount: Int64, _ label: String, on: CalendarDate) {
            (self.amount, self.label, self.on) = (amount, label, on)
        }
    }

    let title: HTML
    let summary: String
    let steps: [Step]
    let rings: [Ring]
    let plot: ChartPlot

    /// `title` stands above; `summary` says in whole sentences what the drawing shows, for who cannot see it; `days`
    /// and `top` (an amount) are the same for charts that are to be compared.
    public init(
        _ title: HTML, summary: String, _ steps: [Step], rings: [Ring] = [], days: ClosedRange<CalendarDate>,
        top: Int64
    ) {
        (self.title, self.summary, self.steps, self.rings) = (title, summary, steps, rings)
        plot = ChartPlot(days: days, top: top)
    }

    public func html(_ say: Speech) -> HTML {
        let plot = plot.mirrored(say.language.direction == "rtl")
        return """
            <figure><figcaption>\(title)</figcaption>
            <svg viewBox="0 0 360 170" role="img" aria-label="\(summary)" direction="ltr">
            \(axis(plot))\(steps.indices, { gap(after: $0, plot) })\(steps.indices, { line($0, plot) })\
            \(marks(plot), { ring($0, plot) })\(labels(plot), { text($0, plot) })</svg></figure>

            """
    }

    // MARK: The drawing

    private func axis(_ plot: ChartPlot) -> HTML {
        let years = plot.years.map { year -> HTML in
            """
            <path class="s-line" d="M\(plot.x(year.first)) \(plot.bottom)v5"/>\
            <text class="quiet" x="\(plot.x(year.first))" y="160" text-anchor="middle">\(year.number)</text>
            """
        }
        return "<path class=\"s-line\" d=\"M8 \(plot.bottom)H352\"/>\(years, { $0 })\n"
    }

    /// The line, with dashes towards days on which it may have held as well.
    private func line(_ position: Int, _ plot: ChartPlot) -> HTML {
        let step = steps[position]
        let y = plot.y(step.amount)
        let (start, end) = ends(of: step, plot)
        let before = position == 0 ? plot.first : plot.along(steps[position - 1].to ?? step.from, isEnd: true)
        let after = position + 1 == steps.count ? plot.last : plot.along(steps[position + 1].from)
        let lead = step.isFromExact ? start : max(before, start - 16)
        let tail = step.to == nil || step.isToExact ? end : min(after, end + 16)
        return """
            <path class="s-edge" d="M\(plot.turned(start)) \(y)H\(plot.turned(max(end, start + 2)))"/>\
            \(if: lead < start, dashes(lead, start, y, plot))\(if: tail > end, dashes(end, tail, y, plot))

            """
    }

    private func dashes(_ start: Int, _ end: Int, _ y: Int, _ plot: ChartPlot) -> HTML {
        "<path class=\"s-edge\" stroke-dasharray=\"3 3\" d=\"M\(plot.turned(start)) \(y)H\(plot.turned(end))\"/>"
    }

    /// A question mark where no amount is known between two lines.
    private func gap(after position: Int, _ plot: ChartPlot) -> HTML {
        guard position + 1 < steps.count, let to = steps[position].to else { return .empty }
        let (start, end) = (plot.along(to, isEnd: true), plot.along(steps[position + 1].from))
        guard end - start > 40 else { return .empty }
        return """
            <text class="quiet" x="\(plot.turned((start + end) / 2))" y="\(plot.bottom - 8)" text-anchor="middle">?</text>

            """
    }

    // MARK: Marks and words

    /// A hollow mark: along the time, its height, whether it stands at the edge above the scale, and its sums.
    private typealias Hollow = (x: Int, y: Int, isAbove: Bool, words: String, amount: Int64)

    /// In the order of time; sums of one day above the scale under one mark.
    private func marks(_ plot: ChartPlot) -> [Hollow] {
        var marks: [Hollow] = []
        for ring in rings.sorted(by: { ($0.on, $0.amount) < ($1.on, $1.amount) }) {
            let x = plot.along(ring.on)
            let isAbove = ring.amount > plot.top
            if isAbove, let last = marks.last, last.isAbove, x - last.x < 6 {
                marks[marks.count - 1].words = "\(last.words) / \(ring.label)"
            } else {
                marks.append((x, isAbove ? 12 : plot.y(ring.amount), isAbove, ring.label, ring.amount))
            }
        }
        return marks
    }

    private func ring(_ mark: Hollow, _ plot: ChartPlot) -> HTML {
        let x = plot.turned(mark.x)
        return mark.isAbove
            ? "<path class=\"s-ring\" d=\"M\(x - 5) 17h10l-5 -9z\"/>\n"
            : "<circle class=\"s-ring\" cx=\"\(x)\" cy=\"\(mark.y)\" r=\"4.5\"/>\n"
    }

    /// The newest amount first, then the older ones, then what does not count.
    private func labels(_ plot: ChartPlot) -> [ChartLabels.Label] {
        var labels = ChartLabels(plot)
        let marks = marks(plot)
        for mark in marks { labels.reserve((mark.x - 6)...(mark.x + 6), (mark.y - 6)...(mark.y + 6)) }
        for step in steps {
            let y = plot.y(step.amount)
            let (start, end) = ends(of: step, plot)
            let (lead, tail) = (
                step.isFromExact ? start : start - 17, step.isToExact || step.to == nil ? end : end + 17
            )
            labels.reserve(lead...max(start, tail), (y - 2)...(y + 2))
        }
        labels.reserve(plot.first...plot.last, plot.bottom...(plot.bottom + 1))
        for (position, step) in steps.enumerated().reversed()
        where position == 0 || steps[position - 1].amount != step.amount {
            let y = plot.y(step.amount)
            let (start, end) = ends(of: step, plot)
            let back = min(max(start, end), plot.last)
            labels.place(
                step.label,
                at: [
                    (start, y - 6, false), (back, y - 6, true), (start, y + 15, false), (back, y + 15, true),
                    (start - 20, y + 4, true), (end + 20, y + 4, false), (start, y - 19, false), (back, y - 19, true),
                ])
        }
        for mark in marks where !steps.contains(where: { $0.amount == mark.amount }) {
            let y = mark.y + 5
            labels.place(
                mark.words,
                at: [
                    (mark.x + 9, y, false), (mark.x - 9, y, true), (mark.x, mark.y - 8, false),
                    (mark.x, mark.y - 8, true),
                ])
        }
        return labels.placed
    }

    private func ends(of step: Step, _ plot: ChartPlot) -> (start: Int, end: Int) {
        (plot.along(step.from), plot.along(step.to ?? plot.days.upperBound, isEnd: true))
    }

    private func text(_ label: ChartLabels.Label, _ plot: ChartPlot) -> HTML {
        let anchor: HTML = label.goesBack != plot.isMirrored ? "end" : "start"
        return "<text x=\"\(plot.turned(label.x))\" y=\"\(label.y)\" text-anchor=\"\(anchor)\">\(label.words)</text>\n"
    }
}
