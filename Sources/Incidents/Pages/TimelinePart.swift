import HTML
import Kernel
import Localization
import Web

/// What happened to the record of an incident, newest first: when, and by which office.
enum TimelinePart {
    private static let shownAtOnce = 12

    static func section(_ entries: [TimelineEntry], _ visit: Visit) -> Section {
        let say = visit.say
        let rows = entries.map { row($0, visit) }
        let rest = rows.dropFirst(shownAtOnce)
        let older =
            rest.isEmpty
            ? nil
            : Unfold(
                Phrase("incidents.timeline-older", ["n": .number(rest.count)]), "\(WorkRows(Array(rest)), say)")
        return Section(
            "timeline", Phrase("incidents.timeline"),
            "\(WorkRows(Array(rows.prefix(shownAtOnce))), say)\(older, say)")
    }

    private static func row(_ entry: TimelineEntry, _ visit: Visit) -> WorkRows.Row {
        let say = visit.say
        let details: HTML? = details(of: entry.event, say)
        let office: HTML? = entry.by.map { "\(IncidentWords.office($0, visit), say)" }
        let remark = [details, office].compactMap { $0 }
        return WorkRows.Row(
            "\(title(of: entry.event, say), say)",
            remark: "\(remark.prefix(1), { $0 })\(remark.dropFirst(), { "<br>\($0)" })",
            when: "<span class=\"soft\">\(bdi: say.moment(entry.at))</span>")
    }

    private static func title(of event: TimelineEntry.Event, _ say: Speech) -> Phrase {
        switch event {
        case .registered: Phrase("incidents.event-registered")
        case .imported(let origin): Phrase("incidents.event-imported", ["source": .text(origin.source)])
        case .corrected: Phrase("incidents.event-corrected")
        case .classified(let record):
            Phrase(
                "incidents.event-classified",
                ["classification": .phrase(Phrase("incidents.classification.", of: record.classification))])
        case .fir(let fir):
            Phrase(
                "incidents.event-fir",
                ["number": .text(fir.facts.caseNumber), "station": .text(fir.facts.station)])
        case .tally(let tally): Phrase("incidents.event-tally", ["source": name(of: tally)])
        case .firstOnRoster: Phrase("incidents.event-first")
        case .newestOnRoster(let people): Phrase("incidents.event-newest", ["n": .number(people)])
        }
    }

    private static func name(of tally: SourceTally) -> Phrase.Value {
        tally.source.name.isEmpty
            ? .phrase(Phrase("incidents.source-kind.", of: tally.source.kind)) : .text(tally.source.name)
    }

    private static func details(of event: TimelineEntry.Event, _ say: Speech) -> HTML? {
        switch event {
        case .corrected(let facts):
            let labels = facts.compactMap { FactName(rawValue: $0)?.phrase }.uniqued()
            guard let first = labels.first else { return nil }
            let comma = IncidentWords.comma(say.language)
            return "\(first, say)\(labels.dropFirst(), { "\(comma)\($0, say)" })"
        case .classified(let record):
            return record.decision.map { decision in
                let by = Phrase(
                    "incidents.decided-by",
                    ["office": .text(decision.office), "date": .text(say.date(decision.on))])
                return "\(by, say) \(ClassificationPart.paper(decision.paper, say), say)"
            }
        case .tally(let tally):
            return """
                \(say("incidents.killed")): \(TallyPart.line(tally.killed, say)) · \(say("incidents.injured")): \
                \(TallyPart.line(tally.injured, say))
                """
        case .registered, .imported, .fir, .firstOnRoster, .newestOnRoster: return nil
        }
    }
}

/// The facts of an incident by the names that the API and the history use.
enum FactName: String, CaseIterable {
    case title, on, datePrecision, time, until, district, tehsil, place, latitude, longitude, placePrecision
    case kind, weapon, target, description, manner, killed, injured, settled

    var phrase: Phrase {
        switch self {
        case .title: Phrase("incidents.what")
        case .on, .datePrecision, .time, .until: Phrase("incidents.when")
        case .district: Phrase("incidents.district")
        case .tehsil: Phrase("incidents.tehsil")
        case .place: Phrase("incidents.place")
        case .latitude, .longitude, .placePrecision: Phrase("incidents.position")
        case .kind: Phrase("incidents.kind")
        case .weapon: Phrase("incidents.weapon")
        case .target: Phrase("incidents.target")
        case .description: Phrase("incidents.description")
        case .manner: Phrase("incidents.manner")
        case .killed: Phrase("incidents.killed")
        case .injured: Phrase("incidents.injured")
        case .settled: Phrase("incidents.settled-short")
        }
    }
}

extension [Phrase] {
    /// The phrases in their order, each once.
    fileprivate func uniqued() -> [Phrase] {
        var seen: Set<Phrase> = []
        return filter { seen.insert($0).inserted }
    }
}
