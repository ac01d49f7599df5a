import CompensationRules
import HTML
import Kernel
import Localization
import Web

/// What a determination comes to, as marks and amounts.
extension Determination {
    var mark: Mark {
        let kind: Mark.Kind =
            switch outcome {
            case .award: .done
            case .undetermined, .refer: .wait
            case .nothing: .plain
            }
        return Mark(kind, Phrase("claims.outcome.", of: outcome))
    }

    /// The sum of an award; the word for why there is none otherwise, never a zero.
    func sum(_ say: Speech) -> HTML {
        outcome == .award ? "\(bdi: say.rupees(total))" : "\(say(Phrase("claims.outcome-short.", of: outcome)))"
    }
}

extension Rupees {
    /// `15 lakh rupees`, for round sums; nil for the others.
    var inLakh: Phrase? {
        guard whole >= 100_000, whole % 100_000 == 0 else { return nil }
        return Phrase("claims.lakh", ["n": .number(Int(whole / 100_000))])
    }
}

extension Truth {
    var mark: Mark {
        let kind: Mark.Kind =
            switch self {
            case .met: .done
            case .undetermined: .wait
            case .notMet: .plain
            }
        return Mark(kind, Phrase("claims.truth.", of: self))
    }
}

/// Why a human has to decide, by the words that pages translate.
enum ReferralReason: String, CaseIterable {
    case noInstrument = "no-instrument"
    case exGratia = "ex-gratia"
    case notTerrorism = "not-terrorism"
    case standingRuleUnknown = "standing-rule-unknown"
    case noRateKnown = "no-rate-known"
    case rateDateUnknown = "rate-date-unknown"
    case disputedRate = "disputed-rate"
    case otherTrack = "other-track"
    case notACivilianVictim = "not-a-civilian-victim"
    /// A reason newer than this program.
    case other

    static func phrase(_ word: String) -> Phrase {
        Phrase("claims.refer.", of: ReferralReason(rawValue: word) ?? .other)
    }
}

/// What the reader should know and that changes nothing, by the words that pages translate.
enum Caution: String, CaseIterable {
    case announcement = "announcement-does-not-pay"
    case bill = "bill-does-not-pay"
    case draft = "draft-does-not-pay"
    case otherPaper = "other-paper-does-not-pay"
    case deathWithInjury = "death-with-injury"
    case personalLawUnknown = "personal-law-unknown"
    case noCalculator = "no-calculator"
    case relativesUnknown = "relatives-unknown"
    case noRelative = "no-relative-named"
    case equalSplit = "equal-split-assumed"
    case orderAssumed = "order-assumed"
    case grandchild = "mflo-1961-s4"
    case otherHeir = "other-heir"
    case soleSpouse = "sole-spouse-remainder"
    case grandfatherWithSiblings = "grandfather-with-siblings"
    case consanguineSurplus = "consanguine-surplus"
    case noHeir = "no-heir-named"
    case tooLarge = "numbers-too-large"
    /// A warning newer than this program.
    case other

    static func phrase(_ word: String) -> Phrase {
        Phrase("claims.warning.", of: Caution(rawValue: word) ?? .other)
    }

    /// Whether a certain paper is behind it, so that its own words add something to ours.
    static func isAboutPaper(_ word: String) -> Bool {
        switch Caution(rawValue: word) ?? .other {
        case .announcement, .bill, .draft, .otherPaper, .orderAssumed, .other: true
        case .deathWithInjury, .personalLawUnknown, .noCalculator, .relativesUnknown, .noRelative, .equalSplit,
            .grandchild, .otherHeir, .soleSpouse, .grandfatherWithSiblings, .consanguineSurplus, .noHeir, .tooLarge:
            false
        }
    }
}
