import Access
import CompensationRules
import HTML
import Kernel
import Law
import Localization
import SQL
import Statute
import Web

/// "Record the verification": what the district found when it held the papers against the claim.
enum AssessForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let title = Phrase("claims.assess")
        guard file.claim.stage < .committee else { return ClaimQuestion.notNow(title, file, visit) }
        let say = visit.say
        let answers = Verification.allCases.map { result in
            Answer(
                result.rawValue, Phrase("claims.verification.", of: result),
                hint: Phrase("claims.verification-hint.", of: result))
        }
        let parts: [any FormPart] = [
            Choice("result", Phrase("claims.result"), answers),
            TextArea("note", Phrase("claims.assess-note"), hint: Phrase("claims.sealed-hint"), isOptional: true),
        ]
        return ClaimQuestion.page(
            title, file, before: "<p class=\"text\">\(say("claims.assess-told"))</p>\n", parts, verb: "assess",
            send: Phrase("claims.assess"), visit)
    }
}

/// "Send to who decides".
enum SendForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let title = Phrase("claims.send")
        guard file.claim.stage == .verified else { return ClaimQuestion.notNow(title, file, visit) }
        switch file.found.determination.outcome {
        case .undetermined, .refer: return ClaimQuestion.notNow(title, file, visit, Phrase("claims.not-decidable"))
        case .award, .nothing: break
        }
        let note = TextArea("note", Phrase("claims.send-note"), hint: Phrase("claims.sealed-hint"), isOptional: true)
        return ClaimQuestion.page(
            title, file, before: "<p class=\"text\">\(visit.say("claims.send-told"))</p>\n", [note], verb: "send",
            send: title, visit)
    }
}

/// "Return": the claim goes back to the district with the reason.
enum ReturnForm {
    static func page(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        let title = Phrase("claims.return")
        guard file.claim.stage == .committee else { return ClaimQuestion.notNow(title, file, visit) }
        let reason = TextArea("reason", Phrase("claims.return-reason"), hint: Phrase("claims.return-hint"))
        return ClaimQuestion.page(
            title, file, before: "<p class=\"text\">\(visit.say("claims.return-told"))</p>\n", [reason], verb: "return",
            send: title, visit)
    }
}
