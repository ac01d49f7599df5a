public import Claims
import CompensationRules
import Kernel
import Statute
public import Victims

/// Somebody invented on a roster, and what an officer has made of the loss so far.
public struct DemoPerson: Sendable {
    public let draft: PersonDraft
    public let claim: DemoClaim

    init(_ draft: PersonDraft, in province: Province, _ numbers: inout SeededNumbers) {
        self.draft = draft
        claim = DemoClaim.invented(for: draft, in: province, &numbers)
    }
}

/// The claim of an invented person.
public enum DemoClaim: Hashable, Sendable {
    case none
    /// Opened with what the roster says and nothing more.
    case asFound
    case known(ClaimFacts)

    /// Nil when there are none beyond those of the roster.
    var facts: ClaimFacts? { if case .known(let facts) = self { facts } else { nil } }

    /// A claim for two in three of the killed and injured, and facts for most claims.
    static func invented(
        for person: PersonDraft, in province: Province, _ numbers: inout SeededNumbers
    ) -> DemoClaim {
        guard [.killed, .injured].contains(person.status), numbers.happens(66) else { return .none }
        guard person.identity.name != nil, numbers.happens(70) else { return .asFound }
        let standing: Standing = numbers.one(weighted: [
            (.civilian, 85), (.lawEnforcementOnDuty, 5), (.lawEnforcementOffDuty, 5), (.stateServantOnDuty, 5),
        ])
        if person.status == .killed {
            let heirs = numbers.happens(75) ? heirs(of: person, &numbers) : .unknown
            return .known(ClaimFacts(standing: standing, losses: [Loss(kind: .death)], heirs: heirs))
        }
        var losses = [Loss(kind: .injury, grade: numbers.one(of: grades(in: province)))]
        if numbers.happens(20) { losses.append(property(&numbers)) }
        return .known(ClaimFacts(standing: standing, losses: losses))
    }

    /// Words of the province's schedule, or that nobody has said yet.
    private static func grades(in province: Province) -> [String] {
        province == .sindh
            ? ["permanent-disability", "injured", "minor", "unknown"] : ["grievous", "other", "unknown"]
    }

    private static func property(_ numbers: inout SeededNumbers) -> Loss {
        let extent: Extent = numbers.one(of: [.full, .partial, .unknown])
        return numbers.happens(60)
            ? Loss(kind: numbers.one(of: [.house, .business]), extent: extent)
            : Loss(kind: .vehicle, extent: extent, vehicleClass: numbers.one(of: [.light, .motorcycle, .heavy]))
    }

    private static func heirs(of person: PersonDraft, _ numbers: inout SeededNumbers) -> Heirs {
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
            personalLaw: numbers.one(weighted: [(.hanafi, 70), (.jafari, 15), (.unknown, 15)]),
            relatives: .known(relatives),
            certificate: numbers.one(weighted: [(.none, 60), (.succession, 30), (.courtOrder, 10)]))
    }
}
