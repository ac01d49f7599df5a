import Access
import Kernel
import Localization
import SQL
import Web

/// What the figures are asked for: which months, which province. The address of the page says exactly this.
struct FigureQuery: Hashable, Sendable {
    /// More months than this are refused: half a century.
    static let longest = 600

    var from: Month
    var to: Month
    var province: Province?
    var map = MapSubject.incidents

    /// The twelve months that end with the one of `today`.
    init(today: CalendarDate) {
        to = Month(of: today)
        from = to.adding(-11)
    }

    /// Reads the query of an address. Throws `FormFaults` naming what cannot be read.
    init(from query: Answers, today: CalendarDate) throws {
        self.init(today: today)
        var query = query
        let to = query.value("to", else: Phrase("figures.month-unreadable")) { Month($0) }
        let from = query.value("from", else: Phrase("figures.month-unreadable")) { Month($0) }
        self.to = to ?? max(self.to, from ?? self.to)
        self.from = from ?? self.to.adding(-11)
        province = query.word("province")
        map = query.word("map") ?? .incidents
        if self.from > self.to { query.note("to", Phrase("figures.months-reversed")) }
        if self.to.count(since: self.from) > Self.longest {
            query.note("from", Phrase("figures.months-many", ["n": .number(Self.longest / 12)]))
        }
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
    }

    /// The query of an address, for this page and for the files and JSON of the same view.
    var text: String {
        "from=\(from)&to=\(to)" + (province.map { "&province=\($0.rawValue)" } ?? "")
            + (map == .incidents ? "" : "&map=\(map.rawValue)")
    }

    var address: String { "/figures?\(text)" }

    func spanning(_ from: Month, _ to: Month) -> FigureQuery {
        var query = self
        (query.from, query.to) = (from, to)
        return query
    }

    func showing(_ map: MapSubject) -> FigureQuery {
        var query = self
        query.map = map
        return query
    }

    /// The rows of a view that the reader may count and asked for, whatever the month.
    func places(within area: Area) -> SQL {
        let place: SQL = province.map { "province = \($0)" } ?? "1 = 1"
        return "\(place) AND \(area.condition())"
    }
}

/// What the squares of the map count.
enum MapSubject: String, CaseIterable, Sendable {
    case incidents
    case people
    case claims
}
