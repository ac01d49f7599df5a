/// The classes of a map: about as many squares in each, bounds that were counted.
struct Classes: Hashable, Sendable {
    /// Up to four, one above the other, none overlapping; empty while everything is zero.
    let ranges: [ClosedRange<Int>]

    /// By quantiles of the counts above zero. Equal counts are never divided, so there may be fewer classes.
    init(of counts: some Sequence<Int>) {
        let sorted = counts.filter { $0 > 0 }.sorted()
        let distinct = Set(sorted).sorted()
        guard distinct.count > 4 else {
            ranges = distinct.map { $0...$0 }
            return
        }
        var ranges: [ClosedRange<Int>] = []
        var low = 1
        for quarter in 1...4 {
            let high = sorted[sorted.count * quarter / 4 - 1]
            guard high >= low else { continue }
            ranges.append(low...high)
            low = high + 1
        }
        self.ranges = ranges
    }

    /// 0 for nothing, 1 to 4 for the class.
    func place(of count: Int) -> Int { (ranges.firstIndex { $0.contains(count) } ?? -1) + 1 }
}
