import Access
import Kernel
import Localization
import Places
import Web

/// Who looks at the figures: how exactly, how far, and which rows behind them she may open.
struct FigureReader: Sendable {
    let sight: Sight
    let grant: Grant
    let query: FigureQuery
    let gazetteer: Gazetteer
    let say: Speech
    private let maySeeIncidents: Bool
    private let maySeeClaims: Bool

    init(_ visit: Visit) throws {
        let officer = try visit.officer
        grant = try officer.grant(.seeFigures, for: .statistics)
        query = try FigureQuery(from: visit.query, today: visit.today)
        sight = Sight(of: officer)
        gazetteer = visit.house.gazetteer
        say = visit.say
        maySeeIncidents = officer.may(.seeIncidents)
        maySeeClaims = officer.may(.seeClaims)
    }

    /// The province that the figures are of; nil for the whole country.
    var province: Province? { grant.area.province ?? query.province }

    /// Whether the figures are of more than one district.
    var isWide: Bool { grant.area.district == nil }

    /// Whether districts may be told apart also where people are counted.
    var seesPeopleByDistrict: Bool { sight == .exact }

    /// Whether people are counted at all: not for a reader of whole provinces who serves in one district.
    var seesPeople: Bool { sight == .exact || isWide }

    /// What else a list is narrowed to.
    struct Filter: Sendable {
        enum Side: String, Sendable { case kind, classification }

        let side: Side
        let word: Word
    }

    /// The list of incidents behind a number: the same months, one place, one word.
    func incidents(at place: Place? = nil, during step: Trend.Step? = nil, _ filter: Filter? = nil) -> String? {
        guard maySeeIncidents else { return nil }
        var items = ["since=\((step?.from ?? query.from).firstDay)", "until=\((step?.to ?? query.to).lastDay)"]
        if let code = place?.code ?? province?.rawValue { items.insert("district=\(code)", at: 0) }
        if let filter { items.append("\(filter.side.rawValue)=\(filter.word.rawValue)") }
        return "/incidents?" + items.joined(separator: "&")
    }

    /// The list of claims behind a number: opened in the same months.
    func claims(at place: Place? = nil, stage: Word? = nil) -> String? {
        guard maySeeClaims else { return nil }
        var items = ["since=\(query.from.firstDay)", "until=\(query.to.lastDay)"]
        if let code = place?.code ?? province?.rawValue { items.insert("district=\(code)", at: 0) }
        if let stage { items.append("stage=\(stage.rawValue)") }
        return "/claims?" + items.joined(separator: "&")
    }

    func name(of place: Place) -> CellValue {
        guard let code = place.district else {
            let name = gazetteer.name(of: place.province, in: say.language)
            return .words(Phrase("figures.district-unknown", ["province": .text(name)]))
        }
        let name = gazetteer.name(of: code, in: say.language)
        let isPast = gazetteer.district(code)?.isDissolved == true
        return isPast ? .words(Phrase("figures.former-district", ["district": .text(name)])) : .text(name)
    }
}
