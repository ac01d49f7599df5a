public import Access
import CompensationRules
import Incidents
import Kernel
public import Localization
import Statute

/// Something that must be found out before the law can be applied: what, and which question of which form
/// answers it.
public struct MissingFact: Hashable, Sendable {
    /// A sentence that says what to do.
    public let phrase: Phrase
    /// The form's address with the question as its fragment.
    public let address: String
    /// Who may answer: whoever has this permission at the claim's place.
    public let permission: Permission

    init(_ path: FactPath, of claim: Claim) {
        let (word, loss) = Word.of(path)
        phrase = Self.phrase(path)
        if word == .classification {
            address = "/incidents/\(claim.incident)/classification#classification"
            permission = .classifyIncident
        } else if let question = word.questionOfIncident {
            address = "/incidents/\(claim.incident)/change#\(question)"
            permission = .changeIncident
        } else {
            address = "/claims/\(claim.id)/facts#" + word.questionOfClaim(loss: loss ?? 0)
            permission = .changeClaim
        }
    }

    /// What to find out, as a sentence.
    static func phrase(_ path: FactPath) -> Phrase {
        let (word, loss) = Word.of(path)
        return Phrase("claims.missing.", of: word, ["loss": .number((loss ?? 0) + 1)])
    }

    /// Whether the officer can answer it.
    public func mayAnswer(_ officer: Officer, at scope: Scope) -> Bool {
        (try? officer.grant(permission, at: scope, for: .claim)) != nil
    }

    /// The facts, by the names that pages translate.
    enum Word: String, CaseIterable {
        case place, day, classification, manner, standing, losses, kind, count, grade, extent, animal
        case vehicleClass = "class"

        static func of(_ path: FactPath) -> (Word, loss: Int?) {
            switch path {
            case .jurisdiction: (.place, nil)
            case .incidentOn: (.day, nil)
            case .classification: (.classification, nil)
            case .manner: (.manner, nil)
            case .standing: (.standing, nil)
            case .losses: (.losses, nil)
            case .lossKind(let loss): (.kind, loss)
            case .lossCount(let loss): (.count, loss)
            case .circumstance(let loss, .manner): (.manner, loss)
            case .circumstance(let loss, .grade): (.grade, loss)
            case .circumstance(let loss, .extent): (.extent, loss)
            case .circumstance(let loss, .vehicleClass): (.vehicleClass, loss)
            case .circumstance(let loss, .animal): (.animal, loss)
            }
        }

        var questionOfIncident: String? {
            switch self {
            case .place: "district"
            case .day: "on-day"
            case .manner: "manner"
            case .classification, .standing, .losses, .kind, .count, .grade, .extent, .animal, .vehicleClass: nil
            }
        }

        func questionOfClaim(loss: Int) -> String {
            switch self {
            case .standing: "standing"
            case .count: "loss-\(loss + 1)-count"
            case .place, .day, .classification, .manner, .losses, .kind, .grade, .extent, .animal, .vehicleClass:
                "loss-\(loss + 1)"
            }
        }
    }
}
