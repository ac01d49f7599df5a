import HTML
import Kernel
import Localization
import Places
import Web

/// The districts of Sindh and Balochistan, each one square in its rough place, with its letters and its number; the
/// heavy line is the border of the two provinces. Nothing is said by colour alone.
struct TileMap: Part {
    struct Square: Sendable {
        let tile: Tile
        let province: Province
        let letters: String
        let count: Int
    }

    let caption: Phrase
    let about: Phrase
    let squares: [Square]
    let provinces: [(province: Province, name: String)]
    let classes: Classes

    /// `counts` are those of the districts of today; what is missing is zero.
    init(
        _ caption: Phrase, about: Phrase, _ districts: [District], counts: [DistrictCode: Int],
        provinces: [(province: Province, name: String)]
    ) {
        self.caption = caption
        self.about = about
        self.provinces = provinces
        squares = districts.compactMap { district in
            guard let tile = district.tile, let letters = DistrictLetters[district.code] else { return nil }
            return Square(
                tile: tile, province: district.province, letters: letters, count: counts[district.code] ?? 0)
        }
        classes = Classes(of: squares.map(\.count))
    }

    func html(_ say: Speech) -> HTML {
        """
        <svg class="tiles" viewBox="0 0 \(columns * Self.pitch + 4) \(rows * Self.pitch + 4)" \
        width="\(columns * 58)" height="\(rows * 58)" role="img" aria-labelledby="map-title map-about">\
        <title id="map-title">\(say(caption))</title><desc id="map-about">\(say(about))</desc>
        \(0...4, fill)<g class="c">\(squares, { text($0, $0.letters, below: 15) })</g>
        <g class="v">\(squares, { text($0, Self.short($0.count), below: 33) })</g>
        <path class="s-edge" d="\(border)"/>\(if: provinces.count > 1, "\(provinces, label)")</svg>
        \(key(say))
        """
    }

    private static let pitch = 44
    private var firstColumn: Int { squares.map(\.tile.column).min() ?? 0 }
    private var firstRow: Int { squares.map(\.tile.row).min() ?? 0 }
    private var columns: Int { (squares.map(\.tile.column).max() ?? 0) - firstColumn + 1 }
    private var rows: Int { (squares.map(\.tile.row).max() ?? 0) - firstRow + 1 }

    private func left(_ square: Square) -> Int { (square.tile.column - firstColumn) * Self.pitch + 3 }
    private func top(_ square: Square) -> Int { (square.tile.row - firstRow) * Self.pitch + 3 }

    /// All squares of one class as one path.
    private func fill(_ place: Int) -> HTML {
        let own = squares.filter { classes.place(of: $0.count) == place }
        guard !own.isEmpty else { return .empty }
        return "<path class=\"k\(place)\" d=\"\(own, { "M\(left($0)) \(top($0))h42v42h-42z" })\"/>\n"
    }

    private func text(_ square: Square, _ text: String, below: Int) -> HTML {
        let place = classes.place(of: square.count)
        return """
            <text\(if: place >= 3, " class=\"on\(place)\"") x="\(left(square) + 21)" y="\(top(square) + below)">\(text)</text>
            """
    }

    /// Where two squares of different provinces touch.
    private var border: HTML {
        let places = Dictionary(squares.map { ([$0.tile.column, $0.tile.row], $0) }) { first, _ in first }
        return squares.reduce(into: HTML.empty) { path, square in
            let (column, row) = (square.tile.column, square.tile.row)
            if let right = places[[column + 1, row]], right.province != square.province {
                path += "M\(left(square) + 43) \(top(square) - 1)v44"
            }
            if let lower = places[[column, row + 1]], lower.province != square.province {
                path += "M\(left(square) - 1) \(top(square) + 43)h44"
            }
        }
    }

    /// The provinces' names stand in two corners that have no squares.
    private func label(_ item: (province: Province, name: String)) -> HTML {
        switch item.province {
        case .balochistan: "<text class=\"quiet\" x=\"66\" y=\"30\" font-size=\"15\">\(item.name)</text>"
        case .sindh:
            """
            <text class="quiet" x="\(columns * Self.pitch - 42)" y="\(rows * Self.pitch - 16)" font-size="15">\(item.name)</text>
            """
        case .punjab, .khyberPakhtunkhwa, .islamabad, .gilgitBaltistan, .azadKashmir: .empty
        }
    }

    private func key(_ say: Speech) -> HTML {
        let items = classes.ranges.enumerated().map { place, range -> (Int, Phrase) in
            let bounds: [String: Phrase.Value] = ["low": .number(range.lowerBound), "high": .number(range.upperBound)]
            return (
                place + 1, range.count == 1 ? Phrase("figures.key-one", bounds) : Phrase("figures.key-range", bounds)
            )
        }
        return """
            <ul class="key">\([(0, Phrase("figures.key-none"))] + items, { place, words in
                "<li><svg width=\"18\" height=\"18\" aria-hidden=\"true\"><rect class=\"k\(place)\" x=\"1\" y=\"1\" width=\"16\" height=\"16\"/></svg>\(words, say)</li>"
            })</ul>

            """
    }

    /// Four characters at most fit a square: `9999`, then `12k`.
    private static func short(_ count: Int) -> String { count < 10_000 ? "\(count)" : "\(count / 1000)k" }
}
