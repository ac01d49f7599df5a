public import Access
import CompensationRules
public import Incidents
import Kernel
public import SQL
import Statute
import Verification

/// Awards or refuses.
public enum DecideClaim {
    /// What is decided.
    public enum Answer: Hashable, Sendable {
        case award
        case refuse(RefusalGround)

        var kind: Decision.Kind {
            switch self {
            case .award: .award
            case .refuse: .refusal
            }
        }
    }

    /// Freezes the determination of this day with its digest, and closes the facts.
    ///
    /// `seen` is the digest of the determination that the decider had before her; when another comes out now, because
    /// a fact, a rate or the day has changed, nothing is decided (`ClaimError.changedMeanwhile`). Nil takes what comes
    /// out, for programs that make worlds. `reason` is sealed under the person's key.
    ///
    /// Throws `AccessError.ownWork` for who opened, changed, assessed or sent the claim; `ClaimError.notDecidable` while
    /// a fact or a rule is missing, `.noAward` where the law gives nothing, `.noSuchGround` for a refusal without a
    /// clause that stands against this claim, `.wrongStage` unless it is with who decides. About 60 microseconds.
    @discardableResult
    public static func run(
        _ claim: Claim, of incident: Incident, _ answer: Answer, reason: String? = nil, seen: String? = nil,
        from version: Int, by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Decision {
        try grant.require(.decideClaim)
        let found = WorkedOut(claim, of: incident, under: desk.law, on: grant.moment.dateInPakistan)
        guard claim.version == version else { throw ClaimError.changedMeanwhile }
        guard claim.stage == .committee else { throw ClaimError.wrongStage(claim.stage) }
        let decision = try decision(answer, found, reason: reason, seen: seen, by: grant, at: desk)
        var moved = try MoveClaim.run(
            claim, .init(kind: .decided, to: .decided, word: answer.kind.rawValue), from: [.committee],
            version: version, by: grant, at: desk, in: tx)
        guard try DecisionStore.insert(decision, in: tx) else { throw ClaimError.changedMeanwhile }
        try IssuedDocuments.issue(decision.code, as: decision.kind.document, on: decision.decidedOn, in: tx)
        moved.standing.outcome = decision.kind == .award ? .award : .nothing
        moved.standing.amount = decision.kind == .award ? decision.amount : nil
        moved.standing.decidedOn = decision.decidedOn
        try ClaimStore.keep(moved.standing, of: claim.id, in: tx)
        _ = try WorkOutClaim.run(moved, of: incident, under: desk.law, on: decision.decidedOn, in: tx)
        try Audit.record(grant, .claimDecided, on: Record(.claim, claim.id), in: tx)
        return decision
    }

    private static func decision(
        _ answer: Answer, _ found: WorkedOut, reason: String?, seen: String?, by grant: Grant, at desk: ClaimDesk
    ) throws -> Decision {
        let determination = found.determination
        guard determination.outcome == .award || determination.outcome == .nothing else {
            throw ClaimError.notDecidable
        }
        let record = determination.record(for: found.facts)
        guard let frozen = FrozenDetermination(record.bytes), frozen.isIntact else { throw DecisionUnreadable() }
        if let seen, seen != frozen.digest { throw ClaimError.changedMeanwhile }
        let ground = try ground(of: answer, found, desk)
        let sealed = try SealedNote.seal(
            reason, of: found.claim.person, at: DecisionStore.address(found.claim.id), by: desk.vault)
        return Decision(
            claim: found.claim.id, kind: answer.kind, determination: frozen, rules: desk.rules,
            amount: ground == nil ? determination.total : .zero, ground: ground?.ground, clause: ground?.clause,
            code: VerificationCode(from: desk.surroundings), office: Office(grant.officer),
            decidedBy: grant.officer.account, decidedAt: grant.moment, decidedOn: grant.moment.dateInPakistan,
            hasReason: sealed != nil, reason: sealed, storedDigest: frozen.digest)
    }

    /// The clause of a refusal; nil for an award.
    private static func ground(of answer: Answer, _ found: WorkedOut, _ desk: ClaimDesk) throws -> (
        ground: RefusalGround, clause: String
    )? {
        switch answer {
        case .award:
            guard found.determination.outcome == .award else { throw ClaimError.noAward }
            return nil
        case .refuse(let ground):
            let grounds = RefusalGround.all(for: found, under: desk.law)
            guard let clause = grounds.first(where: { $0.ground == ground }) else { throw ClaimError.noSuchGround }
            return clause
        }
    }
}

extension Decision.Kind {
    /// The letter that tells it.
    fileprivate var document: IssuedDocument.Kind {
        switch self {
        case .award: .awardLetter
        case .refusal: .refusalLetter
        }
    }
}
