import Kernel
import Localization
import Places

extension ImportedIncident {
    /// The row as an incident to be stored. An import never decides that it was terrorism, nor how people came to
    /// harm: the source counts violence by who fights whom, which says neither.
    func incident(
        _ id: Identifier<Incident>, reference: String, at moment: Timestamp, _ gazetteer: Gazetteer
    ) -> Incident {
        Incident(
            id: id, reference: reference, facts: facts(gazetteer), version: 1, registeredAt: moment, origin: origin,
            flags: flags.map(\.kind.rawValue), needsPerson: needsPerson)
    }

    var origin: IncidentOrigin { IncidentOrigin(source: key.source, key: key.externalID) }

    private func facts(_ gazetteer: Gazetteer) -> IncidentFacts {
        let point = place.point
        return IncidentFacts(
            title: title(gazetteer), on: dates.from, datePrecision: DayPrecision(dates.precision),
            until: dates.to > dates.from ? dates.to : nil,
            province: place.province, district: place.district,
            place: place.name.isEmpty ? nil : String(place.name.prefix(160)),
            position: Position(
                latitude: point.latitude, longitude: point.longitude, precision: place.precision.rawValue),
            killed: deaths.best)
    }

    /// "Attack on civilians, Quetta town": from the source's codes and place names, never from a headline, which
    /// may name somebody.
    private func title(_ gazetteer: Gazetteer) -> String {
        let area =
            place.district.map { gazetteer.name(of: $0, in: .english) }
            ?? gazetteer.name(of: place.province, in: .english)
        return "\(violence.kind.words), \((place.name.isEmpty ? area : place.name).prefix(120))"
    }

    /// What the source says beyond the facts.
    var reported: IncidentSource {
        IncidentSource(
            origin: origin, low: deaths.low, best: deaths.best, high: deaths.high, civilians: deaths.civilians,
            datePrecision: dates.precision, placePrecision: place.precision, district: place.districtAsWritten,
            placeDescription: place.description, conflict: violence.conflict,
            sides: [violence.sideA, violence.sideB], reports: source.articles, saidBy: source.original,
            remarks: flags.map(\.words))
    }
}

extension ReportedViolence.Kind {
    /// In the words of the source's codebook.
    fileprivate var words: String {
        switch self {
        case .stateBased: "Armed conflict"
        case .nonState: "Violence between groups"
        case .oneSided: "Attack on civilians"
        }
    }
}
