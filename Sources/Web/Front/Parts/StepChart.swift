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
        let labelled = steps.enumerated().filter { position, step in
            position == 0 || steps[position - 1].amount != step.amount
        }.map(\.element)
        return """
            <figure><figcaption>\(title)</figcaption>
            <svg viewBox="0 0 360 170" role="img" aria-label="\(summary)" direction="ltr">
            \(axis(plot))\(steps.indices, { gap(after: $0, plot) })\(steps.indices, { line($0, plot) })\
            \(labelled, { label($0, plot) })\(ringMarks(plot))</svg></figure>

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
        let (start, end) = (plot.along(step.from), plot.along(step.to ?? plot.days.upperBound, isEnd: true))
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

    private func label(_ step: Step, _ plot: ChartPlot) -> HTML {
        let (start, end) = (plot.along(step.from), plot.along(step.to ?? plot.days.upperBound, isEnd: true))
        let width = step.label.count * 8
        let fits = start + width <= plot.last
        let isShort = end - start < width && start - width > plot.first && step.to != nil
        let goesBack = isShort || !fits
        let x = goesBack ? min(end, plot.last) : start
        return text(step.label, x, plot.y(step.amount) - 7, goesBack: goesBack, plot)
    }

    /// Those above the scale stand at the upper edge; of such that crowd each other the table keeps the rest.
    private func ringMarks(_ plot: ChartPlot) -> HTML {
        var marks: HTML = .empty
        let inside = rings.filter { $0.amount <= plot.top }
        for ring in inside {
            let (x, y) = (plot.along(ring.on), plot.y(ring.amount))
            marks += "<circle class=\"s-ring\" cx=\"\(plot.turned(x))\" cy=\"\(y)\" r=\"4.5\"/>\n"
            let isSaid = steps.contains { $0.amount == ring.amount && $0.from <= ring.on }
            if !isSaid {
                marks += ringLabel(ring.label, x, y, goesBack: x + ring.label.count * 8 + 9 > plot.last, plot)
            }
        }
        let above = gathered(rings.filter { $0.amount > plot.top }, plot)
        var end = plot.first
        for (position, (x, label)) in above.enumerated() {
            let width = label.count * 8 + 9
            let next = position + 1 < above.count ? above[position + 1].x : plot.last
            let goesBack = x + width > next
            marks += "<path class=\"s-ring\" d=\"M\(plot.turned(x) - 5) 17h10l-5 -9z\"/>\n"
            guard !goesBack || x - width >= end else { continue }
            marks += ringLabel(label, x, 12, goesBack: goesBack, plot)
            end = goesBack ? x : x + width
        }
        return marks
    }

    /// In the order of time; sums of one day under one mark.
    private func gathered(_ rings: [Ring], _ plot: ChartPlot) -> [(x: Int, label: String)] {
        var gathered: [(x: Int, label: String)] = []
        for ring in rings.sorted(by: { ($0.on, $0.amount) < ($1.on, $1.amount) }) {
            let x = plot.along(ring.on)
            if let last = gathered.last, x - last.x < 6 {
                gathered[gathered.count - 1].label = "\(last.label) / \(ring.label)"
            } else {
                gathered.append((x, ring.label))
            }
        }
        return gathered
    }

    private func ringLabel(_ label: String, _ x: Int, _ y: Int, goesBack: Bool, _ plot: ChartPlot) -> HTML {
        text(label, x + (goesBack ? -9 : 9), y + 5, goesBack: goesBack, plot)
    }

    /// Text that begins at `x` along the time, or ends there.
    private func text(_ words: String, _ x: Int, _ y: Int, goesBack: Bool, _ plot: ChartPlot) -> HTML {
        let anchor: HTML = goesBack != plot.isMirrored ? "end" : "start"
        return "<text x=\"\(plot.turned(x))\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(words)</text>\n"
    }
}
