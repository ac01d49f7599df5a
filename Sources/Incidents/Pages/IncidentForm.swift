import HTML
import Kernel
import Localization
import Places
import Web

/// The form that registers an incident or corrects it.
enum IncidentForm {
    static func register(_ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("incidents.register-title"))
        page.crumbs = [.init("\(say("incidents.title"))", "/incidents"), .init("\(say("incidents.new"))")]
        page.form = visit.state
        let form = Form(
            to: "/incidents/new", visit.state,
            questions(visit, province: nil) + [
                SubmitRow(Phrase("incidents.save-and-open-roster"), leave: (Phrase("incidents.cancel"), "/incidents"))
            ])
        page.body = "<p class=\"soft\">\(say("incidents.register-hint"))</p>\n\(form, say)"
        return page
    }

    static func change(_ incident: Incident, _ visit: Visit) -> Page {
        let say = visit.say
        var state = visit.state
        state.version = state.version ?? incident.version
        if state.values.isEmpty { state.values = values(of: incident.facts) }
        var page = Page(say("incidents.change-title", ["reference": .text(incident.reference)]))
        page.crumbs = [
            .init("\(say("incidents.title"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"), .init("\(say("incidents.change"))"),
        ]
        page.form = state
        let form = Form(
            to: "/incidents/\(incident.id)/change", state,
            questions(visit, province: incident.facts.province)
                + (incident.needsPerson ? [Checkbox("settled", Phrase("incidents.settled"))] : []) + [
                    SubmitRow(
                        Phrase("incidents.save"), leave: (Phrase("incidents.cancel"), "/incidents/\(incident.id)"))
                ])
        page.body = "\(form, say)"
        return page
    }

    private static func questions(_ visit: Visit, province: Province?) -> [any FormPart] {
        [
            TextField("title", Phrase("incidents.what-question"), hint: Phrase("incidents.what-hint")),
            DateField("on", Phrase("incidents.when-question")),
            DistrictChoice.select(
                "district", Phrase("incidents.district"), visit, withProvinces: true, on: visit.today, only: province),
            TextField("place", Phrase("incidents.place"), hint: Phrase("incidents.place-hint"), isOptional: true),
            Select(
                "kind", Phrase("incidents.kind"),
                IncidentKind.allCases.map { Answer($0.rawValue, Phrase("incidents.kind.", of: $0)) }),
            Choice(
                "classification", Phrase("incidents.classification-question"),
                hint: Phrase("incidents.classification-hint"),
                Classification.allCases.map { Answer($0.rawValue, Phrase("incidents.classification.", of: $0)) }),
            Choice(
                "manner", Phrase("incidents.manner"), hint: Phrase("incidents.manner-hint"),
                Manner.allCases.map { Answer($0.rawValue, Phrase("incidents.manner.", of: $0)) }),
            NumberField(
                "killed", Phrase("incidents.killed-question"), unit: Phrase("incidents.number"), mayBeUnknown: true),
            NumberField(
                "injured", Phrase("incidents.injured-question"), unit: Phrase("incidents.number"), mayBeUnknown: true),
        ]
    }

    /// The facts as the form's own fields.
    private static func values(of facts: IncidentFacts) -> [String: String] {
        let (year, month, day) = facts.on.parts
        return [
            "title": facts.title, "on-day": String(day), "on-month": String(month), "on-year": String(year),
            "district": facts.district?.code ?? facts.province.rawValue, "place": facts.place ?? "",
            "kind": facts.kind.rawValue, "classification": facts.classification.rawValue,
            "manner": facts.manner.rawValue, "killed": facts.killed.map(String.init) ?? "",
            "killed-unknown": facts.killed == nil ? FormState.unknown : "",
            "injured": facts.injured.map(String.init) ?? "",
            "injured-unknown": facts.injured == nil ? FormState.unknown : "",
        ]
    }
}
