import CompensationRules
import Kernel
import Statute

// `Web` has a part called `Facts`, `Incidents` words called `Classification` and `Manner`. In the files that see
// those, the law's own go by these names.
typealias LegalFacts = Facts
typealias LegalClassification = Classification
typealias LegalManner = Manner

extension ClaimFacts {
    /// These facts as the law's contract writes them, without those of the incident.
    var json: JSON {
        let facts = LegalFacts(
            jurisdiction: nil, incidentOn: nil, classification: .unknown, standing: standing, losses: losses,
            personalLaw: heirs.personalLaw, relatives: heirs.relatives, certificate: heirs.certificate
        ).json
        return [
            "standing": .text(standing), "losses": facts["losses"] ?? [], "heirs": facts["heirs"] ?? .null,
        ]
    }
}
