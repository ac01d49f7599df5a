import Kernel
import Localization
import Web

/// What a form or a JSON body says about a source's count.
struct TallyDraft: Sendable {
    let source: SourceName
    let reliability: Reliability
    let reference: String?
    let said: SaidAt
    let killed: CountRange
    let injured: CountRange

    /// The count of whoever registers or corrects an incident, as of that moment.
    init(registering facts: IncidentFacts, at moment: Timestamp) {
        source = SourceName(.register)
        reliability = .unjudged
        reference = nil
        said = SaidAt(on: moment.dateInPakistan, time: TimeOfDay(minute: moment.minuteOfDayInPakistan))
        killed = CountRange(best: facts.killed)
        injured = CountRange(best: facts.injured)
    }

    /// What a public data set says of an incident that is imported.
    init(importing source: IncidentSource, at moment: Timestamp) {
        self.source = SourceName(.dataset, source.origin.source)
        reliability = .unjudged
        reference = source.origin.key
        said = SaidAt(on: moment.dateInPakistan, time: nil)
        killed = CountRange(low: source.low, best: source.best, high: source.high)
        injured = CountRange()
    }

    /// Reads every answer and throws all faults together. `on` is the incident's day: nobody counts before it.
    init(from answers: inout Answers, today: CalendarDate, incidentOn on: CalendarDate) throws {
        let kind: SourceName.Kind? = answers.requiredWord("sourceKind", else: Phrase("incidents.source-kind-missing"))
        if let kind, !SourceName.Kind.told.contains(kind) {
            answers.note("sourceKind", Phrase("incidents.source-kind-missing"))
        }
        let name = answers.requiredPublicText("sourceName", atMost: 120, else: Phrase("incidents.source-name-missing"))
        let reliability: Reliability? = answers.requiredWord(
            "reliability", else: Phrase("incidents.reliability-missing"))
        let reference = answers.publicText("reference", atMost: 160)
        let saidOn = answers.date("saidOn", notAfter: today)
        if saidOn == nil, !answers.isFaulty("saidOn") { answers.note("saidOn", Phrase("incidents.said-on-missing")) }
        if let saidOn, saidOn < on { answers.note("saidOn", Phrase("incidents.before-incident")) }
        let time = answers.time("saidTime")
        killed = Self.range("killed", &answers)
        injured = Self.range("injured", &answers)
        if !killed.isKnown, !injured.isKnown, !Self.fields.contains(where: { answers.isFaulty($0) }) {
            answers.note("killed", Phrase("incidents.tally-empty"))
        }
        try answers.finish()
        guard let kind, let name, let reliability, let saidOn else { throw FormFaults(answers.faults) }
        source = SourceName(kind, name)
        self.reliability = reliability
        self.reference = reference
        said = SaidAt(on: saidOn, time: time)
    }

    private static let fields = ["killed", "killedLow", "killedHigh", "injured", "injuredLow", "injuredHigh"]

    private static func range(_ name: String, _ answers: inout Answers) -> CountRange {
        let isUnknown = answers.flag("\(name)-unknown")
        let best = answers.count(name, within: 0...9999)
        var range = CountRange(
            low: answers.count("\(name)Low", within: 0...9999), best: isUnknown ? nil : best,
            high: answers.count("\(name)High", within: 0...9999))
        if !range.isOrdered {
            answers.note(name, Phrase("incidents.range-disordered"))
            range = CountRange()
        }
        return range
    }
}
