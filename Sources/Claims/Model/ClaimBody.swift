import CompensationRules
import Kernel
import Law
import Localization
import Statute
import Web

/// What a JSON body says of a claim, in the words of the law's contract.
enum ClaimBody {
    /// Reads `standing`, `losses` and `heirs`; nil when none of them was sent. Throws `FormFaults` that names the
    /// field as the contract does. `finish` is for the caller, who knows the other fields.
    static func facts(from answers: inout Answers, at province: Province, under law: LawBook) throws -> ClaimFacts? {
        let standing = answers.word("standing", as: Standing.self)
        let losses = answers.json("losses")
        let heirs = answers.json("heirs")
        guard standing != nil || losses != nil || heirs != nil else { return nil }
        do {
            let facts = try LegalFacts(contract(losses, heirs, at: province), under: law)
            return ClaimFacts(
                standing: standing ?? .unknown, losses: facts.losses,
                heirs: Heirs(
                    personalLaw: facts.personalLaw, relatives: facts.relatives, certificate: facts.certificate))
        } catch {
            throw FormFaults(error)
        }
    }

    private static func contract(_ losses: JSON?, _ heirs: JSON?, at province: Province) -> JSON {
        ["jurisdiction": .text(province), "losses": losses ?? [], "heirs": heirs ?? .null]
    }
}
