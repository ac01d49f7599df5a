import Kernel
import Statute

/// The lines for which a rate can be entered: those of a province's own schedule, and the property lines that the
/// statute family has elsewhere, for the day on which a province's own are found.
///
/// A line that stands for many (`award.property.*`) takes no amount: it would pay a shop what is meant for a house.
enum LineChoices {
    struct Line: Sendable {
        let province: ProvincialLaw
        let declaration: LineDeclaration
        /// As the form sends it: `PK-BA award.death`.
        var word: String { "\(province.code) \(declaration.key)" }
    }

    static func all(_ law: LawBook) -> [Line] {
        law.jurisdictions.filter(\.hasSchedule).flatMap { lines(of: $0, law) }
    }

    static func line(_ word: String, _ law: LawBook) -> Line? { all(law).first { $0.word == word } }

    static func lines(of province: ProvincialLaw, _ law: LawBook) -> [Line] {
        let own = province.schedule.filter(\.takesAmount)
        let known = Set(own.map(\.key))
        var elsewhere: [ScheduleLine] = []
        for line in law.jurisdictions.flatMap(\.schedule) where line.isOfFamily && !known.contains(line.key) {
            if !elsewhere.contains(where: { $0.key == line.key }) { elsewhere.append(line) }
        }
        return (own + elsewhere).map { Line(province: province, declaration: LineDeclaration($0)) }
    }
}

extension ScheduleLine {
    /// Not one that stands for many.
    fileprivate var takesAmount: Bool { !key.hasSuffix("*") }

    /// Whether another province may take the line over as it is: property, which no province grades in words of its own.
    fileprivate var isOfFamily: Bool {
        takesAmount && losses.allSatisfy { [.house, .business, .vehicle, .crop].contains($0) }
    }
}
