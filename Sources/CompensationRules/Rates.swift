import Kernel
import Statute

/// Loss by loss: the line of the schedule, the facts that it asks, the rate on the day of the incident.
extension Assessment {
    mutating func assessLosses() {
        guard !facts.losses.isEmpty else {
            missing.append(.losses)
            return
        }
        let grave = gravestInjury
        let firstDeath = facts.losses.firstIndex { $0.kind == .death }
        for (index, loss) in facts.losses.enumerated() {
            switch loss.kind {
            case nil: missing.append(.lossKind(index))
            case .injury where !counts(injury: loss, at: index, beside: grave):
                countOnce(index, "an injury as grave or graver")
            case .death where index != firstDeath: countOnce(index, "a death")
            case .some(let kind): assess(loss, kind, at: index)
            }
        }
        warnOfDeathWithInjury(died: firstDeath != nil)
    }

    /// The known grade that is highest in the province's order, and its place in that order.
    private var gravestInjury: (index: Int, rank: Int)? {
        guard let province else { return nil }
        var gravest: (index: Int, rank: Int)?
        for (index, loss) in facts.losses.enumerated() where loss.kind == .injury {
            guard let rank = province.grades.firstIndex(of: loss.grade), rank < gravest?.rank ?? .max else { continue }
            gravest = (index, rank)
        }
        return gravest
    }

    /// An unknown grade still counts while it might be graver than what is known.
    private func counts(injury loss: Loss, at index: Int, beside gravest: (index: Int, rank: Int)?) -> Bool {
        guard let gravest else { return true }
        return loss.grade == "unknown" ? gravest.rank > 0 : index == gravest.index
    }

    private mutating func countOnce(_ index: Int, _ other: String) {
        note(
            .countsOnce, .met, loss: index, because: "two injuries of one victim count once, as the higher",
            "already counted as \(other)")
    }

    private mutating func assess(_ loss: Loss, _ kind: LossKind, at index: Int) {
        guard let province else { return }
        let known = missing.count
        let candidates = province.lines(for: kind).filter { fits(loss, $0) }
        for line in candidates { ask(loss, line, at: index) }
        guard missing.count == known, let on = facts.incidentOn else { return }
        guard let line = closest(candidates) else { return referNoRate(index, "the schedule has no line for it") }
        switch line.rate(on: on, asOf: asOf) {
        case .rate(let rate): apply(rate, line, loss, at: index)
        case .between(let earlier, let later): referBetween(earlier, later, at: index)
        case .noRule: referNoRate(index, "no rate is known for that day", because: line.name)
        }
    }

    /// The first of the lines that ask most: one for houses alone stands before one for all property.
    private func closest(_ lines: [ScheduleLine]) -> ScheduleLine? {
        let most = lines.map(\.conditions.count).max()
        return lines.first { $0.conditions.count == most }
    }

    /// Whether nothing that is known speaks against the line.
    private func fits(_ loss: Loss, _ line: ScheduleLine) -> Bool {
        line.conditions.allSatisfy { condition in
            let word = word(of: loss, condition.circumstance)
            return word == "unknown" || condition.words.contains(word)
        }
    }

    /// Notes what the line asks and nobody has said.
    private mutating func ask(_ loss: Loss, _ line: ScheduleLine, at index: Int) {
        for condition in line.conditions where word(of: loss, condition.circumstance) == "unknown" {
            let path =
                condition.circumstance == .manner ? FactPath.manner : .circumstance(index, condition.circumstance)
            if !missing.contains(path) { missing.append(path) }
        }
    }

    private func word(of loss: Loss, _ circumstance: Circumstance) -> String {
        switch circumstance {
        case .manner: facts.manner.rawValue
        case .grade: loss.grade
        case .extent: loss.extent.rawValue
        case .vehicleClass: loss.vehicleClass.rawValue
        case .animal: loss.animal.rawValue
        }
    }

    private mutating func apply(_ rate: Rate, _ line: ScheduleLine, _ loss: Loss, at index: Int) {
        use(rate.instrument)
        switch rate.value {
        case .none, .unknown: referNoRate(index, rate.detail, because: rate.citation)
        case .unresolved: referDisputed(rate, at: index)
        case .amount(let amount):
            guard let payable = times(amount, rate, loss, at: index), let kind = loss.kind else { return }
            note(.rateIsInForce, .met, loss: index, because: rate.citation, rate.detail)
            lines.append(.init(loss: index, kind: kind, amount: payable, scheduleLine: line, rate: rate))
        }
    }

    /// The amount, for each animal where the rate says so; nil when the count is not known.
    private mutating func times(_ amount: Rupees, _ rate: Rate, _ loss: Loss, at index: Int) -> Rupees? {
        guard rate.isPerAnimal else { return amount }
        guard let count = loss.count.value else {
            missing.append(.lossCount(index))
            return nil
        }
        let (product, isTooLarge) = amount.whole.multipliedReportingOverflow(by: Int64(count))
        guard !isTooLarge, let payable = Rupees(whole: product) else {
            referNoRate(index, "the amount is out of range")
            return nil
        }
        return payable
    }

    // MARK: What a human has to decide

    private mutating func referNoRate(_ index: Int, _ detail: String, because: String = "the province's schedule") {
        note(.rateIsInForce, .undetermined, loss: index, because: because, detail)
        refer(Reason.noRateKnown, loss: index, to: province?.referTo ?? "")
    }

    private mutating func referBetween(_ earlier: Rate, _ later: Rate, at index: Int) {
        use(earlier.instrument)
        use(later.instrument)
        note(
            .rateIsInForce, .undetermined, loss: index, because: later.citation,
            "the day lies between the last known day of one rate and the first known day of the next")
        refer(
            Reason.rateDateUnknown, loss: index, to: province?.referTo ?? "",
            candidates: [earlier, later].map {
                .init(amount: $0.amount, rate: $0, source: $0.sourceText, says: $0.detail)
            })
    }

    private mutating func referDisputed(_ rate: Rate, at index: Int) {
        note(.rateIsInForce, .undetermined, loss: index, because: rate.citation, rate.detail)
        refer(
            Reason.disputedRate, loss: index, to: province?.referTo ?? "",
            candidates: rate.dissent.map {
                .init(amount: $0.amount, rate: rate, source: $0.source.citation, says: $0.says)
            })
    }

    private mutating func warnOfDeathWithInjury(died: Bool) {
        guard died, lines.contains(where: { $0.kind == .injury }), lines.contains(where: { $0.kind == .death })
        else { return }
        warnings.append(
            .init(
                "death-with-injury", because: "no text seen says whether a grant for death takes in one for injury",
                detail: "both lines are shown; the committee must confirm that both are due"))
    }
}
