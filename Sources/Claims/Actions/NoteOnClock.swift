public import Access
public import Incidents
import Kernel
public import SQL

/// Says something about a clock: that it is paused and for whom it waits, that it runs on, or why it is late.
public enum NoteOnClock {
    public struct Draft: Hashable, Sendable {
        public let clock: ClaimClock
        public let kind: ClockNote.Kind
        public let because: ClockNote.Because
        /// In plain words, sealed when stored; nil when the word says it all.
        public let reason: String?

        public init(_ clock: ClaimClock, _ kind: ClockNote.Kind, because: ClockNote.Because, reason: String?) {
            (self.clock, self.kind, self.because, self.reason) = (clock, kind, because, reason)
        }
    }

    /// Who assesses speaks for the district's report, who pays for the money. Throws `AccessError.notPermitted` with
    /// the other grant, `ClaimError.clockNotRunning`, `.clockPaused`, `.clockNotPaused`, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ draft: Draft, on claim: Claim, of incident: Incident, from version: Int, by grant: Grant,
        at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(draft.clock.permission)
        try grant.require(claim.scope)
        guard claim.version == version else { throw ClaimError.changedMeanwhile }
        let today = grant.moment.dateInPakistan
        var course = try CourseStore.course(of: claim, in: tx)
        let clocks = course.clocks(of: claim, from: incident, under: desk.law, on: today)
        try check(draft.kind, clocks.first { $0.limit.clock == draft.clock })
        let id = Identifier<ClockNote>(from: desk.surroundings)
        let note = ClockNote(
            id: id, clock: draft.clock, kind: draft.kind, on: today, because: draft.because,
            by: grant.officer.account, role: grant.officer.role, at: grant.moment,
            reason: try SealedNote.seal(draft.reason, of: claim.person, at: ClockNote.address(id), by: desk.vault))
        try CourseStore.insert(note, of: claim.id, in: tx)
        var noted = claim
        noted.version += 1
        guard try ClaimStore.move(noted, from: claim, in: tx) else { throw ClaimError.changedMeanwhile }
        try Audit.record(grant, .clockPaused, on: Record(.claim, claim.id), in: tx)
        course.notes.append(note)
        return try WorkOutClaim.run(noted, of: incident, course, under: desk.law, on: today, in: tx)
    }

    private static func check(_ kind: ClockNote.Kind, _ clock: RunningClock?) throws {
        guard let clock, clock.state != .stopped else { throw ClaimError.clockNotRunning }
        switch (kind, clock.state) {
        case (.paused, .paused): throw ClaimError.clockPaused
        case (.resumed, .running): throw ClaimError.clockNotPaused
        case (.paused, _), (.resumed, _), (.late, _): break
        }
    }
}

extension ClaimClock {
    /// Who may speak for it.
    public var permission: Permission {
        switch self {
        case .report: .assessClaim
        case .funds, .payment: .payClaim
        }
    }
}
