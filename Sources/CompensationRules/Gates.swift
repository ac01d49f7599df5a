import Kernel
import Statute

/// What the whole claim must pass before any loss is looked at.
extension Assessment {
    /// Only an act of terrorism opens an award.
    mutating func findIncident() -> Truth {
        let because = law.incidentGateCitation
        switch facts.classification {
        case .terroristAct:
            note(.incidentIsTerroristAct, .met, because: because, "classified as a terrorist act")
            return .met
        case .notTerrorism:
            note(.incidentIsTerroristAct, .notMet, because: because, "classified as not terrorism")
            refer(Reason.notTerrorism, to: "Deputy Commissioner (other relief)")
            return .notMet
        case .exGratiaEquivalent:
            note(.incidentIsTerroristAct, .notMet, because: because, "not terrorism; may be paid ex gratia")
            referExGratia()
            return .notMet
        case .underInquiry:
            note(.incidentIsTerroristAct, .undetermined, because: because, "under inquiry")
        case .unknown:
            note(.incidentIsTerroristAct, .undetermined, because: because, "classification not known")
        }
        missing.append(.classification)
        return .undetermined
    }

    /// The victim must be a civilian as the province's text has it. An exclusion holds on every day: none of
    /// the instruments has ever been for others than civilians.
    mutating func findStanding() -> Truth {
        switch facts.standing {
        case .unknown:
            note(.victimIsCivilian, .undetermined, because: scope, "standing not known")
            missing.append(.standing)
            return .undetermined
        case .civilian:
            note(.victimIsCivilian, .met, because: scope, "civilian")
            return .met
        case .terrorist, .lawEnforcementOnDuty, .lawEnforcementOffDuty, .stateServantOnDuty:
            return province == nil ? findStandingAnywhere() : findStandingByRule()
        }
    }

    private var scope: String { "the instruments are for civilian victims" }

    private mutating func findStandingByRule() -> Truth {
        guard let rule = province?.rule(for: facts.standing) else {
            note(.victimIsCivilian, .undetermined, because: scope, "no text seen says how this standing is treated")
            refer(Reason.standingRuleUnknown, to: province?.referTo ?? "Home Department")
            return .undetermined
        }
        use(rule.instrument)
        switch rule.treatment {
        case .civilian:
            note(.victimIsCivilian, .met, because: rule.citation, "treated as a civilian")
            return .met
        case .excluded:
            note(.victimIsCivilian, .notMet, because: rule.citation, "left out of this award")
            refer(rule.reason, to: rule.referTo)
            return .notMet
        }
    }

    /// While the place is not known: left out only if every law leaves this standing out.
    private mutating func findStandingAnywhere() -> Truth {
        let laws = law.jurisdictions.filter(\.hasSchedule)
        let rules = laws.compactMap { $0.rule(for: facts.standing) }
        guard rules.count == laws.count, rules.allSatisfy({ $0.treatment == .excluded }) else {
            note(.victimIsCivilian, .undetermined, because: scope, "the laws differ on this standing")
            return .undetermined
        }
        note(.victimIsCivilian, .notMet, because: scope, "left out of every province's award")
        refer(rules[0].reason, to: "Home Department")
        return .notMet
    }

    /// A day of determination before the attack is most likely a slip of the pen.
    mutating func warnOfOrder() {
        guard let on = facts.incidentOn, asOf < on else { return }
        warnings.append(
            .init(
                "incident-after-day-of-determination", because: "only what was published by that day is seen",
                detail: "the incident is dated after the day of determination"))
    }

    /// Sums that were announced, proposed or drafted for such losses.
    mutating func warnOfPromises() {
        guard let province else { return }
        for promise in province.promises where concerns(promise) {
            use(promise.instrument)
            warnings.append(
                .init(
                    promise.instrument.status.warning, because: promise.citation, detail: promise.says,
                    amount: promise.amount))
        }
    }

    private func concerns(_ promise: UnpaidPromise) -> Bool {
        guard promise.instrument.isPublished(by: asOf) else { return false }
        guard promise.losses.isEmpty || facts.losses.contains(where: { $0.kind.map(promise.losses.contains) ?? false })
        else { return false }
        guard promise.from != nil || promise.to != nil else { return true }
        guard let on = facts.incidentOn else { return false }
        return (promise.from.map { $0 <= on } ?? true) && (promise.to.map { on <= $0 } ?? true)
    }
}

extension Status {
    /// The stable word of the warning about a paper that does not pay.
    var warning: String {
        switch self {
        case .announcement: "announcement-does-not-pay"
        case .bill: "bill-does-not-pay"
        case .draft: "draft-does-not-pay"
        case .act, .ordinance, .policy, .practice, .judgment: "other-paper-does-not-pay"
        }
    }
}
