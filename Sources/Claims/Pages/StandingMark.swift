import CompensationRules
import HTML
public import Kernel
import Localization
public import Web

/// Where a claim stands, as a mark: what it comes to until it is decided, then what was decided, and how late it is.
public enum StandingMark {
    static func mark(_ stage: Claim.Stage, _ outcome: Determination.Outcome?) -> Mark {
        if stage == .paid { return Mark(.done, Phrase("claims.stage.paid")) }
        guard stage < .decided else {
            return outcome == .award
                ? Mark(.done, Phrase("claims.decided.award")) : Mark(.plain, Phrase("claims.decided.refusal"))
        }
        guard let outcome else { return Mark(.plain, Phrase("claims.outcome-not-yet")) }
        switch outcome {
        case .award: return Mark(.now, Phrase("claims.outcome.award"))
        case .undetermined, .refer: return Mark(.wait, Phrase("claims.outcome.", of: outcome))
        case .nothing: return Mark(.plain, Phrase("claims.outcome.", of: outcome))
        }
    }

    /// How near the end of the running clock is; nil while none runs.
    public static func due(_ due: CalendarDate?, on today: CalendarDate) -> Mark? {
        guard let due else { return nil }
        let left = due.days(since: today)
        if left < 0 { return Mark(.harm, Phrase("claims.days-late", ["n": .number(-left)])) }
        if left == 0 { return Mark(.wait, Phrase("claims.ends-today")) }
        return Mark(left <= 3 ? .wait : .plain, Phrase("claims.days-left", ["n": .number(left)]))
    }

    /// The amount of an award; the word for why there is none otherwise, never a zero.
    static func sum(_ stage: Claim.Stage, _ outcome: Determination.Outcome?, _ amount: Rupees?, _ say: Speech) -> HTML {
        if let amount { return "\(bdi: say.rupees(amount))" }
        guard let outcome else { return "–" }
        return "\(say(Phrase("claims.outcome-short.", of: outcome)))"
    }
}
