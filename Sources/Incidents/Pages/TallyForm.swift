import HTML
import Kernel
import Localization
import Web

/// The form that records what a source counted.
enum TallyForm {
    /// `again`: the earlier line of a source that speaks once more.
    static func page(_ incident: Incident, again earlier: SourceTally?, _ visit: Visit) -> Page {
        let say = visit.say
        var state = visit.state
        if state.values.isEmpty, let earlier { state.values = values(of: earlier) }
        var page = Page(say("incidents.tally-add"))
        page.crumbs = [
            .init("\(say("incidents.title"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"), .init("\(say("incidents.tallies"))"),
        ]
        page.stand = "<span>\(bdi: incident.facts.title)</span> <span>\(bdi: say.date(incident.facts.on))</span>"
        page.form = state
        let form = Form(to: "/incidents/\(incident.id)/tallies/new", state, questions(incident))
        page.body = "<p class=\"soft\">\(say("incidents.tally-form-hint"))</p>\n\(form, say)"
        return page
    }

    private static func questions(_ incident: Incident) -> [any FormPart] {
        [
            Select(
                "sourceKind", Phrase("incidents.source-kind-question"),
                SourceName.Kind.told.map { Answer($0.rawValue, Phrase("incidents.source-kind.", of: $0)) }),
            TextField(
                "sourceName", Phrase("incidents.source-name-question"), hint: Phrase("incidents.source-name-hint"),
                .name),
            Choice(
                "reliability", Phrase("incidents.reliability-question"),
                Reliability.allCases.map { Answer($0.rawValue, Phrase("incidents.reliability.", of: $0)) }),
            TextField(
                "reference", Phrase("incidents.tally-reference-question"),
                hint: Phrase("incidents.tally-reference-hint"), isOptional: true, .name),
            DateField("saidOn", Phrase("incidents.said-on-question")),
            TextField(
                "saidTime", Phrase("incidents.time-question"), hint: Phrase("incidents.time-hint"), isOptional: true,
                .name, width: .four),
            NumberField(
                "killed", Phrase("incidents.killed-question"), hint: Phrase("incidents.best-hint"),
                unit: Phrase("incidents.number"), mayBeUnknown: true),
            Ends("killed"),
            NumberField(
                "injured", Phrase("incidents.injured-question"), hint: Phrase("incidents.best-hint"),
                unit: Phrase("incidents.number"), mayBeUnknown: true),
            Ends("injured"),
            SubmitRow(Phrase("incidents.save"), leave: (Phrase("incidents.cancel"), "/incidents/\(incident.id)")),
        ]
    }

    private static func values(of tally: SourceTally) -> [String: String] {
        [
            "sourceKind": tally.source.kind.rawValue, "sourceName": tally.source.name,
            "reliability": tally.reliability.rawValue,
        ]
    }

    /// "At least" and "at most", for a source that gives a range.
    private struct Ends: FormPart {
        let field: String

        init(_ field: String) { self.field = field }

        func html(in form: FormState, _ say: Speech) -> HTML {
            let parts: [any FormPart] = [
                TextField(field + "Low", Phrase("incidents.low-question"), isOptional: true, .digits, width: .four),
                TextField(field + "High", Phrase("incidents.high-question"), isOptional: true, .digits, width: .four),
            ]
            let names = [field + "Low", field + "High"]
            let isOpen = names.contains { !form[$0].isEmpty || form.fault(of: $0) != nil }
            return Further(Phrase("incidents.range-given"), parts, isOpen: isOpen).html(in: form, say)
        }
    }
}
