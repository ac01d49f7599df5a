public import Kernel
public import Statute

/// What the law gives for one victim, and why: an award with its lines, or what stands in its way.
public struct Determination: Sendable {
    /// Where several hold the first in this order is the outcome.
    public enum Outcome: String, CaseIterable, Sendable {
        /// The law says no: a finding fails.
        case nothing
        /// At least one line is payable.
        case award
        /// A fact is missing.
        case undetermined
        /// There is no rule, or a rate is not resolved.
        case refer
    }

    public let outcome: Outcome
    /// The sum of the lines; zero unless the outcome is an award.
    public let total: Rupees
    public let lines: [Line]
    public let findings: [Finding]
    /// The facts that would decide, in the order of the form; empty when the law says no anyway.
    public let missing: [FactPath]
    public let referrals: [Referral]
    public let beneficiaries: Beneficiaries
    public let warnings: [Warning]
    /// Every instrument that was used or named, each once.
    public let instruments: [Instrument]

    /// One payable loss.
    public struct Line: Sendable {
        /// Its place among the facts' losses, from 0.
        public let loss: Int
        public let kind: LossKind
        public let amount: Rupees
        public let scheduleLine: ScheduleLine
        public let rate: Rate
    }

    /// One condition that was asked, with its law.
    public struct Finding: Sendable {
        public let rule: Rule
        public let outcome: Truth
        /// The loss that it is about; nil when it is about the whole claim.
        public let loss: Int?
        /// The law that asks.
        public let because: String
        /// What was found, in English.
        public let detail: String
    }

    /// The conditions, by the names that pages translate.
    public enum Rule: String, CaseIterable, Sendable {
        case jurisdictionHasInstrument = "jurisdiction-has-instrument"
        case incidentIsTerroristAct = "incident-is-terrorist-act"
        case victimIsCivilian = "victim-is-civilian"
        case personalGroundsDoNotCount = "personal-grounds-do-not-count"
        case rateIsInForce = "rate-is-in-force"
        case countsOnce = "counts-once"
    }

    /// What a human has to decide, and who.
    public struct Referral: Sendable {
        /// Nil when it is about the whole claim.
        public let loss: Int?
        /// A stable word, such as `no-rate-known`.
        public let reason: String
        public let to: String
        /// The amounts between which the texts do not decide.
        public let candidates: [Candidate]
    }

    /// An amount that may be the right one.
    public struct Candidate: Sendable {
        public let amount: Rupees?
        public let rate: Rate
        /// The source of this amount.
        public let source: String
        public let says: String
    }

    /// Something that the reader should know and that changes nothing.
    public struct Warning: Sendable {
        /// A stable word, such as `bill-does-not-pay`.
        public let rule: String
        public let because: String
        public let detail: String
        /// A sum that is not paid; nil when the warning is about none.
        public let amount: Rupees?

        init(_ rule: String, because: String, detail: String, amount: Rupees? = nil) {
            (self.rule, self.because, self.detail, self.amount) = (rule, because, detail, amount)
        }
    }
}

/// The name of a fact, as the form and the JSON have it.
public enum FactPath: Hashable, Sendable, CustomStringConvertible {
    case jurisdiction, incidentOn, classification, manner, standing, losses
    case lossKind(Int)
    case lossCount(Int)
    case circumstance(Int, Circumstance)

    public var description: String {
        switch self {
        case .jurisdiction: "jurisdiction"
        case .incidentOn: "incident.on"
        case .classification: "incident.classification"
        case .manner: "incident.manner"
        case .standing: "victim.standing"
        case .losses: "losses"
        case .lossKind(let loss): "losses[\(loss)].kind"
        case .lossCount(let loss): "losses[\(loss)].count"
        case .circumstance(let loss, let circumstance): "losses[\(loss)].\(circumstance.rawValue)"
        }
    }
}
