import Kernel
import Localization
import Places
import Web

/// What a form or a JSON body says about an incident, parsed into facts or refused with what to enter instead.
enum IncidentDraft {
    /// Reads every answer and throws all faults together. `province` is fixed when an incident is changed.
    static func facts(
        from answers: inout Answers, today: CalendarDate, gazetteer: Gazetteer, province fixed: Province? = nil
    ) throws -> IncidentFacts {
        let title = answers.requiredText("title", atMost: 160, else: Phrase("incidents.title-missing"))
        let on = answers.date("on", notAfter: today)
        if on == nil, !answers.isFaulty("on") { answers.note("on", Phrase("incidents.date-missing")) }
        let until = answers.date("until", notAfter: today)
        if let on, let until, until < on { answers.note("until", Phrase("incidents.until-before")) }
        let (province, district) = place(from: &answers, on: on, gazetteer: gazetteer, fixed: fixed)
        let kind = answers.word("kind", as: IncidentKind.self) ?? .unknown
        let classification = answers.word("classification", as: Classification.self) ?? .unknown
        let manner = answers.word("manner", as: Manner.self) ?? .unknown
        let placeName = answers.text("place", atMost: 160)
        let killed = tally("killed", &answers)
        let injured = tally("injured", &answers)
        try answers.finish()
        guard let title, let on, let province else { throw FormFaults(answers.faults) }
        return IncidentFacts(
            title: title, on: on, until: until, province: province, district: district, place: placeName, kind: kind,
            classification: classification, manner: manner, killed: killed, injured: injured)
    }

    /// The district decides the province; "not known" is an answer, silence is not. In a form the choice is one
    /// word: a P-code, or a province's code for "somewhere in it".
    private static func place(
        from answers: inout Answers, on date: CalendarDate?, gazetteer: Gazetteer, fixed: Province?
    ) -> (Province?, DistrictCode?) {
        var province = answers.word("province", as: Province.self) ?? fixed
        var district: DistrictCode?
        if let code = answers.value("district", else: Phrase("incidents.district-unknown"), { $0 }) {
            if let whole = Province(rawValue: code) {
                province = whole
            } else if let found = DistrictCode(code).flatMap({ gazetteer.district($0) }) {
                if let province, province != found.province {
                    answers.note("district", Phrase("incidents.district-elsewhere"))
                }
                province = found.province
                district = found.code
            } else {
                answers.note("district", Phrase("incidents.district-unknown"))
            }
        }
        if province == nil, !answers.isFaulty("district"), !answers.isFaulty("province") {
            answers.note("district", Phrase("incidents.district-missing"))
        }
        if let fixed, let province, province != fixed { answers.note("district", Phrase("incidents.province-fixed")) }
        return (province, district)
    }

    private static func tally(_ name: String, _ answers: inout Answers) -> Int? {
        let isUnknown = answers.flag("\(name)-unknown")
        let count = answers.count(name, within: 0...9999)
        return isUnknown ? nil : count
    }
}
