public import Kernel

/// What districts came from and what became of them.
extension Gazetteer {
    /// Every district that came to hold land of `code`: those carved from it, those it was divided or merged
    /// into, and what was carved from those afterwards. Without `code` itself; by code.
    public func descendants(of code: DistrictCode) -> [District] {
        reached(
            from: code, outward: { handover, known in handover.giver == known ? handover.taker : nil }, isLater: true)
    }

    /// Every district whose land came to `code`: what it was carved from, what was merged into it, and theirs
    /// before. Without `code` itself; by code.
    public func ancestors(of code: DistrictCode) -> [District] {
        reached(
            from: code, outward: { handover, known in handover.taker == known ? handover.giver : nil }, isLater: false)
    }

    /// The districts to which the land of `code`, a district of today, belonged on `date`: itself once it existed,
    /// before that what it was carved from; both in between when the day is in doubt.
    public func holders(of code: DistrictCode, on date: CalendarDate) -> [District] {
        holders(of: code, on: date, depth: 0)
    }

    private func holders(of code: DistrictCode, on date: CalendarDate, depth: Int) -> [District] {
        guard let district = byCode[code], depth < 8 else { return [] }
        let standing = district.standing(on: date)
        if standing == .standing { return [district] }
        let earlier = district.predecessors.flatMap { holders(of: $0, on: date, depth: depth + 1) }
        return standing == .unsure ? [district] + earlier : earlier
    }

    /// Walks from handover to handover, never back in time: what Sibi was given in 2018 is no part of the
    /// district that was carved from Sibi in 1983.
    private func reached(
        from code: DistrictCode, outward: (Handover, DistrictCode) -> DistrictCode?, isLater: Bool
    ) -> [District] {
        var seen: Set<DistrictCode> = [code]
        var open: [(code: DistrictCode, at: CalendarDate?)] = [(code, nil)]
        while let (known, reached) = open.popLast() {
            for handover in handovers {
                guard let next = outward(handover, known), !seen.contains(next) else { continue }
                if let reached, let on = handover.on, isLater ? on < reached : on > reached { continue }
                seen.insert(next)
                open.append((next, handover.on ?? reached))
            }
        }
        seen.remove(code)
        return seen.sorted().compactMap { byCode[$0] }
    }

    /// The districts whose coarse box holds `point`: several where boxes overlap, none where no box is written.
    /// Those of the past are left out.
    public func districtsPerhapsHolding(_ point: GeoPoint) -> [District] {
        districts.filter { !$0.isDissolved && $0.box?.contains(point) == true }
    }

    /// Whether `point` may lie in `province`, by its coarse box.
    public func mayHold(_ point: GeoPoint, in province: Province) -> Bool {
        provinces.first { $0.province == province }?.box.contains(point) ?? false
    }
}

/// Land that passed from one district to another.
struct Handover: Hashable, Sendable {
    let giver: DistrictCode
    let taker: DistrictCode
    /// The first day it can have been; nil when older than the records.
    let on: CalendarDate?

    static func all(among districts: [District]) -> [Handover] {
        districts.flatMap { district in
            let began = district.existed.first?.from?.earliest
            let ended = district.existed.last?.to?.earliest
            return district.predecessors.map { Handover(giver: $0, taker: district.code, on: began) }
                + district.mergedInto.map { Handover(giver: district.code, taker: $0, on: ended) }
        }
    }
}
