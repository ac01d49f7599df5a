public import Incidents
public import Kernel
import Places
import Victims

/// An invented world: attacks that never happened, people who never lived. The same for the same seed, day and
/// number of people.
///
/// Nothing in it can be taken for somebody: no CNIC begins with 9, no mobile number with +92 399, and the streets,
/// markets and hospitals are invented. Only the districts are real.
public struct DemoWorld: Sendable {
    /// Oldest first.
    public let incidents: [DemoIncident]

    /// `people` is the number of people on all rosters together, 0 or more. Rosters have 2 to 12 lines where there
    /// are people enough for the 14 incidents that there always are.
    public init(people: Int = 60, today: CalendarDate, seed: UInt64 = 2026) {
        var numbers = SeededNumbers(seed: seed)
        let count = max(DemoAttack.all.count, people / 6 + 1)
        let sizes = Self.sizes(of: count, people: people, &numbers)
        var crowd = DemoCrowd()
        incidents = sizes.enumerated().map { place, size in
            let attack = DemoAttack.all[place % DemoAttack.all.count]
            let on = today.adding(days: -Self.age(of: place, among: count, &numbers))
            return DemoIncident(attack, on: on, today: today, size: size, &crowd, &numbers)
        }.sorted { $0.facts.on < $1.facts.on }
    }

    /// Days before today: spread evenly over two years, the last one some days ago.
    private static func age(of place: Int, among count: Int, _ numbers: inout SeededNumbers) -> Int {
        5 + place * 720 / count + numbers.number(0...max(0, 720 / count - 1))
    }

    private static func sizes(of count: Int, people: Int, _ numbers: inout SeededNumbers) -> [Int] {
        var sizes = [Int](repeating: 0, count: count)
        var left = max(0, people)
        for place in sizes.indices where left > 0 {
            sizes[place] = min(2, left)
            left -= sizes[place]
        }
        while left > 0 {
            let place = numbers.number(0...count - 1)
            guard sizes[place] < 12 else { continue }
            sizes[place] += 1
            left -= 1
        }
        return sizes
    }
}

/// An invented attack with the people on its roster.
public struct DemoIncident: Sendable {
    public let facts: IncidentFacts
    public let people: [DemoPerson]

    init(
        _ attack: DemoAttack, on: CalendarDate, today: CalendarDate, size: Int, _ crowd: inout DemoCrowd,
        _ numbers: inout SeededNumbers
    ) {
        people = crowd.roster(of: size, on: on, today: today, in: attack.province, &numbers)
        let killed = people.count { $0.draft.status == .killed }
        let injured = people.count { $0.draft.status == .injured }
        let isCounted = numbers.happens(75)
        facts = IncidentFacts(
            title: attack.title, on: on, province: attack.province,
            district: Gazetteer.embedded.find(attack.district, in: attack.province)?.district.code,
            place: attack.place, kind: attack.kind, classification: attack.classification, manner: attack.manner,
            killed: isCounted ? killed + numbers.number(0...2) : nil,
            injured: isCounted ? injured + numbers.number(0...5) : nil)
    }
}
