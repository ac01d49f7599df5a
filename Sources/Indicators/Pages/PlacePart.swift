import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// Where: the map of the districts, and the same as tables.
enum PlacePart {
    /// The map covers these two provinces.
    private static let mapped: [Province] = [.balochistan, .sindh]
    private static let shownLines = 10

    /// Nil for a reader of one district.
    static func section(_ tables: FigureTables, _ visit: Visit) -> Section? {
        let reader = tables.reader
        let say = visit.say
        guard reader.isWide, let districts = tables.table(.districts) else { return nil }
        let table = districtTable(districts, reader, say)
        let map = map(tables, visit)
        let provinces: HTML? =
            reader.province == nil ? tables.table(.provinces).map { TablePart.html($0, of: reader, say) } : nil
        let body = map.map { Columns.even($0, "\(provinces)\(table)") } ?? "\(provinces)\(table)"
        return Section(
            "places", Phrase("figures.places"), remark: "\(say("figures.square"))", "\(subjects(reader, say))\(body)")
    }

    /// The ten with the most, then all of them to unfold.
    private static func districtTable(_ table: FigureTable, _ reader: FigureReader, _ say: Speech) -> HTML {
        guard table.lines.count > shownLines else { return TablePart.html(table, of: reader, say) }
        var short = table
        short.caption = Phrase("figures.ten-districts")
        let all = Unfold(
            Phrase("figures.all-places", ["n": .number(table.lines.count)]), TablePart.html(table, of: reader, say))
        return "\(DataTable(short, lines: shownLines, say), say)\(all, say)"
    }

    private static func subjects(_ reader: FigureReader, _ say: Speech) -> HTML {
        guard reader.seesPeopleByDistrict else { return .empty }
        let links = MapSubject.allCases.map { subject in
            (words(of: subject), address: "\(reader.query.showing(subject).address)#places")
        }
        return "\(Chips(Phrase("figures.map-shows"), words: links), say)"
    }

    private static func words(of subject: MapSubject) -> Phrase {
        switch subject {
        case .incidents: Phrase("figures.map-incidents")
        case .people: Phrase("figures.map-people")
        case .claims: Phrase("figures.map-claims")
        }
    }

    private static func map(_ tables: FigureTables, _ visit: Visit) -> HTML? {
        let (reader, say) = (tables.reader, visit.say)
        let provinces = mapped.filter { reader.province == nil || reader.province == $0 }
        guard !provinces.isEmpty else { return nil }
        let districts = provinces.flatMap { reader.gazetteer.districts(of: $0, on: visit.today) }
        let subject = reader.seesPeopleByDistrict ? reader.query.map : .incidents
        let (squares, left) = today(tables.count(of: subject), reader.gazetteer)
        let most = districts.max { (squares[$0.code] ?? 0) < (squares[$1.code] ?? 0) }
        let about = Phrase(
            "figures.map-about",
            [
                "n": .number(districts.count), "district": .text(most?.name(in: say.language) ?? ""),
                "most": .number(most.flatMap { squares[$0.code] } ?? 0),
            ])
        let names = provinces.map { ($0, reader.gazetteer.name(of: $0, in: say.language)) }
        let map = TileMap(words(of: subject), about: about, districts, counts: squares, provinces: names)
        return """
            <h3>\(words(of: subject), say)</h3>
            \(map, say)<p class="small soft">\(say("figures.map-foot"))\
            \(if: left > 0, " \(Phrase("figures.map-left", ["n": .number(left)]), say)")</p>
            """
    }

    /// The counts by today's districts, and how many belong to none of them for certain.
    static func today(_ counts: [Place: Int], _ gazetteer: Gazetteer) -> ([DistrictCode: Int], left: Int) {
        var squares: [DistrictCode: Int] = [:]
        var left = 0
        for (place, count) in counts where mapped.contains(place.province) {
            if let code = place.district.flatMap(gazetteer.today) {
                squares[code, default: 0] += count
            } else {
                left += count
            }
        }
        return (squares, left)
    }
}

extension DataTable<FigureTable.Line> {
    /// The first lines of a table, without sums and files.
    fileprivate init(_ table: FigureTable, lines: Int, _ say: Speech) {
        self.init(
            table.caption, table.columns(say), Array(table.lines.prefix(lines)), empty: Empty(Phrase("figures.none")))
    }
}
