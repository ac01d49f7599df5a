import Claims
import CompensationRules
import Kernel
import Statute
import Victims

/// One person of the story, read from a line such as
/// `injured female 34 | Gul Bano | Dad Muhammad | T-3 h1 t0 @2 cnic | +9 /4 decided civilian grievous`.
///
/// Between the bars: what happened, sex and age (`?` for unknown); name and father's name, empty while nobody knows
/// them; tag, hospital 1 to 3, days until the family was told, the house whose address and telephone she shares,
/// whether her card is known; the claim: opened after how many days, days from step to step, its last step, and the
/// words of what is known.
struct StoryLine {
    private let harm: [String]
    private let name: String?
    private let father: String?
    private let marks: [String]
    private let claim: [String]

    init(_ line: Substring) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").map(String.init)
        }
        harm = parts[0]
        (name, father) = (parts[1].words, parts[2].words)
        marks = parts[3]
        claim = parts.count > 4 ? parts[4] : []
    }

    /// `number` tells this person's card from the others'.
    func person(number: Int, on day: CalendarDate) -> DemoPerson {
        DemoPerson(
            draft: PersonDraft(
                identity: identity(number: number), sex: Sex(rawValue: harm[1]) ?? .unknown,
                age: Age(Int(harm[2])), tag: mark("T-").map { "T-\($0)" },
                status: HarmStatus(rawValue: harm[0]) ?? .unknown,
                hospital: mark("h").flatMap { Int($0) }.map { InventedPlaces.hospitals[$0 - 1] },
                familyToldOn: mark("t").flatMap { Int($0) }.map { day.adding(days: $0) }),
            claim: claim.isEmpty ? nil : invented(on: day))
    }

    private func identity(number: Int) -> Identity {
        let isFemale = harm[1] == "female"
        let house = mark("@").flatMap { Int($0) }
        return Identity(
            name: name, fatherName: father,
            cnic: marks.contains("cnic") ? CNIC("99009\(padded(7_650_000 + number * 37, 7))\(isFemale ? 2 : 1)") : nil,
            phone: house.flatMap { PhoneNumber("+92399\(padded(5_500_000 + $0 * 1117, 7))") },
            address: house.map { "House \($0), Khayali Gali \($0 % 7 + 1)" })
    }

    private func mark(_ head: String) -> Substring? {
        marks.first { $0.hasPrefix(head) }.map { $0.dropFirst(head.count) }
    }

    private func invented(on day: CalendarDate) -> DemoClaim {
        DemoClaim(
            facts: claim.contains("bare") ? nil : facts, openedOn: day.adding(days: Int(claim[0].dropFirst()) ?? 1),
            goal: DemoClaim.Step(rawValue: claim[2]) ?? .opened, pace: Int(claim[1].dropFirst()) ?? 1, papers: 3)
    }

    private var facts: ClaimFacts {
        let standing = claim.dropFirst(3).lazy.compactMap { Standing(rawValue: $0) }.first ?? .unknown
        guard harm[0] == "killed" else {
            let grade = claim.first { Self.grades.contains($0) } ?? "unknown"
            return ClaimFacts(standing: standing, losses: [Loss(kind: .injury, grade: grade)])
        }
        let heirs = claim.contains("heirs") ? Self.heirs(of: harm[1]) : .unknown
        return ClaimFacts(standing: standing, losses: [Loss(kind: .death)], heirs: heirs)
    }

    private static func heirs(of sex: String) -> Heirs {
        let relatives: [Relation: Int] = [sex == "female" ? .husband : .wife: 1, .mother: 1, .son: 2, .daughter: 1]
        return Heirs(personalLaw: .hanafi, relatives: .known(Relatives(relatives)), certificate: .succession)
    }

    private static let grades: Set<String> = ["grievous", "other", "permanent-disability", "injured", "minor"]
}

extension [String] {
    fileprivate var words: String? { isEmpty ? nil : joined(separator: " ") }
}
