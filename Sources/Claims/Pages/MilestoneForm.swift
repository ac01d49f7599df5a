import Access
import HTML
import Localization
import SQL
import Web

/// The sanction, the funds or the payment of an award: the day and the number of its paper.
enum MilestoneForm {
    static func sanction(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        page(.sanction, file, visit)
    }

    static func funds(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        page(.funds, file, visit)
    }

    static func paid(_ file: ClaimFile, _ visit: Visit, _ tx: borrowing Transaction) throws -> Page {
        page(.payment, file, visit)
    }

    private static func page(_ kind: Milestone.Kind, _ file: ClaimFile, _ visit: Visit) -> Page {
        let title = Phrase("claims.record-money.", of: kind)
        if file.decision?.kind == .refusal {
            return ClaimQuestion.notNow(title, file, visit, Phrase("claims.refused-not-paid"))
        }
        guard file.claim.stage == kind.after, let decision = file.decision else {
            return ClaimQuestion.notNow(title, file, visit)
        }
        if kind == .payment, let earlier = file.ownWork.paying {
            let told = Phrase("claims.next-own-payment", ["act": .phrase(earlier.phrase)])
            return ClaimQuestion.notNow(title, file, visit, told)
        }
        let say = visit.say
        let amount: HTML = """
            <p class="text">\(say(Phrase("claims.next-money-why.", of: kind))) <b class="tight">\(bdi: say.rupees(decision.amount))</b></p>

            """
        let parts: [any FormPart] = [
            DateField("on", Phrase("claims.money-on.", of: kind)),
            TextField(
                "number", Phrase("claims.money-paper.", of: kind), hint: Phrase("claims.money-paper-hint")),
        ]
        return ClaimQuestion.page(title, file, before: amount, parts, verb: kind.verb, send: title, visit)
    }
}
