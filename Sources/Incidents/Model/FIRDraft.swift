import Kernel
import Localization
import Web

/// What a form or a JSON body says about a first information report.
enum FIRDraft {
    /// Reads every answer and throws all faults together.
    static func facts(from answers: inout Answers, today: CalendarDate, incidentOn on: CalendarDate) throws -> FIRFacts
    {
        let station = answers.requiredPublicText("station", atMost: 120, else: Phrase("incidents.station-missing"))
        let number = answers.count("number", within: 1...99_999)
        if number == nil, !answers.isFaulty("number") { answers.note("number", Phrase("incidents.fir-number-missing")) }
        let year = answers.count("year", within: 1947...today.year)
        if year == nil, !answers.isFaulty("year") { answers.note("year", Phrase("incidents.fir-year-missing")) }
        if let year, year < on.year { answers.note("year", Phrase("incidents.before-incident")) }
        let sections = answers.publicText("sections", atMost: 200)
        let registeredOn = answers.date("registeredOn", notAfter: today)
        if let registeredOn, registeredOn < on { answers.note("registeredOn", Phrase("incidents.before-incident")) }
        if let registeredOn, let year, registeredOn.year != year, !answers.isFaulty("registeredOn") {
            answers.note("registeredOn", Phrase("incidents.fir-year-differs"))
        }
        try answers.finish()
        guard let station, let number, let year else { throw FormFaults(answers.faults) }
        return FIRFacts(
            station: station, number: number, year: year, sections: sections, registeredOn: registeredOn)
    }
}
