import Kernel
import Localization
import Places

/// Decides which district a row means and whether its point agrees. Never moves an incident by itself, except out
/// of a city that is several districts today into the one where an exact point lies.
struct PlaceJudgement: Sendable {
    /// What a row says about where it happened.
    struct Claim {
        let province: Province
        /// As written, cleaned; may be empty.
        let district: String
        let placeName: String
        let point: GeoPoint
        let precision: ReportedPlace.Precision
        let on: CalendarDate
    }

    struct Verdict {
        var district: DistrictCode?
        var flags: [ImportFlag] = []
    }

    /// A map's borders are drawn with less detail than the ground: a point this near counts as inside (1 km).
    private static let tolerance = 0.01

    let gazetteer: Gazetteer
    let boundaries: BoundaryMap?

    func judge(_ claim: Claim) -> Verdict {
        if claim.district.isEmpty { return withoutDistrict(claim) }
        guard let match = gazetteer.find(claim.district, in: claim.province) else { return unknownDistrict(claim) }
        let district = match.district
        if district.isDissolved { return divided(district, claim) }
        var verdict = Verdict(district: district.code)
        if case .formerName(let former) = match.by {
            let words =
                "The file says \(former.name); since \(former.until.words) the district is called \(name(district))."
            verdict.flags.append(.init(.districtRenamed, words))
        }
        if let flag = standing(of: district, on: claim.on) { verdict.flags.append(flag) }
        if let flag = position(of: claim, in: district) { verdict.flags.append(flag) }
        return verdict
    }

    private func name(_ district: District) -> String { district.name(in: .english) }

    private func names(_ districts: [District]) -> String { districts.map(name).joined(separator: ", ") }

    /// A map or a box may leave a choice.
    private func either(_ districts: [District]) -> String { districts.map(name).joined(separator: " or ") }

    // MARK: No district, or none that is known

    private func withoutDistrict(_ claim: Claim) -> Verdict {
        let all = gazetteer.districts(of: claim.province, on: claim.on)
        if all.count == 1 { return Verdict(district: all[0].code) }
        var verdict = Verdict()
        let hint = claim.precision == .exact || claim.precision == .near ? hint(at: claim.point) : ""
        verdict.flags.append(.init(.noDistrict, "The file names no district.\(hint)"))
        if let flag = outsideProvince(claim) { verdict.flags.append(flag) }
        return verdict
    }

    private func hint(at point: GeoPoint) -> String {
        let found = districts(at: point)
        return found.isEmpty ? "" : " The point lies in \(either(found))."
    }

    private func unknownDistrict(_ claim: Claim) -> Verdict {
        let written = CellText.quoted(claim.district)
        let province = gazetteer.name(of: claim.province, in: .english)
        guard let elsewhere = gazetteer.find(claim.district, in: nil)?.district else {
            let words = "No district of \(province) is called \(written).\(hint(at: claim.point))"
            return Verdict(flags: [.init(.unknownDistrict, words)])
        }
        let other = gazetteer.name(of: elsewhere.province, in: .english)
        return Verdict(flags: [.init(.districtElsewhere, "The file says \(province), but \(written) is in \(other).")])
    }

    private func outsideProvince(_ claim: Claim) -> ImportFlag? {
        guard claim.precision.isTestable else { return nil }
        let province = boundaries?.area(at: claim.point)?.province
        let isInside = province.map { $0 == claim.province } ?? gazetteer.mayHold(claim.point, in: claim.province)
        guard !isInside else { return nil }
        let name = gazetteer.name(of: claim.province, in: .english)
        return .init(.pointOutsideProvince, "The point \(claim.point) is not in \(name).\(hint(at: claim.point))")
    }

    // MARK: Districts that were divided

    private func divided(_ district: District, _ claim: Claim) -> Verdict {
        let heirs = gazetteer.descendants(of: district.code).filter { !$0.isDissolved }
        // Without a map no choice: coarse boxes of neighbouring districts overlap.
        let found = boundaries?.districts(at: claim.point).compactMap(gazetteer.district) ?? []
        if isOfOnePart(claim, of: district), let heir = found.first(where: heirs.contains) {
            let words =
                "\(name(district)) is \(heirs.count) districts today; the point of \(claim.placeName) lies in \(name(heir))."
            return Verdict(district: heir.code, flags: [.init(.districtFromPoint, words)])
        }
        let words = "\(name(district)) is today \(names(heirs)). Choose one."
        return Verdict(district: district.code, flags: [.init(.districtDivided, words)])
    }

    /// "Orangi town" is a part of Karachi; the point of "Karachi town" only stands for the whole city.
    private func isOfOnePart(_ claim: Claim, of district: District) -> Bool {
        let whole = name(district).lowercased()
        return (claim.precision == .exact || claim.precision == .near) && !claim.placeName.lowercased().hasPrefix(whole)
    }

    // MARK: The day and the point

    private func standing(of district: District, on date: CalendarDate) -> ImportFlag? {
        switch district.standing(on: date) {
        case .standing, .unsure: return nil
        case .notYet:
            let since = district.existed.first?.from.map { " until \($0.words)" } ?? ""
            let before = district.predecessors.compactMap(gazetteer.district)
            let then = before.isEmpty ? "" : "; the place belonged to \(either(before))"
            return .init(.districtNotYetCreated, "\(name(district)) was no district\(since)\(then).")
        case .dissolved:
            return .init(.districtDissolved, "\(name(district)) was suspended as a district on \(date).")
        }
    }

    private func position(of claim: Claim, in district: District) -> ImportFlag? {
        guard claim.precision.isTestable, isOutside(claim.point, district) else { return nil }
        let found = districts(at: claim.point)
        let heirs = Set(gazetteer.descendants(of: district.code).map(\.code))
        if let heir = found.first(where: { heirs.contains($0.code) && belonged($0, to: district, claim) }) {
            let since = heir.existed.first?.from.map { " since \($0.words)" } ?? ""
            let words = "The point lies in \(name(heir)), a district of its own\(since), carved from \(name(district))."
            return .init(.districtDividedSince, words)
        }
        let place = found.isEmpty ? "in no district of Pakistan\(swapHint(claim.point))" : "in \(either(found))"
        return .init(
            .pointOutsideDistrict, "The file says \(name(district)), but the point \(claim.point) lies \(place).")
    }

    /// Whether the land of `heir` was still the older district's that day, or the point only stands for the older
    /// district as a whole, in borders of the past.
    private func belonged(_ heir: District, to district: District, _ claim: Claim) -> Bool {
        claim.precision == .district || gazetteer.holders(of: heir.code, on: claim.on).contains(district)
    }

    /// By the map; where that has no such area by the district's box, else by the province's.
    private func isOutside(_ point: GeoPoint, _ district: District) -> Bool {
        if let holds = boundaries?.holds(point, in: district.code, within: Self.tolerance) { return !holds }
        return !(district.box?.contains(point) ?? gazetteer.mayHold(point, in: district.province))
    }

    private func districts(at point: GeoPoint) -> [District] {
        guard let boundaries else { return gazetteer.districtsPerhapsHolding(point) }
        return boundaries.districts(at: point).compactMap(gazetteer.district)
    }

    private func swapHint(_ point: GeoPoint) -> String {
        guard let swapped = GeoPoint(latitude: point.longitude, longitude: point.latitude),
            Province.allCases.contains(where: { gazetteer.mayHold(swapped, in: $0) })
        else { return "" }
        return " (latitude and longitude may be swapped)"
    }
}

extension ReportedPlace.Precision {
    /// Whether the point says anything about the district: not when it stands for more than one.
    var isTestable: Bool {
        switch self {
        case .exact, .near, .district, .estimated: true
        case .province, .country, .beyond: false
        }
    }
}
