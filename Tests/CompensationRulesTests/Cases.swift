import CompensationRules
import Kernel
import Statute
import Testing

/// Short ways to say a case in tests. All people are synthetic.
enum Cases {
    static let today = CalendarDate(daysSince1970: 20_780)  // 2026-11-23

    /// The embedded law; a fault in it fails the test that asks.
    static func law() throws -> LawBook { try LawBook.embedded() }

    /// A terrorist attack on a civilian in a province on a day.
    static func facts(_ place: String?, _ on: String?, _ losses: [Loss]) -> Facts {
        Facts(
            jurisdiction: place, incidentOn: on.flatMap { CalendarDate($0) }, classification: .terroristAct,
            manner: .attack, standing: .civilian, losses: losses)
    }

    static func determine(_ facts: Facts) throws -> Determination {
        Determination(of: facts, under: try law(), today: today)
    }

    static let death = Loss(kind: .death)

    static func injury(_ grade: String) -> Loss { Loss(kind: .injury, grade: grade) }
}

extension Determination {
    /// `award 1000000`, `refer no-rate-known`, `undetermined losses[0].grade`, `nothing incident-is-terrorist-act`.
    var summary: String {
        switch outcome {
        case .award: "award \(total.whole)"
        case .refer: "refer " + referrals.map(\.reason).joined(separator: " ")
        case .undetermined: "undetermined " + missing.map(\.description).joined(separator: " ")
        case .nothing:
            "nothing " + findings.filter { $0.outcome == .notMet }.map(\.rule.rawValue).joined(separator: " ")
        }
    }
}
