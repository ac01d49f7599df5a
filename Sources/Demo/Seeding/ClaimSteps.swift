import Access
import Claims
import CompensationRules
import Incidents
import Kernel
import SQL
import Statute
import Victims

/// Takes an invented claim as far as it is meant to come, by the same actions as the pages and by officers who may:
/// support officers open and gather, welfare officers verify and send, the district or the Home Department decides as
/// the law says, finance pays.
struct ClaimSteps: Sendable {
    let posts: DemoPosts
    let vault: Vault
    let law: LawBook
    /// The version of the program, kept with every decision.
    let rules: String
    let now: Timestamp

    /// Everything on its own day; stops where law or calendar stop it.
    func take(_ invented: DemoClaim, from line: RosterEntry, of incident: Incident, in tx: borrowing Transaction) throws
    {
        var claim: Claim?
        for (step, day) in invented.steps(by: now.dateInPakistan) {
            let moment = PastMoment(day, hour: 9 + step.hour, now: now)
            guard let next = try take(step, of: claim, invented, line, incident, at: moment, in: tx) else { break }
            claim = next
        }
        if let claim, claim.stage < .committee { try wait(claim, invented, incident, in: tx) }
    }

    /// Writes down for whom the report of a claim waits that was not sent, some days after it was opened.
    private func wait(_ claim: Claim, _ invented: DemoClaim, _ incident: Incident, in tx: borrowing Transaction) throws
    {
        let day = max(invented.openedOn, claim.stageSince).adding(days: 3)
        guard let because = invented.waitsFor, day <= now.dateInPakistan else { return }
        let moment = PastMoment(day, hour: 17, now: now)
        let desk = ClaimDesk(vault: vault, surroundings: moment, law: law, rules: rules)
        let grant = try grant(.assessClaim, .welfareOfficer, incident, moment, in: tx)
        _ = try NoteOnClock.run(
            .init(.report, .paused, because: because, reason: nil), on: claim, of: incident, from: claim.version,
            by: grant, at: desk, in: tx)
    }

    /// Papers of the checklist, each the next one, with a picture in the story's few.
    private func takePapers(
        _ invented: DemoClaim, for claim: Claim, _ incident: Incident, at moment: PastMoment,
        in tx: borrowing Transaction
    ) throws {
        guard invented.papers > 0 else { return }
        let kinds = claim.facts.losses.compactMap(\.kind)
        let wanted = (law.evidence[nil] ?? []) + kinds.flatMap { law.evidence[$0] ?? [] }
        let grant = try grant(.recordEvidence, .supportOfficer, incident, moment, in: tx)
        for (place, paper) in wanted.prefix(invented.papers).enumerated() {
            let taken = PaperTaken(
                paper, isOriginal: paper.party == .department,
                from: paper.party == .family ? "The family" : "Invented office",
                picture: place == 1 && invented.papers > 2 ? DemoPicture.page(invented.pace * 7 + place) : nil)
            try taken.take(for: claim, by: grant, vault: vault, surroundings: moment, in: tx)
        }
    }

    /// The claim after the step; nil when it can go no further.
    private func take(
        _ step: DemoClaim.Step, of claim: Claim?, _ invented: DemoClaim, _ line: RosterEntry, _ incident: Incident,
        at moment: PastMoment, in tx: borrowing Transaction
    ) throws -> Claim? {
        let desk = ClaimDesk(vault: vault, surroundings: moment, law: law, rules: rules)
        guard let claim else {
            let grant = try grant(.openClaim, .supportOfficer, incident, moment, in: tx)
            return try OpenClaim.run(from: line, of: incident, under: law, by: grant, surroundings: moment, in: tx)
        }
        switch step {
        case .opened: return claim
        case .evidence:
            guard let facts = invented.facts else { return nil }
            let grant = try grant(.changeClaim, .supportOfficer, incident, moment, in: tx)
            return try ChangeClaim.run(
                claim, of: incident, to: facts, from: claim.version, by: grant, at: desk, in: tx)
        case .verified:
            let grant = try grant(.assessClaim, .welfareOfficer, incident, moment, in: tx)
            return try AssessClaim.run(
                claim, of: incident, .confirmed, note: nil, from: claim.version, by: grant, at: desk, in: tx)
        case .committee:
            guard claim.standing.outcome == .award || claim.standing.outcome == .nothing else { return nil }
            try takePapers(invented, for: claim, incident, at: moment, in: tx)
            let grant = try grant(.assessClaim, .welfareOfficer, incident, moment, in: tx)
            return try SendClaim.run(claim, of: incident, from: claim.version, by: grant, at: desk, in: tx)
        case .decided:
            let decider = posts.decider(at: incident.scope)
            let grant = try grant(.decideClaim, decider, incident, moment, in: tx)
            let decision = try DecideClaim.asTheLawSays(claim, of: incident, by: grant, at: desk, in: tx)
            return decision.kind == .award ? try ClaimStore.find(claim.id, in: tx) : nil
        case .sanctioned:
            let grant = try grant(.payClaim, .homeOfficer, incident, moment, in: tx)
            return try RecordSanction.run(
                claim, of: incident, paper("SO", moment), from: claim.version, by: grant, at: desk, in: tx)
        case .funded:
            let grant = try grant(.payClaim, .financeChecker, incident, moment, in: tx)
            return try RecordFunds.run(
                claim, of: incident, paper("FD", moment), from: claim.version, by: grant, at: desk, in: tx)
        case .paid:
            let grant = try grant(.payClaim, .financeApprover, incident, moment, in: tx)
            return try RecordPaid.run(
                claim, of: incident, paper("CHQ", moment), from: claim.version, by: grant, at: desk, in: tx)
        }
    }

    private func grant(
        _ permission: Permission, _ role: Role, _ incident: Incident, _ moment: PastMoment,
        in tx: borrowing Transaction
    ) throws -> Grant {
        try posts.grant(permission, as: role, at: incident.scope, for: .claim, moment.moment, in: tx)
    }

    private func paper(_ letters: String, _ moment: PastMoment) -> MilestoneDraft {
        let day = moment.moment.dateInPakistan
        return MilestoneDraft(on: day, number: "Invented \(letters)/\(day.year)/\(day.daysSince1970 % 9000 + 1000)")
    }
}

extension DemoClaim.Step {
    /// Steps of one day are taken in their order.
    fileprivate var hour: Int {
        switch self {
        case .opened: 0
        case .evidence: 1
        case .verified: 2
        case .committee: 3
        case .decided: 4
        case .sanctioned: 5
        case .funded: 6
        case .paid: 7
        }
    }
}
