import Access
import Kernel
import Localization
import Places
import Web

/// The tables of the figures, each made of the counts as one reader is shown them.
struct FigureTables: Sendable {
    let counts: Counts
    let reader: FigureReader

    private var sight: Sight { reader.sight }
    private func cell(_ count: Int) -> CellValue { sight.shown(count).cell }

    /// The table; nil for a reader who is not shown it.
    func table(_ name: FigureTable.Name) -> FigureTable? {
        switch name {
        case .districts: districts
        case .provinces: provinces
        case .months: months
        case .kinds: kinds
        case .classifications: classifications
        case .people: reader.seesPeople ? people : nil
        case .stages: reader.seesPeople ? stages : nil
        case .decisions: reader.seesPeople ? decisions : nil
        }
    }

    private static let everything: [FigureTable.Heading] = [
        .number("incidents", Phrase("figures.incidents")), .number("people", Phrase("figures.people")),
        .number("claimsOpened", Phrase("figures.claims-opened")),
        .number("claimsDecided", Phrase("figures.claims-decided")),
    ]

    /// What is counted, as far as this reader is shown it.
    private var counted: [FigureTable.Heading] { Array(Self.everything.prefix(reader.seesPeople ? 4 : 1)) }

    private var totals: [CellValue] {
        let all = [
            .number(counts.incidents.total), cell(counts.people.total), cell(counts.claims.opened.total),
            cell(counts.claims.decided.total),
        ]
        return Array(all.prefix(reader.seesPeople ? 4 : 1))
    }

    // MARK: By place

    /// Places where anything was counted, most of what the map shows first.
    private var places: [Place] {
        let shown = reader.seesPeopleByDistrict ? reader.query.map : .incidents
        let first = count(of: shown)
        let every: [[Place: Int]] =
            reader.seesPeopleByDistrict
            ? MapSubject.allCases.map { count(of: $0) } + [counts.claims.decided.places] : [counts.incidents.places]
        return Set(every.flatMap(\.keys)).sorted {
            (-(first[$0] ?? 0), $0.code) < (-(first[$1] ?? 0), $1.code)
        }
    }

    /// What a square of the map counts, place by place.
    func count(of subject: MapSubject) -> [Place: Int] {
        switch subject {
        case .incidents: counts.incidents.places
        case .people: counts.people.places
        case .claims: counts.claims.opened.places
        }
    }

    private var districts: FigureTable {
        let isWhole = reader.seesPeopleByDistrict
        let lines = places.map { place -> FigureTable.Line in
            let letters = place.district.flatMap { DistrictLetters[$0] }.map { CellValue.id($0) } ?? .none
            let numbers: [CellValue] =
                isWhole
                ? [
                    cell(counts.people.places[place] ?? 0), cell(counts.claims.opened.places[place] ?? 0),
                    cell(counts.claims.decided.places[place] ?? 0),
                ] : []
            var line = FigureTable.Line(
                key: place.code,
                cells: [reader.name(of: place), letters, .number(counts.incidents.places[place] ?? 0)] + numbers)
            // An incident whose district nobody knows is on no list by district.
            if place.district != nil {
                line.links[2] = reader.incidents(at: place)
                if isWhole { line.links[4] = reader.claims(at: place) }
            }
            return line
        }
        let names: [FigureTable.Heading] = [
            .name("district", Phrase("figures.district")), .name("letters", Phrase("figures.on-the-map")),
        ]
        var table = FigureTable(
            .districts, Phrase("figures.by-district"), names + Self.everything.prefix(isWhole ? 4 : 1), lines,
            totals: Array(totals.prefix(isWhole ? 4 : 1)))
        table.names = 2
        return table
    }

    private var provinces: FigureTable {
        func by(_ places: [Place: Int]) -> [Province: Int] {
            places.reduce(into: [:]) { $0[$1.key.province, default: 0] += $1.value }
        }
        let sides = [
            counts.incidents.places, counts.people.places, counts.claims.opened.places, counts.claims.decided.places,
        ].map(by)
        let present = Province.allCases.filter { province in sides.contains { $0[province] != nil } }
        let lines = present.map { province -> FigureTable.Line in
            let name = reader.gazetteer.name(of: province, in: reader.say.language)
            let people = reader.seesPeople ? sides.dropFirst().map { cell($0[province] ?? 0) } : []
            var line = FigureTable.Line(
                key: province.rawValue, cells: [.text(name), .number(sides[0][province] ?? 0)] + people)
            line.links[1] = reader.incidents(at: Place(province: province, district: nil))
            if reader.seesPeople { line.links[3] = reader.claims(at: Place(province: province, district: nil)) }
            return line
        }
        return FigureTable(
            .provinces, Phrase("figures.by-province"),
            [.name("province", Phrase("figures.province"))] + counted, lines, totals: totals)
    }

    // MARK: By time

    private var months: FigureTable {
        let lines = Trend.steps(of: reader.query).map { step -> FigureTable.Line in
            let sides = [counts.people.months, counts.claims.opened.months, counts.claims.decided.months]
            let people = reader.seesPeople ? sides.map { cell(step.sum(of: $0)) } : []
            var line = FigureTable.Line(
                key: step.key, cells: [step.name(reader.say), .number(step.sum(of: counts.incidents.months))] + people)
            line.links[1] = reader.incidents(during: step)
            return line
        }
        let name: FigureTable.Heading =
            Trend.isByYear(reader.query)
            ? .name("year", Phrase("figures.year")) : .name("month", Phrase("figures.month"))
        return FigureTable(.months, Phrase("figures.by-month"), [name] + counted, lines, totals: totals)
    }

    // MARK: By what happened

    private var people: FigureTable {
        let sexes = Word.all(Word.sexes, and: counts.people.statuses.values.flatMap(\.keys))
        let lines = Word.all(Word.statuses, and: counts.people.statuses.keys).map { status -> FigureTable.Line in
            let numbers = sexes.map { cell(counts.people.statuses[status]?[$0] ?? 0) }
            return FigureTable.Line(
                key: status.rawValue,
                cells: [.words(Phrase("victims.status.", of: status))] + numbers + [
                    cell(counts.people.count(of: status))
                ])
        }
        let headings = sexes.map { FigureTable.Heading.number($0.rawValue, Phrase("victims.sex.", of: $0)) }
        return FigureTable(
            .people, Phrase("figures.people-by-harm"),
            [.name("status", Phrase("figures.harm"))] + headings + [.number("all", Phrase("figures.all"))], lines,
            totals: sexes.map { cell(counts.people.count(ofSex: $0)) } + [cell(counts.people.total)])
    }

    private var kinds: FigureTable {
        let lines = Word.all(Word.kinds, and: counts.incidents.kinds.keys).map { kind -> FigureTable.Line in
            var line = FigureTable.Line(
                key: kind.rawValue,
                cells: [.words(Phrase("incidents.kind.", of: kind)), .number(counts.incidents.kinds[kind] ?? 0)])
            line.links[1] = reader.incidents(.init(side: .kind, word: kind))
            return line
        }
        return FigureTable(
            .kinds, Phrase("figures.by-kind"),
            [.name("kind", Phrase("figures.kind")), Self.everything[0]], lines,
            totals: [.number(counts.incidents.total)])
    }

    private var classifications: FigureTable {
        let found = counts.incidents.classifications
        let lines = Word.all(Word.classifications, and: found.keys).map { word -> FigureTable.Line in
            var line = FigureTable.Line(
                key: word.rawValue,
                cells: [.words(Phrase("incidents.classification.", of: word)), .number(found[word] ?? 0)])
            line.links[1] = reader.incidents(.init(side: .classification, word: word))
            return line
        }
        return FigureTable(
            .classifications, Phrase("figures.by-classification"),
            [.name("classification", Phrase("figures.classification")), Self.everything[0]], lines,
            totals: [.number(counts.incidents.total)])
    }

    // MARK: Claims

    private var stages: FigureTable {
        let lines = Word.all(Word.stages, and: counts.claims.stages.keys).map { stage -> FigureTable.Line in
            let sum = counts.claims.stages[stage] ?? .init()
            var line = FigureTable.Line(
                key: stage.rawValue,
                cells: [
                    .words(Phrase("claims.stage.", of: stage)), cell(sum.claims),
                    sight.shown(sum.paisa, of: sum.claims),
                ])
            line.links[1] = reader.claims(stage: stage)
            return line
        }
        let paisa = counts.claims.stages.values.reduce(0) { $0 + $1.paisa }
        return FigureTable(
            .stages, Phrase("figures.by-stage"),
            [
                .name("stage", Phrase("figures.stage")), .number("claims", Phrase("figures.claims")),
                .number("rupees", Phrase("figures.worked-out")),
            ], lines,
            totals: [cell(counts.claims.opened.total), sight.shown(paisa, of: counts.claims.opened.total)])
    }

    private var decisions: FigureTable {
        let lines = Word.all(Word.decisions, and: counts.claims.decisions.keys).map { decision -> FigureTable.Line in
            let sum = counts.claims.decisions[decision] ?? .init()
            return FigureTable.Line(
                key: decision.rawValue,
                cells: [
                    .words(Phrase("figures.decision.", of: decision)), cell(sum.claims),
                    sight.shown(sum.paisa, of: sum.claims),
                ])
        }
        let paisa = counts.claims.decisions.values.reduce(0) { $0 + $1.paisa }
        return FigureTable(
            .decisions, Phrase("figures.by-decision"),
            [
                .name("decision", Phrase("figures.decision")), .number("claims", Phrase("figures.claims")),
                .number("rupees", Phrase("figures.awarded")),
            ], lines,
            totals: [cell(counts.claims.decided.total), sight.shown(paisa, of: counts.claims.decided.total)])
    }
}
