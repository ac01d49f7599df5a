import HTML
import Kernel
import Localization
import Statute
import Web

/// Rates over time, one drawing for each line of the schedule with a known amount; those of one kind of loss share
/// their scale. What was only announced, proposed or drafted is a hollow mark at the first line of its kind.
enum RateCharts {
    static func all(of place: ProvincialLaw, _ visit: Visit) -> HTML {
        let say = visit.say
        let drawn = place.schedule.filter { line in line.rates.contains { $0.amount != nil && $0.from != nil } }
        guard let days = days(of: drawn, place, visit.today) else { return .empty }
        let charts = drawn.map { line -> StepChart in
            let isFirst = drawn.first { $0.losses == line.losses } === line
            return chart(line, isFirst ? rings(line, place) : [], top: top(line, drawn, place), days: days, visit)
        }
        let others = place.schedule.filter { line in !drawn.contains { $0 === line } }
        let undrawn: HTML =
            others.isEmpty
            ? .empty
            : "<p class=\"small\">\(say("law.chart-none")) \(others, { "<b>\(LawText($0.name), say)</b> " })</p>\n"
        return """
            <p class="soft small text">\(say("law.chart-key"))</p>
            <div class="charts">
            \(charts, say)</div>
            \(undrawn)
            """
    }

    private static func chart(
        _ line: ScheduleLine, _ promises: [UnpaidPromise], top: Int64, days: ClosedRange<CalendarDate>, _ visit: Visit
    ) -> StepChart {
        let steps = line.dated.compactMap { dated -> StepChart.Step? in
            guard let amount = dated.rate.amount, let from = dated.rate.from else { return nil }
            let isJoined = dated.rate.knownFrom != from
            return StepChart.Step(
                amount.whole, amount.description, from: from, isExact: isJoined || dated.rate.isFromExact,
                to: dated.end?.day, isToExact: dated.end?.isExact ?? true)
        }
        let rings = promises.compactMap { promise -> StepChart.Ring? in
            guard let amount = promise.amount, let on = promise.day else { return nil }
            return StepChart.Ring(amount.whole, amount.description, on: on)
        }
        return StepChart(
            "\(LawText(line.name), visit.say)", summary: summary(line, promises, visit.say), steps, rings: rings,
            days: days, top: top)
    }

    /// The drawing in whole sentences.
    private static func summary(_ line: ScheduleLine, _ promises: [UnpaidPromise], _ say: Speech) -> String {
        let name = LawTexts.translation(of: line.name, into: say.language) ?? line.name
        let rates = line.dated.map { dated -> String in
            let words = dated.interval.words(say).map { say($0) }.joined(separator: " ")
            let amount = dated.rate.amount.map { say.rupees($0) } ?? say("law.value.unknown")
            return "\(amount): \(words)"
        }
        let rings = promises.compactMap { promise -> String? in
            guard let amount = promise.amount, let on = promise.day else { return nil }
            return say(
                Phrase("law.chart-unpaid", ["amount": .text(say.rupees(amount)), "day": .text(say.date(on))]))
        }
        return ([name + "."] + rates + rings).joined(separator: " ")
    }

    private static func rings(_ line: ScheduleLine, _ place: ProvincialLaw) -> [UnpaidPromise] {
        place.promises.filter { promise in promise.losses.contains { line.losses.contains($0) } }
    }

    /// A quarter above the highest rate of the same kind of loss, or above a promise that is not half as high again;
    /// a higher promise stands at the edge.
    private static func top(_ line: ScheduleLine, _ drawn: [ScheduleLine], _ place: ProvincialLaw) -> Int64 {
        let amounts = drawn.filter { $0.losses == line.losses }.flatMap(\.rates).compactMap { $0.amount?.whole }
        let highest = amounts.max() ?? 1
        let promised = rings(line, place).compactMap { $0.amount?.whole }.filter { $0 <= highest * 3 / 2 }
        return max(highest, promised.max() ?? 0) * 5 / 4
    }

    /// From the first day of which anything is known to a year after today or after what is to come.
    private static func days(of lines: [ScheduleLine], _ place: ProvincialLaw, _ today: CalendarDate) -> ClosedRange<
        CalendarDate
    >? {
        let known = lines.flatMap(\.rates).compactMap(\.from)
        guard let first = (known + place.promises.compactMap(\.day)).min(), let last = known.max() else { return nil }
        let end = max(today, last).adding(days: 120)
        return min(first.adding(days: -240), end)...end
    }
}

extension UnpaidPromise {
    /// The day at which it is drawn: when it was said, else the first day that it speaks of.
    fileprivate var day: CalendarDate? { instrument.publishedOn ?? from }
}
