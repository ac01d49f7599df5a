public import Kernel

/// One line of a province's schedule: for which loss, under which circumstances, at which dated rates.
public final class ScheduleLine: Sendable {
    /// The words that a circumstance must be one of.
    public struct Condition: Hashable, Sendable {
        public let circumstance: Circumstance
        public let words: [String]

        public init(circumstance: Circumstance, words: [String]) {
            (self.circumstance, self.words) = (circumstance, words)
        }
    }

    /// `award.vehicle.heavy.full`.
    public let key: String
    public let losses: [LossKind]
    /// What the schedule calls it.
    public let name: String
    public let conditions: [Condition]
    /// By first known day, those without one first.
    public let rates: [Rate]

    init(key: String, losses: [LossKind], name: String, conditions: [Condition], rates: [Rate]) {
        (self.key, self.losses, self.name, self.conditions, self.rates) = (key, losses, name, conditions, rates)
    }

    /// What is known for an incident on a day.
    public enum Answer: Sendable {
        case rate(Rate)
        /// The day lies between the last known day of one amount and the first known day of another.
        case between(Rate, Rate)
        /// Before the first known day or after the last.
        case noRule
    }

    /// The rate for an incident on `day`, as far as it was published by `asOf`. Linear in the line's rates, no
    /// allocation.
    public func rate(on day: CalendarDate, asOf: CalendarDate) -> Answer {
        var latest: Rate?
        for rate in rates where rate.instrument.isPublished(by: asOf) {
            guard let from = rate.from, from > day else {
                latest = rate
                continue
            }
            guard let latest, let end = latest.to ?? rate.earlierKnownTo, end < day else { break }
            return latest.value == rate.value ? .rate(latest) : .between(latest, rate)
        }
        guard let latest, latest.to.map({ day <= $0 }) ?? true else { return .noRule }
        return .rate(latest)
    }
}
