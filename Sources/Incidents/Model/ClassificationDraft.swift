import Kernel
import Localization
import Web

/// What a form or a JSON body says about a decision on what an incident is held to be.
struct ClassificationDraft: Sendable {
    let classification: Classification
    let decision: ClassificationRecord.Decision

    /// Reads every answer and throws all faults together. `on` is the incident's day: nobody decides before it.
    init(from answers: inout Answers, today: CalendarDate, incidentOn on: CalendarDate) throws {
        let classification: Classification? = answers.requiredWord(
            "classification", else: Phrase("incidents.decision-missing"))
        let office = answers.requiredPublicText("office", atMost: 120, else: Phrase("incidents.office-missing"))
        let officer = answers.publicText("officer", atMost: 120)
        let decidedOn = Self.date("decidedOn", &answers, today, on, else: Phrase("incidents.decided-on-missing"))
        let kind: DecisionPaper.Kind? = answers.requiredWord("paperKind", else: Phrase("incidents.paper-missing"))
        let number = answers.publicText("paperNumber", atMost: 80)
        let paperOn = answers.date("paperOn", notAfter: today)
        if kind == DecisionPaper.Kind.none, classification?.needsPaper == true {
            answers.note("paperKind", Phrase("incidents.paper-needed"))
        }
        try answers.finish()
        guard let classification, let office, let decidedOn, let kind else { throw FormFaults(answers.faults) }
        self.classification = classification
        decision = ClassificationRecord.Decision(
            office: office, officer: officer, on: decidedOn,
            paper: DecisionPaper(kind, number: number, on: paperOn))
    }

    private static func date(
        _ name: String, _ answers: inout Answers, _ today: CalendarDate, _ incidentOn: CalendarDate,
        else phrase: Phrase
    ) -> CalendarDate? {
        guard let date = answers.date(name, notAfter: today) else {
            if !answers.isFaulty(name) { answers.note(name, phrase) }
            return nil
        }
        if date < incidentOn { answers.note(name, Phrase("incidents.before-incident")) }
        return date
    }
}
