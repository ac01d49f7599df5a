public import Localization

/// Why something cannot be done with a claim.
public enum ClaimError: Explained, Equatable {
    /// The roster line has a claim already; its reference.
    case alreadyOpen(String)
    /// Somebody else changed the claim, or what it comes to has changed, since the caller looked.
    case changedMeanwhile
    /// The stage does not allow it.
    case wrongStage(Claim.Stage)
    /// Decided: its facts stand as they were on that day.
    case factsClosed
    /// With those who decide: it must be returned before facts are corrected.
    case factsWithCommittee
    /// A fact or a rule is missing, so it can be neither awarded nor refused.
    case notDecidable
    /// The law gives nothing for it, so it cannot be awarded.
    case noAward
    /// The refusal names no clause on which this claim can be refused.
    case noSuchGround
    /// A refused claim is not paid.
    case refused
    /// The contact or deputy named does not work on claims at this place, or both are the same.
    case noSuchColleague
    /// The clock does not run, is paused already, or is not paused.
    case clockNotRunning, clockPaused, clockNotPaused
    /// The person's keys were destroyed: no word about her can be sealed any more.
    case erased

    public var status: Int {
        switch self {
        case .changedMeanwhile: 412
        case .alreadyOpen, .wrongStage, .factsClosed, .factsWithCommittee, .notDecidable, .noAward, .noSuchGround,
            .noSuchColleague, .refused, .clockNotRunning, .clockPaused, .clockNotPaused, .erased:
            409
        }
    }

    public var code: String {
        switch self {
        case .alreadyOpen: "claim-already-open"
        case .changedMeanwhile: "stale"
        case .wrongStage: "claim-wrong-stage"
        case .factsClosed: "claim-facts-closed"
        case .factsWithCommittee: "claim-with-committee"
        case .notDecidable: "claim-not-decidable"
        case .noAward: "claim-no-award"
        case .noSuchGround: "claim-no-such-ground"
        case .noSuchColleague: "claim-no-such-colleague"
        case .refused: "claim-refused"
        case .clockNotRunning: "clock-not-running"
        case .clockPaused: "clock-paused"
        case .clockNotPaused: "clock-not-paused"
        case .erased: "erased"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .alreadyOpen(let reference): Phrase("claims.already-open", ["reference": .text(reference)])
        case .changedMeanwhile: Phrase("claims.changed-meanwhile")
        case .wrongStage(let stage):
            Phrase("claims.wrong-stage", ["stage": .phrase(Phrase("claims.stage.", of: stage))])
        case .factsClosed: Phrase("claims.facts-closed")
        case .factsWithCommittee: Phrase("claims.facts-with-committee")
        case .notDecidable: Phrase("claims.not-decidable")
        case .noAward: Phrase("claims.no-award")
        case .noSuchGround: Phrase("claims.no-such-ground")
        case .noSuchColleague: Phrase("claims.no-such-colleague")
        case .refused: Phrase("claims.refused-not-paid")
        case .clockNotRunning: Phrase("claims.clock-not-running")
        case .clockPaused: Phrase("claims.clock-paused-already")
        case .clockNotPaused: Phrase("claims.clock-not-paused")
        case .erased: Phrase("claims.erased")
        }
    }

    /// On a page the form is shown again with everything that was typed.
    public var fields: [FieldFault] {
        switch self {
        case .changedMeanwhile, .notDecidable, .noAward, .noSuchGround, .noSuchColleague, .clockNotRunning,
            .clockPaused,
            .clockNotPaused:
            [FieldFault("", phrase)]
        case .alreadyOpen, .wrongStage, .factsClosed, .factsWithCommittee, .refused, .erased: []
        }
    }
}
