/// One line of the table: the median of several rounds, the extremes, and the gate.
struct Measurement {
    enum Unit: String {
        case microseconds = "us"
        case milliseconds = "ms"
        case mebibytes = "MiB"
        case kilobytes = "kB"
        case seconds = "s"
        case perSecond = "/s"
    }

    let name: String
    let unit: Unit
    /// Never empty.
    let rounds: [Double]
    /// The most that the median may be; nil for a figure that is only told.
    let gate: Double?
    /// The least that it may be, where more is better.
    let floor: Double?

    init(_ name: String, _ unit: Unit, _ rounds: [Double], gate: Double? = nil, floor: Double? = nil) {
        self.name = name
        self.unit = unit
        self.rounds = rounds.sorted()
        (self.gate, self.floor) = (gate, floor)
    }

    var median: Double { rounds[rounds.count / 2] }

    var isWithin: Bool { gate.map { median <= $0 } ?? true && floor.map { median >= $0 } ?? true }

    static let heading = row("operation", "median", "least", "most", "gate", "")

    var line: String {
        let figures = [median, rounds[0], rounds[rounds.count - 1]].map { "\(Self.rounded($0)) \(unit.rawValue)" }
        let gate = (gate ?? floor).map { "\(Self.rounded($0)) \(unit.rawValue)" } ?? "-"
        return Self.row(
            name, figures[0], figures[1], figures[2], gate, isWithin ? "" : floor == nil ? "  OVER" : "  UNDER")
    }

    private static func row(
        _ name: String, _ median: String, _ least: String, _ most: String, _ gate: String, _ mark: String
    ) -> String {
        let figures = [median, least, most, gate].map { padding($0, 13) + $0 }
        return name + padding(name, 46) + figures.joined() + mark
    }

    private static func padding(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count))
    }

    /// Three decimals.
    private static func rounded(_ number: Double) -> String { "\((number * 1000).rounded() / 1000)" }
}
