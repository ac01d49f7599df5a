import Incidents
import Kernel

/// What was put on paper about an invented attack: the police's case, what each source counted, and how long it took
/// until somebody decided what the attack was.
struct DemoPapers: Sendable {
    struct Count: Sendable {
        let source: SourceName
        let reliability: Reliability
        /// Days after the attack.
        let after: Int
        let killed: CountRange
        let injured: CountRange
    }

    let fir: FIRFacts?
    let counts: [Count]
    /// Days under inquiry before the decision; nil when it was known at once, or is not decided.
    let classifiedAfter: Int?

    /// `number` is another one for every attack of a world.
    static func invented(
        _ facts: IncidentFacts, killed: Int, injured: Int, number: Int, _ numbers: inout SeededNumbers
    ) -> DemoPapers {
        let isDecided = facts.classification != .underInquiry && facts.classification != .unknown
        return DemoPapers(
            fir: numbers.happens(82) ? fir(facts, number) : nil,
            counts: sources.prefix(numbers.number(0...3)).map { count($0, killed, injured, &numbers) },
            classifiedAfter: isDecided && numbers.happens(70) ? numbers.number(1...20) : nil)
    }

    private static func fir(_ facts: IncidentFacts, _ number: Int) -> FIRFacts {
        FIRFacts(
            station: "CTD Invented Station \(number / 99_999 + 1)", number: number % 99_999 + 1, year: facts.on.year,
            sections: "302, 324 PPC; 7 ATA 1997", registeredOn: facts.on)
    }

    private static let sources: [(SourceName, Reliability)] = [
        (SourceName(.hospital, InventedPlaces.hospitals[0]), .usuallyReliable),
        (SourceName(.police, "Invented control room"), .confirmed),
        (SourceName(.press, "The Invented Daily"), .unjudged),
    ]

    private static func count(
        _ source: (name: SourceName, reliability: Reliability), _ killed: Int, _ injured: Int,
        _ numbers: inout SeededNumbers
    ) -> Count {
        Count(
            source: source.name, reliability: source.reliability, after: numbers.number(0...1),
            killed: range(around: killed, &numbers), injured: range(around: injured, &numbers))
    }

    private static func range(around count: Int, _ numbers: inout SeededNumbers) -> CountRange {
        let best = max(0, count + numbers.number(-1...2))
        let isOpen = numbers.happens(30)
        return CountRange(
            low: isOpen ? max(0, best - numbers.number(0...2)) : nil, best: best,
            high: isOpen ? best + numbers.number(0...4) : nil)
    }
}

extension IncidentFacts {
    /// What it was done with, and at whom, as far as its kind says.
    func withMeans(_ numbers: inout SeededNumbers) -> IncidentFacts {
        var facts = self
        facts.weapon =
            switch kind {
            case .explosion: numbers.one(of: [.plantedDevice, .vehicleDevice])
            case .suicideAttack: .suicideVest
            case .shooting, .armedClash, .abduction: .firearm
            case .grenade: .grenade
            case .landmine: .landmine
            case .arson: .fire
            case .other: .other
            case .unknown: .unknown
            }
        let target: Target = numbers.one(weighted: [
            (.civilians, 40), (.travellers, 14), (.business, 14), (.police, 8), (.infrastructure, 6), (.worshippers, 5),
            (.government, 4), (.onePerson, 4), (.politicalGathering, 3), (.unknown, 2),
        ])
        if facts.target == .unknown { facts.target = target }
        if numbers.happens(70) { facts.time = TimeOfDay(minute: numbers.number(360...1290)) }
        return facts
    }
}
