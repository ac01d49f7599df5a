import Kernel
import Localization
import Places

extension UCDPRow {
    /// The whole row as an incident of `province`, judged.
    func incident(in province: ProvinceMatch, _ judgement: PlaceJudgement) throws(ImportRefusal) -> ImportedIncident {
        let (key, dates, point, precision) = (try key(), try dates(), try point(), try placePrecision())
        let (violence, deaths, source, texts) = (try violence(), try deaths(), try source(), try placeTexts())
        let claim = PlaceJudgement.Claim(
            province: province.province, district: texts.district, placeName: texts.name, point: point,
            precision: precision, on: dates.from)
        let verdict = judgement.judge(claim)
        let flags =
            verdict.flags + flags(of: deaths) + flags(of: dates) + flags(of: province, precision, judgement.gazetteer)
        let order = ImportFlag.Kind.allCases
        return ImportedIncident(
            key: key, row: rowNumber, dates: dates,
            place: ReportedPlace(
                province: province.province, district: verdict.district, point: point, precision: precision,
                name: texts.name, description: texts.description, districtAsWritten: texts.district),
            violence: violence, deaths: deaths, source: source,
            flags: order.flatMap { kind in flags.filter { $0.kind == kind } })
    }

    private func flags(of deaths: ReportedDeaths) -> [ImportFlag] {
        var flags: [ImportFlag] = []
        let (low, best, high) = (deaths.low, deaths.best, deaths.high)
        if low > best {
            flags.append(.init(.lowAboveBest, "The low estimate of deaths, \(low), is above the best one, \(best)."))
        }
        if best > high {
            flags.append(.init(.bestAboveHigh, "The best estimate of deaths, \(best), is above the high one, \(high)."))
        }
        if deaths.sum != best {
            flags.append(
                .init(.deathsDisagree, "The deaths by party add up to \(deaths.sum); the best estimate is \(best)."))
        }
        return flags
    }

    private func flags(of dates: ReportedDates) -> [ImportFlag] {
        var flags: [ImportFlag] = []
        let days = dates.to.days(since: dates.from) + 1
        if dates.precision != .day {
            let range = "Between \(dates.from) and \(dates.to)"
            flags.append(.init(.impreciseDate, "\(range): the source does not know the day."))
        }
        if days > 1 { flags.append(.init(.lastsSeveralDays, "From \(dates.from) to \(dates.to), \(days) days.")) }
        return flags
    }

    private func flags(
        of province: ProvinceMatch, _ precision: ReportedPlace.Precision, _ gazetteer: Gazetteer
    ) -> [ImportFlag] {
        var flags: [ImportFlag] = []
        if case .formerName(let former) = province.by {
            let today = gazetteer.name(of: province.province, in: .english)
            let words = "The file says \(former.name); since \(former.until.words) that is \(today)."
            flags.append(.init(.provinceRenamed, words))
        }
        if precision != .exact && precision != .near {
            flags.append(.init(.imprecisePlace, "The point only stands for \(Self.words(for: precision))."))
        }
        let cleaned = cleanedColumns()
        if !cleaned.isEmpty {
            let names = cleaned.map(\.rawValue).joined(separator: ", ")
            flags.append(.init(.textCleaned, "Line breaks, tabs or invisible characters were taken out of \(names)."))
        }
        return flags
    }

    private static func words(for precision: ReportedPlace.Precision) -> String {
        switch precision {
        case .exact, .near: "the place"
        case .district: "the district"
        case .province: "the province"
        case .estimated: "a road, a border or an area"
        case .country: "the country"
        case .beyond: "a place outside any country"
        }
    }
}
