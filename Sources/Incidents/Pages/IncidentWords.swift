import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// How incidents are spoken of, the same on every page.
enum IncidentWords {
    static func place(of incident: Incident, _ visit: Visit) -> String {
        let language = visit.say.language
        let province = visit.house.gazetteer.name(of: incident.facts.province, in: language)
        guard let district = incident.facts.district else {
            return visit.say("incidents.somewhere-in", ["province": .text(province)])
        }
        return visit.house.gazetteer.name(of: district, in: language) + comma(language) + province
    }

    static func mark(of classification: Classification) -> Mark {
        let kind: Mark.Kind =
            switch classification {
            case .terroristAct: .done
            case .underInquiry, .unknown: .wait
            case .notTerrorism, .exGratiaEquivalent: .plain
            }
        return Mark(kind, Phrase("incidents.classification.", of: classification))
    }

    /// A count, or the word for not known: never a zero that nobody counted.
    static func number(_ count: Int?, _ say: Speech) -> HTML { count.map { "\($0)" } ?? unknown(say) }

    static func unknown(_ say: Speech) -> HTML { "<span class=\"soft\">\(say("incidents.not-known"))</span>" }

    /// The office that wrote something down: never an officer's name.
    static func office(_ recorded: Recorded?, _ visit: Visit) -> Phrase {
        guard let role = recorded?.role else { return Phrase("incidents.office-unknown") }
        guard let district = recorded?.district else { return role.phrase }
        let name = visit.house.gazetteer.name(of: district, in: visit.say.language)
        return Phrase("incidents.office-in", ["role": .phrase(role.phrase), "district": .text(name)])
    }

    /// The day or the days, as exactly as they are known, with the time of day.
    static func when(_ facts: IncidentFacts, _ say: Speech) -> HTML {
        let day: HTML =
            facts.until.map {
                "\(Phrase("incidents.from-to", ["from": .text(say.date(facts.on)), "to": .text(say.date($0))]), say)"
            } ?? "\(bdi: say.dateWithWeekday(facts.on))"
        let time: HTML? = facts.time.map { "\(Phrase("incidents.about-time", ["time": .text("\($0)")]), say)" }
        let isRough = facts.datePrecision != .day && facts.datePrecision != .unknown
        return """
            \(day)\(time.map { "\(comma(say.language))\($0)" })\
            \(if: isRough, " <span class=\"soft\">(\(say(facts.datePrecision.phrase)))</span>")
            """
    }

    static func said(_ said: SaidAt, _ say: Speech) -> HTML {
        "<span class=\"tight\">\(bdi: say.date(said.on))</span>\(said.time.map { "<br>\(id: "\($0)")" as HTML })"
    }

    static func comma(_ language: Language) -> String { language == .english ? ", " : "، " }
}

extension DayPrecision {
    var phrase: Phrase { Phrase("incidents.day-precision.", of: self) }
}
