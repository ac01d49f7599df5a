public import HTML

extension QRCode {
    /// The squares of one code.
    public struct Matrix: Sendable, Hashable {
        /// Squares on a side: 21 to 177, without the quiet zone.
        public let size: Int
        private let dark: [Bool]

        /// In the library's squares the lowest bit says dark; the others say what the square is for.
        init(size: Int, squares: UnsafeBufferPointer<UInt8>) {
            self.size = size
            dark = squares.map { $0 & 1 == 1 }
        }

        /// Whether a square is dark; rows from the top, columns from the left, both from 0. Outside it is light.
        public func isDark(row: Int, column: Int) -> Bool {
            (0..<size).contains(row) && (0..<size).contains(column) && dark[row * size + column]
        }

        /// The light squares that must surround the code for phones to find it.
        public static let quietZone = 4

        /// The dark squares as the `d` of one SVG path, a square being one unit: every run of a row is one rectangle.
        public var path: String {
            (0..<size).flatMap { row in
                runs(inRow: row).map { "M\($0.lowerBound) \(row)h\($0.count)v1h-\($0.count)z" }
            }.joined()
        }

        /// The dark squares of a row as ranges of columns, from the left; for whoever draws them in another way.
        public func runs(inRow row: Int) -> [Range<Int>] {
            var runs: [Range<Int>] = []
            for column in 0..<size where isDark(row: row, column: column) {
                if let last = runs.last, last.upperBound == column {
                    runs[runs.count - 1] = last.lowerBound..<(column + 1)
                } else {
                    runs.append(column..<(column + 1))
                }
            }
            return runs
        }

        /// The code as a picture named `label` for those who hear the page. Black on white whatever the page's colours
        /// are, with its quiet zone; its size on the page is the style sheet's.
        public func svg(label: String) -> HTML {
            let side = size + 2 * Self.quietZone
            return """
                <svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="\(label)" \
                viewBox="-\(Self.quietZone) -\(Self.quietZone) \(side) \(side)" shape-rendering="crispEdges">\
                <path fill="#fff" d="M-\(Self.quietZone) -\(Self.quietZone)h\(side)v\(side)h-\(side)z"/>\
                <path fill="#000" d="\(path)"/></svg>
                """
        }
    }
}
