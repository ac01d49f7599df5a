import Access
import HTML
import Kernel
import Law
import Localization
import Web

/// The running time limits of a claim, how sure they are, and what was said about them.
enum ClockSection {
    /// Nil where no limit is known.
    static func section(_ file: ClaimFile, _ visit: Visit) -> Section? {
        guard !file.clocks.isEmpty else { return nil }
        let say = visit.say
        let doubts = file.clocks.filter(\.limit.isDoubtful).map(\.limit.citation)
        let doubt: HTML =
            doubts.first.map {
                "<p class=\"small\">\(Doubt(Phrase("claims.limit-doubtful")), say) \(LawText($0), say)</p>\n"
            }
            ?? .empty
        return Section("clocks", Phrase("claims.clocks"), "\(file.clocks, { part($0, file, visit) })\(doubt)")
    }

    private static func part(_ clock: RunningClock, _ file: ClaimFile, _ visit: Visit) -> HTML {
        let say = visit.say
        let notes = file.course.notes.filter { $0.clock == clock.limit.clock }
        let standing = notes.last { $0.kind != .resumed }
        let isTold = clock.state == .paused || clock.isLate
        let told: HTML = standing.flatMap { isTold ? note($0, file, visit) : nil } ?? .empty
        let missing: HTML =
            clock.state == .running && clock.isLate && !notes.contains { $0.kind == .late }
            ? "<p class=\"small\">\(Mark(.harm, Phrase("claims.late-unexplained")), say)</p>\n" : .empty
        return "\(bar(clock, say), say)\(told)\(missing)\(change(clock, file, visit))"
    }

    static func bar(_ clock: RunningClock, _ say: Speech) -> ClockBar {
        ClockBar(
            Phrase("claims.clock.", of: clock.limit.clock), day: clock.day, of: clock.limit.days, words(clock, say))
    }

    /// The days in words: the bar alone tells nobody enough.
    static func words(_ clock: RunningClock, _ say: Speech) -> Phrase {
        let values: [String: Phrase.Value] = [
            "day": .number(clock.day), "limit": .number(clock.limit.days), "since": .text(say.date(clock.since)),
            "due": .text(say.date(clock.dueOn)), "n": .number(clock.daysLate),
        ]
        switch clock.state {
        case .paused: return Phrase("claims.clock-is-paused", values)
        case .stopped: return Phrase("claims.clock-was-met", values)
        case .running:
            return clock.isLate ? Phrase("claims.clock-is-late", values) : Phrase("claims.clock-runs", values)
        }
    }

    /// For whom it waits, and the words, for who may read them.
    private static func note(_ note: ClockNote, _ file: ClaimFile, _ visit: Visit) -> HTML {
        let say = visit.say
        let because = Phrase(
            "claims.waits-for",
            ["whom": .phrase(Phrase("claims.because.", of: note.because)), "day": .text(say.date(note.on))])
        return "<p class=\"small soft\">\(because, say) \(file.said(note.id).map { "\(bdi: $0)" })</p>\n"
    }

    private static func change(_ clock: RunningClock, _ file: ClaimFile, _ visit: Visit) -> HTML {
        let permission = clock.limit.clock.permission
        guard clock.state != .stopped, (try? visit.officer.grant(permission, at: file.claim.scope, for: .claim)) != nil
        else { return .empty }
        let words: Phrase = clock.state == .paused ? Phrase("claims.clock-resume") : Phrase("claims.clock-speak")
        let address = "/claims/\(file.claim.id)/clock?clock=\(clock.limit.clock.rawValue)"
        return "<p class=\"small no-print\"><a href=\"\(url: address)\">\(words, visit.say)</a></p>\n"
    }
}
