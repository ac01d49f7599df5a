import CompensationRules
import Statute
import Victims

extension HarmStatus {
    /// What the roster line itself says was lost, and nothing that would be a guess.
    var losses: [Loss] {
        switch self {
        case .killed: [Loss(kind: .death)]
        case .injured: [Loss(kind: .injury)]
        case .missing, .shocked, .witness, .unknown: []
        }
    }

    /// Whether the roster offers to open a claim for such a line.
    var suggestsClaim: Bool {
        switch self {
        case .killed, .injured, .missing, .shocked: true
        case .witness, .unknown: false
        }
    }
}
