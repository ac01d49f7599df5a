import HTML
import Kernel
import Localization
import Web

/// A table of figures, said once and given as a page, CSV, XLSX and JSON.
struct FigureTable: Sendable {
    /// Which table; its word in addresses.
    enum Name: String, CaseIterable, Sendable {
        case districts, provinces, months, people, kinds, classifications, stages, decisions
    }

    struct Heading: Sendable {
        /// The member in JSON.
        let key: String
        let words: Phrase
        let isNumber: Bool
    }

    struct Line: Sendable {
        /// What the line is about, for programs: `PK226`, `2026-03`, `killed`.
        let key: String
        /// One for each heading.
        let cells: [CellValue]
        /// Where the rows behind a cell are, by its place; nothing for a reader who may not see them.
        var links: [Int: String] = [:]
    }

    let name: Name
    var caption: Phrase
    let headings: [Heading]
    let lines: [Line]
    /// The sums, one for each heading after the first.
    let totals: [CellValue]
    /// How many headings in front are names and not numbers, 1 or more.
    var names = 1

    init(_ name: Name, _ caption: Phrase, _ headings: [Heading], _ lines: [Line], totals: [CellValue]) {
        self.name = name
        self.caption = caption
        self.headings = headings
        self.lines = lines
        self.totals = totals
    }

    /// A zero has no rows behind it, so it is no link.
    func columns(_ say: Speech) -> [Column<Line>] {
        headings.enumerated().map { place, heading in
            Column(
                heading.words, say, isNumber: heading.isNumber,
                to: { $0.cells[place] == .number(0) ? nil : $0.links[place] }, value: { $0.cells[place] })
        }
    }

    /// The sums as a last line, for files.
    var total: Line {
        Line(
            key: "total",
            cells: [.words(Phrase("figures.total"))] + Array(repeating: .none, count: names - 1) + totals)
    }
}

extension FigureTable.Heading {
    static func name(_ key: StaticString, _ words: Phrase) -> Self {
        Self(key: key.description, words: words, isNumber: false)
    }

    static func number(_ key: String, _ words: Phrase) -> Self { Self(key: key, words: words, isNumber: true) }
}
