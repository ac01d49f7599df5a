public import Claims
import CompensationRules
import Incidents
public import Kernel
import Statute
import Victims

/// The claim of an invented person: what is known, and how far it is meant to come.
public struct DemoClaim: Hashable, Sendable {
    /// Nil: what the roster says and nothing more.
    public let facts: ClaimFacts?
    public let openedOn: CalendarDate
    /// The last step it is meant to take, if law and calendar let it.
    public let goal: Step
    /// Days from one step to the next; a late claim takes its time.
    public let pace: Int
    /// How many papers of the checklist come in before it is sent; none from before the register had papers.
    public var papers = 0
    /// For whom the clock of the report waits once the claim goes no further; nil where nobody has said so.
    public var waitsFor: ClockNote.Because?

    /// What is done with a claim, in order.
    public enum Step: String, CaseIterable, Hashable, Comparable, Sendable {
        case opened, evidence, verified, committee, decided, sanctioned, funded, paid

        public static func < (a: Self, b: Self) -> Bool { a.place < b.place }

        private var place: Int {
            switch self {
            case .opened: 0
            case .evidence: 1
            case .verified: 2
            case .committee: 3
            case .decided: 4
            case .sanctioned: 5
            case .funded: 6
            case .paid: 7
            }
        }
    }

    /// The steps that are taken by `today`, each with its day.
    public func steps(by today: CalendarDate) -> [(step: Step, on: CalendarDate)] {
        Step.allCases.filter { $0 <= goal }.enumerated()
            .map { (step: $1, on: openedOn.adding(days: $0 * pace)) }
            .filter { $0.on <= today }
    }
}

extension DemoClaim {
    /// For most of the killed and injured of an attack of `age` days, more often and further on with time.
    static func invented(
        for person: PersonDraft, in province: Province, on day: CalendarDate, age: Int, isSure: Bool,
        _ numbers: inout SeededNumbers
    ) -> DemoClaim? {
        let chance = isSure ? 100 : age < 3 ? 0 : age < 14 ? 25 : age < 60 ? 55 : 78
        guard [.killed, .injured].contains(person.status), numbers.happens(chance) else { return nil }
        let openedOn = day.adding(days: min(age, numbers.number(2...min(40, max(2, age)))))
        // Most of what stands still does so for a reason that somebody has written down.
        let waitsFor: ClockNote.Because? =
            isSure || !numbers.happens(68)
            ? nil : numbers.one(weighted: [(.family, 40), (.hospital, 25), (.court, 20), (.department, 15)])
        let papers = isSure || age > 400 ? 0 : numbers.number(1...3)
        let isSettled = age > 60 && !isSure
        guard person.identity.name != nil, numbers.happens(84) else {
            // Nobody's claim lies untouched for years: it is opened when somebody comes.
            if isSettled { return nil }
            return DemoClaim(
                facts: nil, openedOn: openedOn, goal: .opened, pace: 1, papers: papers, waitsFor: waitsFor)
        }
        let isWhole = numbers.happens(isSettled ? 92 : 80)
        let facts = DemoFacts.invented(for: person, in: province, isWhole: isWhole, &numbers)
        let goals = isSure ? manyGoals : age > 365 ? settledGoals : age > 60 ? middleGoals : youngGoals
        let goal = isWhole ? numbers.one(weighted: goals) : .evidence
        return DemoClaim(
            facts: facts, openedOn: openedOn, goal: goal, pace: numbers.one(weighted: paces), papers: papers,
            waitsFor: waitsFor)
    }

    /// For worlds in which the number of claims matters and not their course.
    private static let manyGoals: [(Step, Int)] = [(.opened, 55), (.evidence, 33), (.verified, 8), (.decided, 4)]
    private static let youngGoals: [(Step, Int)] = [
        (.opened, 8), (.evidence, 22), (.verified, 18), (.committee, 20), (.decided, 14), (.sanctioned, 6),
        (.funded, 4),
        (.paid, 8),
    ]
    /// Past the days of the report: most of it lies with who decides, or with who pays.
    private static let middleGoals: [(Step, Int)] = [
        (.evidence, 4), (.verified, 6), (.committee, 30), (.decided, 20), (.sanctioned, 10), (.funded, 6), (.paid, 24),
    ]
    private static let settledGoals: [(Step, Int)] = [
        (.evidence, 2), (.verified, 2), (.committee, 10), (.decided, 14), (.sanctioned, 6), (.funded, 5), (.paid, 61),
    ]
    /// Most within the statutory days, some long after them.
    private static let paces: [(Int, Int)] = [(2, 35), (4, 30), (6, 15), (11, 10), (24, 7), (45, 3)]
}

/// Invents what an officer has found out about a loss.
enum DemoFacts {
    /// `isWhole`: nothing is missing, so that the law has an answer.
    static func invented(
        for person: PersonDraft, in province: Province, isWhole: Bool, _ numbers: inout SeededNumbers
    ) -> ClaimFacts {
        let standing: Standing = numbers.one(weighted: [
            (.civilian, 86), (.lawEnforcementOnDuty, 4), (.lawEnforcementOffDuty, 4), (.stateServantOnDuty, 4),
            (.unknown, isWhole ? 0 : 12),
        ])
        if person.status == .killed {
            let heirs = isWhole || numbers.happens(40) ? heirs(of: person, isWhole: isWhole, &numbers) : .unknown
            return ClaimFacts(standing: standing, losses: [Loss(kind: .death)], heirs: heirs)
        }
        let grades = grades(in: province) + (isWhole ? [] : ["unknown", "unknown"])
        var losses = [Loss(kind: .injury, grade: numbers.one(of: grades))]
        if numbers.happens(14) { losses.append(property(isWhole: isWhole, &numbers)) }
        return ClaimFacts(standing: standing, losses: losses)
    }

    /// Words of the province's schedule.
    private static func grades(in province: Province) -> [String] {
        province == .sindh ? ["permanent-disability", "injured", "injured", "minor"] : ["grievous", "other", "other"]
    }

    private static func property(isWhole: Bool, _ numbers: inout SeededNumbers) -> Loss {
        let extent: Extent = numbers.one(of: isWhole ? [.full, .partial] : [.full, .partial, .unknown])
        return numbers.happens(60)
            ? Loss(kind: numbers.one(of: [.house, .business]), extent: extent)
            : Loss(kind: .vehicle, extent: extent, vehicleClass: numbers.one(of: [.light, .motorcycle, .heavy]))
    }

    private static func heirs(of person: PersonDraft, isWhole: Bool, _ numbers: inout SeededNumbers) -> Heirs {
        var relatives = Relatives([.father: numbers.number(0...1), .mother: numbers.number(0...1)])
        if (person.age.years ?? 30) > 18 {
            relatives[person.sex == .female ? .husband : .wife] = 1
            relatives[.son] = numbers.number(0...3)
            relatives[.daughter] = numbers.number(0...3)
        } else {
            relatives[.father] = 1
            relatives[.fullBrother] = numbers.number(0...2)
        }
        return Heirs(
            personalLaw: numbers.one(weighted: [(.hanafi, 72), (.jafari, 15), (.unknown, isWhole ? 0 : 15)]),
            relatives: .known(relatives),
            certificate: numbers.one(weighted: [(.none, 50), (.succession, 38), (.courtOrder, 12)]))
    }
}
