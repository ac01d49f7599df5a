import HTML
import HTTPTransport
import Kernel
import Localization
import Places
import Web

/// Two versions of an incident's facts side by side, after somebody else saved while this officer wrote.
enum IncidentConflict {
    /// `newest` is the correction that came in between; nil when it was a decision on the classification.
    static func page(_ incident: Incident, _ newest: IncidentChange?, _ visit: Visit) -> Page {
        let say = visit.say
        let change = newest.flatMap { $0.version == incident.version ? $0 : nil }
        var state = visit.state
        state.version = incident.version
        let conflict = Conflict(
            to: "/incidents/\(incident.id)/change", state,
            savedBy: say(IncidentWords.office(change?.recorded, visit)),
            change.map { "\(bdi: say.moment($0.recorded.at))" } ?? .empty, fields(incident.facts, visit))
        var page = Page.conflict(say("incidents.change-title", ["reference": .text(incident.reference)]), conflict, say)
        page.crumbs = [
            .init("\(say("incidents.title"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"), .init("\(say("incidents.change"))"),
        ]
        return page
    }

    private static func fields(_ facts: IncidentFacts, _ visit: Visit) -> [Conflict.Field] {
        let typed = visit.request.form
        let (say, gazetteer) = (visit.say, visit.house.gazetteer)
        return stored(facts).map { name, label, theirs in
            Conflict.Field(name, label, theirs: theirs, mine: mine(name, typed)) { value in
                shown(name, value, say) { code in
                    if let province = Province(rawValue: code) { return gazetteer.name(of: province, in: say.language) }
                    return DistrictCode(code).map { gazetteer.name(of: $0, in: say.language) } ?? code
                }
            }
        }
    }

    /// As the form sends them; a date as one ISO value.
    private static func stored(_ facts: IncidentFacts) -> [(String, Phrase, String)] {
        [
            ("title", Phrase("incidents.what"), facts.title), ("on", Phrase("incidents.when"), "\(facts.on)"),
            ("datePrecision", Phrase("incidents.source-day"), facts.datePrecision.rawValue),
            ("time", Phrase("incidents.time-question"), facts.time?.description ?? ""),
            ("until", Phrase("incidents.until"), facts.until?.description ?? ""),
            ("district", Phrase("incidents.district"), facts.district?.code ?? facts.province.rawValue),
            ("tehsil", Phrase("incidents.tehsil"), facts.tehsil ?? ""),
            ("place", Phrase("incidents.place"), facts.place ?? ""),
            ("latitude", Phrase("incidents.latitude"), facts.position.map { "\($0.latitude)" } ?? ""),
            ("longitude", Phrase("incidents.longitude"), facts.position.map { "\($0.longitude)" } ?? ""),
            ("placePrecision", Phrase("incidents.source-point"), facts.placePrecision?.rawValue ?? ""),
            ("kind", Phrase("incidents.kind"), facts.kind.rawValue),
            ("weapon", Phrase("incidents.weapon"), facts.weapon.rawValue),
            ("target", Phrase("incidents.target"), facts.target.rawValue),
            ("manner", Phrase("incidents.manner"), facts.manner.rawValue),
            ("description", Phrase("incidents.description"), facts.description ?? ""),
            ("killed", Phrase("incidents.killed"), facts.killed.map(String.init) ?? ""),
            ("injured", Phrase("incidents.injured"), facts.injured.map(String.init) ?? ""),
        ]
    }

    /// What the officer typed, in the same form.
    private static func mine(_ name: String, _ typed: Fields) -> String {
        if typed[name + "-unknown"] != nil { return "" }
        if let value = typed[name] { return value }
        let boxes = ["year", "month", "day"].compactMap { typed["\(name)-\($0)"] }.compactMap { Int($0) }
        guard boxes.count == 3 else { return "" }
        return CalendarDate(year: boxes[0], month: boxes[1], day: boxes[2])?.description ?? ""
    }

    private static func shown(_ name: String, _ value: String, _ say: Speech, district: (String) -> String) -> String {
        switch name {
        case "on", "until": CalendarDate(value).map { say.date($0) } ?? value
        case "district": district(value)
        case "datePrecision": word(value, say) { (word: DayPrecision) in word.phrase }
        case "placePrecision":
            word(value, say) { (word: PlacePrecision) in Phrase("incidents.place-precision.", of: word) }
        case "kind": word(value, say) { (word: IncidentKind) in Phrase("incidents.kind.", of: word) }
        case "weapon": word(value, say) { (word: Weapon) in Phrase("incidents.weapon.", of: word) }
        case "target": word(value, say) { (word: Target) in Phrase("incidents.target.", of: word) }
        case "manner": word(value, say) { (word: Manner) in Phrase("incidents.manner.", of: word) }
        default: value
        }
    }

    private static func word<Word: RawRepresentable<String>>(
        _ value: String, _ say: Speech, _ phrase: (Word) -> Phrase
    ) -> String {
        Word(rawValue: value).map { say(phrase($0)) } ?? value
    }
}
