import CompensationRules
import Incidents
import Kernel
import Statute

/// A claim with what the law makes of it on a day. Worked out in microseconds whenever it is looked at, until it is
/// decided: then `Decision` holds what counts.
struct WorkedOut: Sendable {
    let claim: Claim
    let incident: Incident
    let facts: LegalFacts
    let determination: Determination

    init(_ claim: Claim, of incident: Incident, under law: LawBook, on today: CalendarDate) {
        self.init(claim, of: incident, claim.facts.legal(of: incident, asOf: today), under: law, on: today)
    }

    private init(
        _ claim: Claim, of incident: Incident, _ facts: LegalFacts, under law: LawBook, on today: CalendarDate
    ) {
        (self.claim, self.incident, self.facts) = (claim, incident, facts)
        determination = Determination(of: facts, under: law, today: today)
    }

    /// For a page: of the frozen facts on the day of the decision, once there is one. What the law as it is known now
    /// makes of them is for comparison only.
    init(_ claim: Claim, of incident: Incident, _ decision: Decision?, under law: LawBook, on today: CalendarDate) {
        guard let decision, let frozen = try? LegalFacts(decision.determination.facts, under: law) else {
            self.init(claim, of: incident, under: law, on: today)
            return
        }
        self.init(claim, of: incident, frozen, under: law, on: decision.decidedOn)
    }

    var missing: [MissingFact] { determination.missing.map { MissingFact($0, of: claim) } }

    /// The determination with the facts it was made from, as the API shows it.
    var json: JSON {
        .object((determination.json(for: facts).members ?? []) + [.init("facts", facts.json)])
    }

    /// What another place's law would give for the same facts; a grade of injury that it does not know is unknown.
    func compared(with place: ProvincialLaw, under law: LawBook, on today: CalendarDate) -> Determination {
        var facts = facts
        facts.jurisdiction = place.code
        facts.losses = facts.losses.map { loss in
            var loss = loss
            if !place.grades.contains(loss.grade) { loss.grade = "unknown" }
            return loss
        }
        return Determination(of: facts, under: law, today: today)
    }
}

extension ClaimFacts {
    /// Everything that the law asks, the incident's part included. Sex, age and residence are not among it.
    func legal(of incident: Incident, asOf day: CalendarDate) -> LegalFacts {
        var facts = LegalFacts(
            jurisdiction: incident.facts.province.rawValue, incidentOn: incident.facts.on,
            classification: LegalClassification(rawValue: incident.facts.classification.rawValue) ?? .unknown,
            manner: LegalManner(rawValue: incident.facts.manner.rawValue) ?? .unknown, standing: standing,
            losses: losses, personalLaw: heirs.personalLaw, relatives: heirs.relatives,
            certificate: heirs.certificate)
        facts.asOf = day
        return facts
    }
}
