import Kernel

/// Where days and amounts lie on a drawing of 360 by 170 units.
struct ChartPlot: Sendable {
    let days: ClosedRange<CalendarDate>
    /// The amount at the upper edge.
    let top: Int64
    private(set) var isMirrored = false

    /// The ends of time on the drawing, before it is turned, and the height of zero.
    let first = 8
    let last = 352
    let bottom = 140
    private let upper = 30

    init(days: ClosedRange<CalendarDate>, top: Int64) {
        self.days = days
        self.top = max(1, top)
    }

    func mirrored(_ isMirrored: Bool) -> ChartPlot {
        var plot = self
        plot.isMirrored = isMirrored
        return plot
    }

    /// How far along the time a day lies; a day's end is where the next one begins.
    func along(_ day: CalendarDate, isEnd: Bool = false) -> Int {
        let span = max(1, days.upperBound.days(since: days.lowerBound))
        let passed = min(max(0, day.days(since: days.lowerBound) + (isEnd ? 1 : 0)), span)
        return first + (last - first) * passed / span
    }

    /// From along the time to across the drawing.
    func turned(_ along: Int) -> Int { isMirrored ? 360 - along : along }

    func x(_ day: CalendarDate) -> Int { turned(along(day)) }

    func y(_ amount: Int64) -> Int {
        bottom - Int(Double(bottom - upper) * Double(min(max(0, amount), top)) / Double(top))
    }

    /// The years that are written below, five at most, each where it begins.
    var years: [(number: Int, first: CalendarDate)] {
        let (from, to) = (days.lowerBound.year, days.upperBound.year)
        let pace = [1, 2, 5, 10, 20, 50].first { (to - from) / $0 < 5 } ?? 100
        return stride(from: from, through: to, by: 1).filter { $0 % pace == 0 }.compactMap { year in
            CalendarDate(year: year, month: 1, day: 1).map { (year, $0) }
        }.filter { along($0.1) > first + 12 && along($0.1) < last - 12 }
    }
}
