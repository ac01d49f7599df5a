import HTML
import Localization
import Web

/// The page of an incident's classification: every decision so far, and the form for the next one.
enum ClassificationPage {
    static func page(
        _ incident: Incident, history: [ClassificationRecord], mayClassify: Bool, _ visit: Visit
    ) -> Page {
        let say = visit.say
        var state = visit.state
        state.version = visit.isOvertaken ? incident.version : state.version ?? incident.version
        var page = Page(say("incidents.classification-of", ["reference": .text(incident.reference)]))
        page.heading = "\(say("incidents.classification"))"
        page.crumbs = [
            .init("\(say("incidents.title"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"),
            .init("\(say("incidents.classification"))"),
        ]
        page.stand = """
            <span>\(bdi: incident.facts.title)</span> \(IncidentWords.mark(of: incident.facts.classification), say)
            """
        page.form = state
        let form: HTML = mayClassify ? "\(form(incident, state), say)" : .empty
        page.body = "\(past(history, visit), say)\(form)"
        return page
    }

    private static func past(_ history: [ClassificationRecord], _ visit: Visit) -> Section {
        let say = visit.say
        let rows = history.map { record in
            WorkRows.Row(
                "\(IncidentWords.mark(of: record.classification), say)",
                remark: grounds(record, visit), when: "\(bdi: say.moment(record.recorded.at))")
        }
        let body: HTML =
            rows.isEmpty
            ? "\(Empty(Phrase("incidents.classified-by-nobody"), Phrase("incidents.classification-hint")), say)"
            : "\(WorkRows(rows), say)"
        return Section("history", Phrase("incidents.classification-history"), body)
    }

    private static func grounds(_ record: ClassificationRecord, _ visit: Visit) -> HTML {
        let say = visit.say
        let recorded = Phrase(
            "incidents.recorded-by", ["office": .phrase(IncidentWords.office(record.recorded, visit))])
        guard let decision = record.decision else {
            return "\(say("incidents.classified-at-registration"))<br>\(recorded, say)"
        }
        let by = Phrase(
            "incidents.decided-by", ["office": .text(decision.office), "date": .text(say.date(decision.on))])
        return """
            \(by, say)\(decision.officer.map { "<br>\(bdi: $0)" as HTML })<br>\
            \(ClassificationPart.paper(decision.paper, say), say)<br>\(recorded, say)
            """
    }

    private static func form(_ incident: Incident, _ state: FormState) -> Ask {
        Ask(
            heading: Phrase("incidents.classify"), hint: Phrase("incidents.classify-hint"),
            Form(
                to: "/incidents/\(incident.id)/classification", state,
                [
                    Choice(
                        "classification", Phrase("incidents.decision-question"),
                        Classification.allCases.map(answer)),
                    TextField(
                        "office", Phrase("incidents.office-question"), hint: Phrase("incidents.office-hint"), .name),
                    TextField("officer", Phrase("incidents.officer-question"), isOptional: true, .name),
                    DateField("decidedOn", Phrase("incidents.decided-on-question")),
                    Select(
                        "paperKind", Phrase("incidents.paper-question"), hint: Phrase("incidents.paper-hint"),
                        DecisionPaper.Kind.allCases.map { Answer($0.rawValue, Phrase("incidents.paper.", of: $0)) }),
                    TextField(
                        "paperNumber", Phrase("incidents.paper-number-question"), isOptional: true, .name, width: .ten),
                    DateField("paperOn", Phrase("incidents.paper-on-question"), isOptional: true),
                    SubmitRow(
                        Phrase("incidents.classify-save"),
                        leave: (Phrase("incidents.cancel"), "/incidents/\(incident.id)")),
                ]))
    }

    private static func answer(_ classification: Classification) -> Answer {
        Answer(
            classification.rawValue, Phrase("incidents.classification.", of: classification),
            hint: Phrase("incidents.classification-means.", of: classification))
    }

    /// A form under a heading of its own.
    private struct Ask: Part {
        let heading: Phrase
        let hint: Phrase
        let form: Form

        init(heading: Phrase, hint: Phrase, _ form: Form) {
            self.heading = heading
            self.hint = hint
            self.form = form
        }

        func html(_ say: Speech) -> HTML {
            Section("decide", heading, "<p class=\"soft\">\(say(hint))</p>\n\(form, say)").html(say)
        }
    }
}
