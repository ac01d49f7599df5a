import HTML
import Localization
import Web

/// What is known of an incident, beside its page.
enum FactsPart {
    static func section(_ shown: ShownIncident, _ visit: Visit) -> Section {
        let say = visit.say
        let change: HTML =
            shown.rights.mayChange
            ? "<p class=\"small\"><a href=\"\(url: shown.address + "/change")\">\(say("incidents.change"))</a></p>\n"
            : .empty
        return Section(
            "facts", Phrase("incidents.facts"), "\(Facts(facts(shown.incident, visit), isSmall: true), say)\(change)")
    }

    private static func facts(_ incident: Incident, _ visit: Visit) -> [Facts.Fact] {
        let say = visit.say
        let facts = incident.facts
        return [
            .init(Phrase("incidents.reference"), "\(id: incident.reference)"),
            .init(
                Phrase("incidents.kind"), word(Phrase("incidents.kind.", of: facts.kind), facts.kind == .unknown, say)),
            .init(
                Phrase("incidents.weapon"),
                word(Phrase("incidents.weapon.", of: facts.weapon), facts.weapon == .unknown, say)),
            .init(
                Phrase("incidents.target"),
                word(Phrase("incidents.target.", of: facts.target), facts.target == .unknown, say)),
            .init(
                Phrase("incidents.manner"),
                word(Phrase("incidents.manner.", of: facts.manner), facts.manner == .unknown, say)),
        ] + whereabouts(facts, say) + origin(incident)
    }

    /// Unknown is said softly, and said.
    private static func word(_ phrase: Phrase, _ isUnknown: Bool, _ say: Speech) -> HTML {
        isUnknown ? IncidentWords.unknown(say) : "\(phrase, say)"
    }

    private static func whereabouts(_ facts: IncidentFacts, _ say: Speech) -> [Facts.Fact] {
        var list: [Facts.Fact] = []
        if let tehsil = facts.tehsil { list.append(.init(Phrase("incidents.tehsil"), "\(bdi: tehsil)")) }
        if let place = facts.place { list.append(.init(Phrase("incidents.place"), "\(bdi: place)")) }
        if let position = facts.position {
            let precision = position.precision.flatMap { PlacePrecision(scale: $0) }
            let words = precision.map { Phrase("incidents.place-precision.", of: $0) }
            list.append(
                .init(
                    Phrase("incidents.position"),
                    """
                    \(id: "\(position.latitude), \(position.longitude)")\
                    \(words.map { "<br><span class=\"soft\">\($0, say)</span>" as HTML })
                    """))
        }
        return list
    }

    private static func origin(_ incident: Incident) -> [Facts.Fact] {
        incident.origin.map { [.init(Phrase("incidents.origin"), "\(id: "\($0.source) \($0.key)")")] } ?? []
    }
}
