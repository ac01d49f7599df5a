import Kernel
import Statute

/// What a rate would change: the answer of its line before and after, on the days at which it turns.
struct RatePreview: Sendable {
    struct Day: Sendable {
        let on: CalendarDate
        /// Nil when the schedule has no such line yet.
        let before: ScheduleLine.Answer?
        let after: ScheduleLine.Answer?
    }

    let days: [Day]
    /// The days of incidents for which the answer may become another one; `last` is nil while it is open.
    let first: CalendarDate
    let last: CalendarDate?

    init(_ entry: RateEntry, now: LawBook, then: LawBook, today: CalendarDate) {
        let facts = entry.facts
        let (before, after) = (now.line(of: entry), then.line(of: entry))
        let asOf = max(today, entry.document.publishedOn)
        first = facts.earlierKnownTo?.adding(days: 1) ?? facts.from
        let next = after?.rates.compactMap(\.from).first { $0 > facts.from }
        last = facts.until ?? next?.adding(days: -1)
        let turns = [
            first.adding(days: -1), first, facts.from, facts.until?.adding(days: 1), next,
            today >= facts.from ? today : nil,
        ].compactMap { $0 }
        days = Set(turns).sorted().map { day in
            Day(
                on: day, before: before?.rate(on: day, asOf: asOf), after: after?.rate(on: day, asOf: asOf))
        }
    }
}

extension LawBook {
    /// The line of the schedule that a rate belongs to.
    func line(of entry: RateEntry) -> ScheduleLine? {
        jurisdiction(entry.province)?.schedule.first { $0.key == entry.facts.line.key }
    }
}

extension ScheduleLine.Answer {
    /// Whether both give the same.
    func isSame(as other: ScheduleLine.Answer?) -> Bool {
        switch (self, other) {
        case (.rate(let one), .rate(let two)): one.value == two.value
        case (.between, .between), (.noRule, .noRule), (.noRule, nil): true
        case (.rate, _), (.between, _), (.noRule, _): false
        }
    }
}
