public import Kernel
public import Statute

extension Determination {
    /// Determines what `law` gives for `facts`. `asOf` of the facts, else `today` (in Pakistan), is the day
    /// whose knowledge counts: what was published later is ignored.
    ///
    /// Pure, and about two microseconds; texts are made when the law is read, not here.
    public init(of facts: Facts, under law: LawBook, today: CalendarDate) {
        var assessment = Assessment(facts: facts, law: law, asOf: facts.asOf ?? today)
        assessment.run()
        self = assessment.determination
    }
}

/// A determination while it is made: the gates of the claim first, then loss by loss.
struct Assessment {
    let facts: Facts
    let law: LawBook
    let asOf: CalendarDate
    let province: ProvincialLaw?
    var findings: [Determination.Finding] = []
    var lines: [Determination.Line] = []
    var missing: [FactPath] = []
    var referrals: [Determination.Referral] = []
    var warnings: [Determination.Warning] = []
    var instruments: [Instrument] = []
    /// Whether the claim as a whole may be paid.
    var gate = Truth.met

    init(facts: Facts, law: LawBook, asOf: CalendarDate) {
        (self.facts, self.law, self.asOf) = (facts, law, asOf)
        province = facts.jurisdiction.flatMap(law.jurisdiction)
        findings.reserveCapacity(4 + facts.losses.count)
    }

    mutating func run() {
        warnOfOrder()
        warnOfPromises()
        guard findInstrument() else { return }
        gate = findIncident() && findStanding()
        guard gate != .notMet else {
            missing = []
            return
        }
        findPersonalGrounds()
        if facts.incidentOn == nil { missing.append(.incidentOn) }
        assessLosses()
        if gate != .met { lines = [] }
    }

    var outcome: Determination.Outcome {
        if gate == .notMet { return .nothing }
        if !lines.isEmpty { return .award }
        return missing.isEmpty ? .refer : .undetermined
    }

    var determination: Determination {
        let total = lines.reduce(Rupees.zero) { $0.adding($1.amount) ?? $0 }
        let (beneficiaries, rule) = Beneficiaries.of(total, facts, province)
        return Determination(
            outcome: outcome, total: total, lines: lines, findings: findings, missing: missing, referrals: referrals,
            beneficiaries: beneficiaries, warnings: warnings,
            instruments: rule.map { instruments + [$0.instrument] } ?? instruments)
    }

    /// Only a law with a schedule can answer; false when this one has none.
    private mutating func findInstrument() -> Bool {
        guard facts.jurisdiction != nil else {
            note(.jurisdictionHasInstrument, .undetermined, because: "the law of the place applies", "place not known")
            missing.append(.jurisdiction)
            return true
        }
        guard let province, province.hasSchedule else {
            let detail = "no instrument of this place is known that could be computed"
            note(.jurisdictionHasInstrument, .undetermined, because: "the law of the place applies", detail)
            refer(Reason.noInstrument, to: province?.referTo ?? "Home Department")
            if facts.classification == .exGratiaEquivalent { referExGratia() }
            return false
        }
        note(.jurisdictionHasInstrument, .met, because: "the law of the place applies", province.name)
        return true
    }

    /// s.11 of the Balochistan Act and its like: said, so that nobody need wonder.
    private mutating func findPersonalGrounds() {
        guard let grounds = province?.nonDiscrimination, let from = grounds.from, let on = facts.incidentOn, from <= on
        else { return }
        note(
            .personalGroundsDoNotCount, .met, because: province?.nonDiscriminationCitation ?? "",
            "sex, age and residence were not asked")
    }

    // MARK: Noting

    mutating func note(
        _ rule: Determination.Rule, _ outcome: Truth, loss: Int? = nil, because: String, _ detail: String
    ) {
        findings.append(.init(rule: rule, outcome: outcome, loss: loss, because: because, detail: detail))
    }

    mutating func refer(
        _ reason: String, loss: Int? = nil, to: String, candidates: [Determination.Candidate] = []
    ) {
        referrals.append(.init(loss: loss, reason: reason, to: to, candidates: candidates))
    }

    mutating func referExGratia() {
        refer(Reason.exGratia, to: province?.referTo ?? "Home Department")
    }

    mutating func use(_ instrument: Instrument) {
        if !instruments.contains(where: { $0 === instrument }) { instruments.append(instrument) }
    }
}

/// The stable words for why a human has to decide.
public enum Reason {
    public static let noInstrument = "no-instrument"
    public static let exGratia = "ex-gratia"
    public static let notTerrorism = "not-terrorism"
    public static let standingRuleUnknown = "standing-rule-unknown"
    public static let noRateKnown = "no-rate-known"
    public static let rateDateUnknown = "rate-date-unknown"
    public static let disputedRate = "disputed-rate"
}
