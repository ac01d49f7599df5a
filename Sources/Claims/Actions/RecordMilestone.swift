import Access
import CompensationRules
import Incidents
public import Kernel
import SQL

/// A paper by which an award becomes money: its day and its number.
public struct MilestoneDraft: Hashable, Sendable {
    /// Not before the decision, not in the future.
    public let on: CalendarDate
    /// As printed on the paper, 1 to 60 characters.
    public let number: String

    public init(on: CalendarDate, number: String) {
        self.on = on
        self.number = number
    }
}

/// What the sanction, the funds and the payment have in common.
enum RecordMilestone {
    static func run(
        _ claim: Claim, of incident: Incident, _ kind: Milestone.Kind, _ draft: MilestoneDraft, from version: Int,
        by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.payClaim)
        if claim.isDecided, claim.standing.outcome != .award { throw ClaimError.refused }
        let moved = try MoveClaim.run(
            claim, .init(kind: kind.move, to: kind.stage), from: [kind.after], version: version, by: grant, at: desk,
            in: tx)
        let officer = grant.officer
        try CourseStore.insert(
            Milestone(
                kind: kind, on: draft.on, number: draft.number, by: officer.account, role: officer.role,
                at: grant.moment), of: claim.id, in: tx)
        try Audit.record(grant, kind.act, on: Record(.claim, claim.id), in: tx)
        return try WorkOutClaim.run(moved, of: incident, under: desk.law, on: grant.moment.dateInPakistan, in: tx)
    }
}

extension Milestone.Kind {
    /// The stage at which it is due.
    var after: Claim.Stage {
        switch self {
        case .sanction: .decided
        case .funds: .sanction
        case .payment: .payment
        }
    }

    /// The stage that it reaches.
    var stage: Claim.Stage {
        switch self {
        case .sanction: .sanction
        case .funds: .payment
        case .payment: .paid
        }
    }

    var move: ClaimMove.Kind {
        switch self {
        case .sanction: .sanctioned
        case .funds: .funded
        case .payment: .paid
        }
    }

    fileprivate var act: Act {
        switch self {
        case .sanction: .claimSanctioned
        case .funds: .claimFunded
        case .payment: .claimPaid
        }
    }
}
