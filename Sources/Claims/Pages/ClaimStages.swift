import HTML
import Kernel
import Localization
import Web

/// The way of a claim as a line of steps, each with the day on which it was reached.
enum ClaimStages {
    static func line(_ file: ClaimFile, _ say: Speech) -> StageLine {
        let claim = file.claim
        let steps = shown(file).map { stage in
            StageLine.Step(Phrase("claims.stage.", of: stage), place(of: stage, claim.stage), remark(stage, file, say))
        }
        return StageLine(Phrase("claims.stages"), steps)
    }

    /// A refused claim goes no further; the last step stands for the payment and its end.
    private static func shown(_ file: ClaimFile) -> [Claim.Stage] {
        let all = Claim.Stage.allCases.filter { $0 != .paid }
        return file.decision?.kind == .refusal ? all.filter { $0 <= .decided } : all
    }

    private static func place(of stage: Claim.Stage, _ reached: Claim.Stage) -> StageLine.Step.Place {
        if stage == reached { return .current }
        return stage < reached ? .past : .later
    }

    private static func remark(_ stage: Claim.Stage, _ file: ClaimFile, _ say: Speech) -> HTML {
        guard stage <= file.claim.stage, let day = day(stage, file) else { return .empty }
        let words: [String: Phrase.Value] = ["day": .text(say.date(day))]
        if stage < file.claim.stage, stage != .opened, stage != .decided, stage != .payment {
            return "\(bdi: say.date(day))"
        }
        switch stage {
        case .opened: return "\(Phrase("claims.opened-on", words), say)"
        case .decided:
            return file.decision.map { "\(Phrase("claims.decided-on.", of: $0.kind, words), say)" } ?? .empty
        case .payment where file.claim.stage == .paid: return "\(Phrase("claims.paid-on", words), say)"
        case .payment: return "\(Phrase("claims.funds-on", words), say)"
        case .evidence, .verified, .committee, .sanction, .paid: return "\(Phrase("claims.since", words), say)"
        }
    }

    private static func day(_ stage: Claim.Stage, _ file: ClaimFile) -> CalendarDate? {
        let course = file.course
        switch stage {
        case .opened: return file.claim.openedOn
        case .evidence: return course.moves.last { $0.to == .evidence && $0.from != .evidence }?.at.dateInPakistan
        case .verified: return course.moves.last { $0.to == .verified }?.at.dateInPakistan
        case .committee: return course.last(.sent)?.at.dateInPakistan
        case .decided: return file.decision?.decidedOn
        case .sanction: return course.milestone(.sanction)?.on
        case .payment, .paid: return (course.milestone(.payment) ?? course.milestone(.funds))?.on
        }
    }
}
