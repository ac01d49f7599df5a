import Incidents
import Kernel
import Victims

/// Invents the attack around a roster of the twin.
struct TwinIncident {
    /// The same for every world: how often which district is hit.
    private static let balochistan = WeightedDistricts(of: .balochistan)
    private static let sindh = WeightedDistricts(of: .sindh)

    static func invented(_ item: TwinPlan.Item, today: CalendarDate, claims: DemoWorld.Claims) -> DemoIncident {
        var numbers = SeededNumbers(seed: item.seed)
        let province: Province = numbers.happens(56) ? .balochistan : .sindh
        let district = (province == .sindh ? sindh : balochistan).one(&numbers)
        let kind = numbers.one(weighted: kinds)
        var crowd = DemoCrowd(in: province, district: district, cards: item.before)
        let drafts = crowd.roster(of: item.size, &numbers)
        let age = today.days(since: item.on)
        let facts = IncidentFacts(
            title: numbers.one(of: titles(of: kind)), on: item.on, province: province,
            district: numbers.happens(97) ? district : nil,
            place: numbers.happens(80) ? InventedPlaces.scene(&numbers) : nil, kind: kind,
            classification: classification(age: age, &numbers), manner: manner(of: kind, &numbers),
            killed: count(of: drafts.count { $0.status == .killed }, &numbers),
            injured: count(of: drafts.count { $0.status == .injured }, &numbers))
        return DemoIncident(
            facts: facts, drafts: drafts, today: today, claims: claims, number: item.before + 1000, &numbers)
    }

    /// What a source counted: often not what the roster says, sometimes nothing.
    private static func count(of roster: Int, _ numbers: inout SeededNumbers) -> Int? {
        guard numbers.happens(78) else { return nil }
        return numbers.happens(60) ? roster : max(0, roster + numbers.number(-2...5))
    }

    private static func classification(age: Int, _ numbers: inout SeededNumbers) -> Classification {
        if age < 30 { return numbers.one(weighted: [(.terroristAct, 45), (.underInquiry, 45), (.unknown, 10)]) }
        return numbers.one(weighted: [
            (.terroristAct, 82), (.underInquiry, 6), (.notTerrorism, 7), (.exGratiaEquivalent, 3), (.unknown, 2),
        ])
    }

    private static func manner(of kind: IncidentKind, _ numbers: inout SeededNumbers) -> Manner {
        switch kind {
        case .armedClash: numbers.one(weighted: [(.crossFire, 8), (.unknown, 2)])
        case .shooting: numbers.one(weighted: [(.attack, 5), (.targetKilling, 4), (.unknown, 1)])
        case .explosion, .suicideAttack, .grenade, .landmine, .abduction, .arson, .other, .unknown:
            numbers.one(weighted: [(.attack, 9), (.unknown, 1)])
        }
    }

    private static let kinds: [(IncidentKind, Int)] = [
        (.shooting, 34), (.explosion, 24), (.suicideAttack, 8), (.grenade, 10), (.landmine, 8), (.armedClash, 8),
        (.abduction, 3), (.arson, 2), (.other, 2), (.unknown, 1),
    ]

    private static func titles(of kind: IncidentKind) -> [String] {
        switch kind {
        case .explosion: ["Explosion beside a parked van", "Explosion in a market", "Bomb on a railway track"]
        case .suicideAttack: ["Suicide attack at a gathering", "Suicide attack at a check post"]
        case .shooting: ["Shopkeepers shot in the evening", "Passenger coach fired on", "Labourers shot at work"]
        case .grenade: ["Grenade thrown at a shop", "Grenade at a roadside tea stall"]
        case .landmine: ["Landmine under a farm tractor", "Landmine on a track to the fields"]
        case .armedClash: ["Passers-by hit in an armed clash", "Families caught between two fires"]
        case .abduction: ["Travellers taken from a coach", "Miners taken from their camp"]
        case .arson: ["Lorries burnt on the highway"]
        case .other: ["Gas pipeline blown up beside houses"]
        case .unknown: ["Warehouse fire, cause not known"]
        }
    }
}
