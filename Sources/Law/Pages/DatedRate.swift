import HTML
import Kernel
import Localization
import Statute
import Web

/// A rate, the line of the schedule that it belongs to, and what follows it there.
struct DatedRate: Sendable {
    let line: ScheduleLine
    let rate: Rate
    let next: Rate?

    /// The last day on which it is known, by itself or because another follows; nil while it is open.
    var end: (day: CalendarDate, isExact: Bool)? {
        if let to = rate.to { return (to, rate.isToExact) }
        guard let next, let from = next.from else { return nil }
        return next.earlierKnownTo.map { ($0, false) } ?? (from.adding(days: -1), next.isFromExact)
    }

    var interval: Interval {
        Interval(rate.knownFrom, rate.isKnownFromExact, end?.day, isToExact: end?.isExact ?? false)
    }

    /// Since when and how long; what is not exact is marked as doubtful.
    func days(_ say: Speech) -> HTML {
        let (since, until) = (interval.since(say), interval.until(say))
        let isOpen = end == nil
        return """
            \(rate.isKnownFromExact ? "\(since, say)" : "\(Doubt(since), say)") \
            \(isOpen || end?.isExact == true ? "\(until, say)" : "\(Doubt(until), say)")
            """
    }
}

extension ProvincialLaw {
    /// Every dated rate with its line, in the order of the schedule.
    var rates: [DatedRate] { schedule.flatMap(\.dated) }
}

extension ScheduleLine {
    var dated: [DatedRate] {
        rates.enumerated().map { position, rate in
            DatedRate(line: self, rate: rate, next: position + 1 < rates.count ? rates[position + 1] : nil)
        }
    }
}

extension Rate {
    /// The amount, or the word for why there is none: never a zero.
    func amountText(_ say: Speech) -> HTML {
        switch value {
        case .amount(let amount):
            isPerAnimal
                ? "\(Phrase("law.per-animal", ["amount": .text(say.rupees(amount))]), say)"
                : "\(bdi: say.rupees(amount))"
        case .none: "\(say("law.value.none"))"
        case .unknown: "\(Mark(.wait, Phrase("law.value.unknown")), say)"
        case .unresolved: "\(Mark(.wait, Phrase("law.value.unresolved")), say)"
        }
    }
}
