import Access
import CompensationRules
import HTML
import Localization
import Web

/// The one next step of a claim: a button for who may do it; for everybody else whose it is, and kindly why not theirs.
enum ClaimNext {
    static func step(_ file: ClaimFile, _ visit: Visit) -> NextStep {
        switch file.claim.stage {
        case .opened, .evidence, .verified: gathering(file, visit)
        case .committee: deciding(file, visit)
        case .decided, .sanction, .payment: paying(file, visit)
        case .paid: NextStep(Phrase("claims.next-paid"), Phrase("claims.next-paid-why"))
        }
    }

    private static func may(_ permission: Permission, _ file: ClaimFile, _ visit: Visit) -> Bool {
        (try? visit.officer.grant(permission, at: file.claim.scope, for: .claim)) != nil
    }

    private static func address(_ file: ClaimFile, _ verb: String) -> String { "/claims/\(file.claim.id)/\(verb)" }

    // MARK: Until it is sent

    /// The first missing fact, else what the outcome and the stage ask for.
    private static func gathering(_ file: ClaimFile, _ visit: Visit) -> NextStep {
        if let missing = file.found.missing.first {
            let mayAnswer = (try? visit.officer).map { missing.mayAnswer($0, at: file.claim.scope) } ?? false
            return NextStep(
                missing.phrase, mayAnswer ? Phrase("claims.next-missing") : Phrase("claims.next-others"),
                action: mayAnswer ? Action(Phrase("claims.answer"), to: missing.address) : nil)
        }
        switch file.found.determination.outcome {
        case .refer:
            return NextStep(
                Phrase("claims.next-refer"), Phrase("claims.next-refer-why"),
                action: Action(Phrase("claims.see-referral"), to: "#refer"))
        case .award, .nothing, .undetermined: return assessing(file, visit)
        }
    }

    private static func assessing(_ file: ClaimFile, _ visit: Visit) -> NextStep {
        let isVerified = file.claim.stage == .verified
        guard may(.assessClaim, file, visit) else {
            return NextStep(
                isVerified ? Phrase("claims.next-send-others") : Phrase("claims.next-assess-others"),
                Phrase("claims.next-district-why"))
        }
        if isVerified {
            return NextStep(
                Phrase("claims.next-send"), Phrase("claims.next-send-why"),
                action: Action(Phrase("claims.send"), to: address(file, "send")))
        }
        return NextStep(
            Phrase("claims.next-assess"), Phrase("claims.next-assess-why"),
            action: Action(Phrase("claims.assess"), to: address(file, "assess")))
    }

    // MARK: With who decides

    private static func deciding(_ file: ClaimFile, _ visit: Visit) -> NextStep {
        guard may(.decideClaim, file, visit) else {
            return NextStep(Phrase("claims.next-decide-others"), whoDecides(file, visit))
        }
        switch file.found.determination.outcome {
        case .undetermined, .refer:
            return NextStep(
                Phrase("claims.next-cannot-decide"), Phrase("claims.next-cannot-decide-why"),
                action: Action(Phrase("claims.return"), to: address(file, "return")))
        case .award, .nothing: break
        }
        if let earlier = file.ownWork.deciding {
            return NextStep(
                Phrase("claims.next-own-work", ["act": .phrase(earlier.phrase)]), whoDecides(file, visit))
        }
        let isAward = file.found.determination.outcome == .award
        return NextStep(
            isAward ? Phrase("claims.next-decide") : Phrase("claims.next-refuse"), Phrase("claims.next-decide-why"),
            action: Action(
                isAward ? Phrase("claims.go-decide") : Phrase("claims.go-refuse"),
                to: address(file, isAward ? "decide" : "refuse")))
    }

    /// Up to three of those who may decide, by name and office.
    private static func whoDecides(_ file: ClaimFile, _ visit: Visit) -> Phrase {
        let shown = file.deciders.prefix(3).map { visit.say($0.phrase(visit)) }
        guard !shown.isEmpty else { return Phrase("claims.deciders-none") }
        return Phrase(
            "claims.deciders",
            [
                "names": .text(shown.joined(separator: visit.say("claims.list-separator"))),
                "n": .number(file.deciders.count),
            ])
    }

    // MARK: After the decision

    private static func paying(_ file: ClaimFile, _ visit: Visit) -> NextStep {
        guard file.decision?.kind != .refusal else {
            return NextStep(Phrase("claims.next-refused"), file.decision?.wouldChange.first)
        }
        let kind: Milestone.Kind =
            switch file.claim.stage {
            case .decided: .sanction
            case .sanction: .funds
            case .opened, .evidence, .verified, .committee, .payment, .paid: .payment
            }
        guard may(.payClaim, file, visit) else {
            return NextStep(Phrase("claims.next-money-others.", of: kind), Phrase("claims.next-money-others-why"))
        }
        if kind == .payment, let earlier = file.ownWork.paying {
            return NextStep(
                Phrase("claims.next-own-payment", ["act": .phrase(earlier.phrase)]),
                Phrase("claims.next-money-others-why"))
        }
        return NextStep(
            Phrase("claims.next-money.", of: kind), Phrase("claims.next-money-why.", of: kind),
            action: Action(Phrase("claims.record-money.", of: kind), to: address(file, kind.verb)))
    }
}

extension Milestone.Kind {
    /// The last part of its form's address.
    var verb: String {
        switch self {
        case .sanction: "sanction"
        case .funds: "funds"
        case .payment: "paid"
        }
    }
}
