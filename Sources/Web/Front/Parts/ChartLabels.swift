/// Places words on a drawing so that none lies over another: what comes first has the better place, and what finds none
/// is left to the table under the drawing. Positions are along the time, before it is turned.
struct ChartLabels {
    struct Label {
        let words: String
        let x: Int
        let y: Int
        /// Whether it ends at `x` instead of beginning there.
        let goesBack: Bool

        /// 7 units a digit, which is a little more than a digit of 13 takes.
        fileprivate var box: Box {
            let width = words.count * 7
            return Box(x: (goesBack ? x - width : x)...(goesBack ? x : x + width), y: (y - 11)...(y + 2))
        }
    }

    fileprivate struct Box {
        let x: ClosedRange<Int>
        let y: ClosedRange<Int>

        func meets(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
    }

    private(set) var placed: [Label] = []
    private var taken: [Box] = []
    private let plot: ChartPlot

    init(_ plot: ChartPlot) { self.plot = plot }

    /// Keeps words away from a line or a mark.
    mutating func reserve(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) { taken.append(Box(x: x, y: y)) }

    /// The first of the places at which the words are free and whole.
    mutating func place(_ words: String, at places: [(x: Int, y: Int, goesBack: Bool)]) {
        for place in places {
            let label = Label(words: words, x: place.x, y: place.y, goesBack: place.goesBack)
            let box = label.box
            let isInside = box.x.lowerBound >= plot.first && box.x.upperBound <= plot.last + 4 && box.y.lowerBound >= 0
            guard isInside, !taken.contains(where: box.meets) else { continue }
            taken.append(box)
            placed.append(label)
            return
        }
    }
}
