import Kernel
import Localization
import Places
import Web

/// What a form or a JSON body says about an incident, parsed into facts or refused with what to enter instead.
struct IncidentDraft {
    let today: CalendarDate
    let gazetteer: Gazetteer
    /// In which a district is named in a fault.
    let language: Language
    /// The facts that are being corrected; nil for a new incident. Its province stays, and its classification, which
    /// is decided on a paper of its own.
    var current: IncidentFacts?

    init(_ visit: Visit, correcting current: IncidentFacts? = nil) {
        today = visit.today
        gazetteer = visit.house.gazetteer
        language = visit.say.language
        self.current = current
    }

    /// Reads every answer and throws all faults together.
    func facts(from answers: inout Answers) throws -> IncidentFacts {
        let title = answers.requiredPublicText("title", atMost: 160, else: Phrase("incidents.title-missing"))
        let on = answers.date("on", notAfter: today)
        if on == nil, !answers.isFaulty("on") { answers.note("on", Phrase("incidents.date-missing")) }
        let until = answers.date("until", notAfter: today)
        if let on, let until, until < on { answers.note("until", Phrase("incidents.until-before")) }
        let (province, district) = place(from: &answers, on: on)
        var facts = IncidentFacts(
            title: title ?? "", on: on ?? today, datePrecision: answers.word("datePrecision") ?? .unknown,
            time: answers.time("time"), until: until, province: province ?? .balochistan, district: district,
            tehsil: answers.publicText("tehsil", atMost: 80), place: answers.publicText("place", atMost: 160),
            position: position(from: &answers), kind: answers.word("kind") ?? .unknown,
            weapon: answers.word("weapon") ?? .unknown, target: answers.word("target") ?? .unknown,
            description: answers.publicText("description", atMost: 1000), manner: answers.word("manner") ?? .unknown)
        facts.classification = classification(from: &answers)
        facts.killed = count("killed", &answers)
        facts.injured = count("injured", &answers)
        try answers.finish()
        guard title != nil, on != nil, province != nil else { throw FormFaults(answers.faults) }
        return facts
    }

    /// Said at registration; afterwards only a decision changes it.
    private func classification(from answers: inout Answers) -> Classification {
        guard let current else { return answers.word("classification") ?? .unknown }
        if answers.has("classification") {
            _ = answers.word("classification", as: Classification.self)
            if !answers.isFaulty("classification") {
                answers.note("classification", Phrase("incidents.classification-elsewhere"))
            }
        }
        return current.classification
    }

    /// The district decides the province; "not known" is an answer, silence is not. In a form the choice is one
    /// word: a P-code, or a province's code for "somewhere in it".
    private func place(from answers: inout Answers, on date: CalendarDate?) -> (Province?, DistrictCode?) {
        var province = answers.word("province", as: Province.self) ?? current?.province
        var district: DistrictCode?
        if let code = answers.value("district", else: Phrase("incidents.district-unknown"), { $0 }) {
            if let whole = Province(rawValue: code) {
                province = whole
            } else if let found = DistrictCode(code).flatMap({ gazetteer.district($0) }) {
                if let province, province != found.province {
                    answers.note("district", Phrase("incidents.district-elsewhere"))
                }
                check(found, on: date, &answers)
                province = found.province
                district = found.code
            } else {
                answers.note("district", Phrase("incidents.district-unknown"))
            }
        }
        if province == nil, !answers.isFaulty("district"), !answers.isFaulty("province") {
            answers.note("district", Phrase("incidents.district-missing"))
        }
        if let current, let province, province != current.province {
            answers.note("district", Phrase("incidents.province-fixed"))
        }
        return (province, district)
    }

    /// A district that did not exist on the day is refused, unless an import left it there for a person to look at
    /// and neither it nor the day is touched.
    private func check(_ district: District, on date: CalendarDate?, _ answers: inout Answers) {
        guard let date, !answers.isFaulty("district") else { return }
        if let current, current.district == district.code, current.on == date { return }
        switch district.standing(on: date) {
        case .standing, .unsure: return
        case .dissolved: answers.note("district", Phrase("incidents.district-dissolved-then"))
        case .notYet:
            let holders = gazetteer.holders(of: district.code, on: date).map { $0.name(in: language) }
            answers.note(
                "district",
                holders.isEmpty
                    ? Phrase("incidents.district-not-then")
                    : Phrase("incidents.district-held-by", ["holder": .text(holders.joined(separator: " / "))]))
        }
    }

    /// Both numbers or neither, inside Pakistan; what an import stored outside of it may stay.
    private func position(from answers: inout Answers) -> Position? {
        let (latitude, longitude) = (answers.degrees("latitude"), answers.degrees("longitude"))
        let precision = answers.word("placePrecision", as: PlacePrecision.self)
        if answers.isFaulty("latitude") || answers.isFaulty("longitude") { return nil }
        guard let latitude, let longitude else {
            if latitude != nil { answers.note("longitude", Phrase("incidents.position-half")) }
            if longitude != nil { answers.note("latitude", Phrase("incidents.position-half")) }
            return nil
        }
        let found = Position(latitude: latitude, longitude: longitude, precision: precision?.scale)
        if let stored = current?.position, stored.latitude == latitude, stored.longitude == longitude { return found }
        guard Position.latitudes ~= latitude, Position.longitudes ~= longitude else {
            answers.note("latitude", Phrase("incidents.position-outside"))
            return nil
        }
        return found
    }

    private func count(_ name: String, _ answers: inout Answers) -> Int? {
        let isUnknown = answers.flag("\(name)-unknown")
        let count = answers.count(name, within: 0...9999)
        return isUnknown ? nil : count
    }
}
