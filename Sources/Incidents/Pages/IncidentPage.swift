import HTML
import Kernel
import Localization
import Web

/// Everything that an incident's page shows of its own room.
struct ShownIncident: Sendable {
    let incident: Incident
    /// Nil unless it was imported.
    let source: IncidentSource?
    let standing: IncidentStanding
    let timeline: [TimelineEntry]
    let rights: IncidentRights

    var address: String { "/incidents/\(incident.id)" }
}

/// The page of one incident: what it is, where it stands, what comes next, and what later rooms hang below it.
enum IncidentPage {
    /// `proposed` are the next steps of the later rooms, in their order.
    static func page(_ shown: ShownIncident, sections: [HTML], proposed: [NextStep], _ visit: Visit) -> Page {
        let say = visit.say
        let (incident, facts) = (shown.incident, shown.incident.facts)
        var page = Page(facts.title, heading: "\(bdi: facts.title)")
        page.crumbs = [.init("\(say("incidents.title"))", "/incidents"), .init("\(id: incident.reference)")]
        page.stand = """
            <span>\(IncidentWords.when(facts, say))</span> <span>\(bdi: IncidentWords.place(of: incident, visit))</span> \
            \(IncidentWords.mark(of: facts.classification), say)\(roster(shown.standing, say))
            """
        page.next = IncidentNext.step(shown, proposed: proposed)
        page.printLine = Phrase("incidents.printed", ["reference": .text(incident.reference)])
        let said: HTML = "\(shown.source.map { SourcePart.section($0, of: incident, say) }, say)"
        let description: HTML? = facts.description.map { text in
            "<p class=\"text\" dir=\"auto\">\(text)</p>\n"
        }
        page.body = Columns.main(
            """
            \(SourcePart.note(incident, shown.source, say), say)\(description)\(TallyPart.section(shown, visit), say)\
            \(sections, { $0 })\(TimelinePart.section(shown.timeline, visit), say)
            """,
            side: """
                \(ClassificationPart.section(shown, visit), say)\(FIRPart.section(shown, visit), say)\
                \(FactsPart.section(shown, visit), say)\(said)
                """)
        return page
    }

    private static func roster(_ standing: IncidentStanding, _ say: Speech) -> HTML {
        guard let roster = standing.roster else { return .empty }
        return " <span>\(Phrase("incidents.roster-people", ["n": .number(roster.people)]), say)</span>"
    }
}

/// What should happen next with an incident: the first thing that is missing.
enum IncidentNext {
    /// `proposed` are the next steps of the later rooms; an empty roster comes before the papers, everything else
    /// of theirs after them.
    static func step(_ shown: ShownIncident, proposed: [NextStep]) -> NextStep? {
        if shown.incident.needsPerson, shown.rights.mayChange {
            return NextStep(
                Phrase("incidents.next-flagged"), Phrase("incidents.next-flagged-detail"),
                action: Action(Phrase("incidents.change"), to: shown.address + "/change"))
        }
        let isEmpty = (shown.standing.roster?.people ?? 0) == 0
        if isEmpty, let first = proposed.first { return first }
        return classification(shown) ?? cases(shown) ?? proposed.first
    }

    private static func classification(_ shown: ShownIncident) -> NextStep? {
        let verb = shown.rights.mayClassify
        let action = Action(Phrase("incidents.classify"), to: shown.address + "/classification")
        switch shown.incident.facts.classification {
        case .unknown, .underInquiry:
            return verb
                ? NextStep(Phrase("incidents.next-classify"), Phrase("incidents.next-classify-detail"), action: action)
                : NextStep(Phrase("incidents.next-classify-others"))
        case .terroristAct, .notTerrorism, .exGratiaEquivalent:
            guard shown.standing.classifications.first?.decision == nil, verb else { return nil }
            return NextStep(Phrase("incidents.next-paper"), Phrase("incidents.next-paper-detail"), action: action)
        }
    }

    private static func cases(_ shown: ShownIncident) -> NextStep? {
        guard shown.standing.firs.isEmpty, shown.incident.origin == nil, shown.rights.mayChange else { return nil }
        return NextStep(
            Phrase("incidents.next-fir"), Phrase("incidents.next-fir-detail"),
            action: Action(Phrase("incidents.fir-add"), to: shown.address + "/firs/new"))
    }
}
