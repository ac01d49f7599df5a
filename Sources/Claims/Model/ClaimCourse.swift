import Access
import CompensationRules
public import Incidents
public import Kernel
public import Statute

/// The way of one claim so far: its moves, its papers of payment and what was said about its clocks.
public struct ClaimCourse: Sendable {
    /// Oldest first.
    public internal(set) var moves: [ClaimMove] = []
    public internal(set) var milestones: [Milestone] = []
    /// Oldest first.
    public internal(set) var notes: [ClockNote] = []

    static let none = ClaimCourse()

    public func milestone(_ kind: Milestone.Kind) -> Milestone? { milestones.first { $0.kind == kind } }

    /// The last move of that kind.
    public func last(_ kind: ClaimMove.Kind) -> ClaimMove? { moves.last { $0.kind == kind } }

    /// The clocks that have begun, in their order, on `today`.
    public func clocks(
        of claim: Claim, from incident: Incident, under law: LawBook, on today: CalendarDate
    ) -> [RunningClock] {
        ClaimClock.allCases.compactMap { clock in
            guard let span = span(of: clock, claim, incident),
                let limit = ClockLimit(clock, in: claim.province, on: span.since, under: law)
            else { return nil }
            return RunningClock(
                limit, since: span.since, stopped: span.stopped, breaks: pauses(of: clock) + span.breaks, on: today)
        }
    }

    private typealias Span = (since: CalendarDate, stopped: CalendarDate?, breaks: [RunningClock.Break])

    /// From when to when a clock runs; nil when it has not begun.
    private func span(of clock: ClaimClock, _ claim: Claim, _ incident: Incident) -> Span? {
        switch clock {
        case .report:
            // Nobody can report what nobody had registered.
            let since = max(incident.facts.on, incident.registeredAt.dateInPakistan)
            let sent = last(.sent)?.at.dateInPakistan
            return (since, claim.stage >= .committee ? sent : nil, withCommittee)
        case .funds:
            guard isAwarded(claim), let decided = claim.standing.decidedOn else { return nil }
            return (decided, milestone(.funds)?.on, [])
        case .payment:
            guard isAwarded(claim), let sanction = milestone(.sanction) else { return nil }
            return (sanction.on, milestone(.payment)?.on, [])
        }
    }

    private func isAwarded(_ claim: Claim) -> Bool { claim.isDecided && claim.standing.outcome == .award }

    /// The days that the report lay with who decides before it came back: they are not the district's.
    private var withCommittee: [RunningClock.Break] {
        var breaks: [RunningClock.Break] = []
        var sent: CalendarDate?
        for move in moves {
            if move.kind == .sent { sent = move.at.dateInPakistan }
            if move.kind == .returned, let from = sent {
                breaks.append(.init(from: from, until: move.at.dateInPakistan))
                sent = nil
            }
        }
        return breaks
    }

    /// What was paused by a note, the last one perhaps still standing.
    private func pauses(of clock: ClaimClock) -> [RunningClock.Break] {
        var breaks: [RunningClock.Break] = []
        var paused: CalendarDate?
        for note in notes where note.clock == clock {
            switch note.kind {
            case .paused: paused = paused ?? note.on
            case .resumed:
                if let from = paused { breaks.append(.init(from: from, until: note.on)) }
                paused = nil
            case .late: break
            }
        }
        return breaks + (paused.map { [.init(from: $0, until: nil)] } ?? [])
    }
}

extension [RunningClock] {
    /// The last day of the one that ends first.
    var dueOn: CalendarDate? { filter { $0.state == .running }.map(\.dueOn).min() }
}
