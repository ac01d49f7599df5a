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
            first(visit) + counts() + [known(visit.state)] + [
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
            questions(incident, visit)
                + (incident.needsPerson ? [Checkbox("settled", Phrase("incidents.settled"))] : []) + [
                    SubmitRow(
                        Phrase("incidents.save"), leave: (Phrase("incidents.cancel"), "/incidents/\(incident.id)"))
                ])
        page.body = """
            <p class="soft">\(say("incidents.register-hint")) <a href="\(url: "/incidents/\(incident.id)/classification")">\
            \(say("incidents.classify"))</a></p>
            \(form, say)
            """
        return page
    }

    // MARK: Questions

    /// What is asked while the attack is hours old.
    private static func first(_ visit: Visit) -> [any FormPart] {
        [
            what, DateField("on", Phrase("incidents.when-question")),
            DistrictChoice.select(
                "district", Phrase("incidents.district"), visit, withProvinces: true, on: visit.today),
            place, kind,
        ]
    }

    /// What may be known already and can follow.
    private static func known(_ state: FormState) -> Further {
        let classification = Choice(
            "classification", Phrase("incidents.classification-question"),
            hint: Phrase("incidents.classification-hint"),
            Classification.allCases.map { Answer($0.rawValue, Phrase("incidents.classification.", of: $0)) })
        let isOpen = ["time", "manner", "classification"].contains { !state[$0].isEmpty || state.fault(of: $0) != nil }
        return Further(Phrase("incidents.known-already"), [time, manner, classification], isOpen: isOpen)
    }

    private static func questions(_ incident: Incident, _ visit: Visit) -> [any FormPart] {
        [
            what, DateField("on", Phrase("incidents.when-question")), datePrecision, time,
            DateField("until", Phrase("incidents.until-question"), isOptional: true),
            DistrictChoice.select(
                "district", Phrase("incidents.district"), visit, withProvinces: true, on: incident.facts.on,
                only: incident.facts.province, including: incident.facts.district),
            TextField(
                "tehsil", Phrase("incidents.tehsil"), hint: Phrase("incidents.tehsil-hint"), isOptional: true, .name),
            place,
        ] + position + [
            kind,
            Select(
                "weapon", Phrase("incidents.weapon"),
                Weapon.allCases.map { Answer($0.rawValue, Phrase("incidents.weapon.", of: $0)) }),
            Select(
                "target", Phrase("incidents.target"),
                Target.allCases.map { Answer($0.rawValue, Phrase("incidents.target.", of: $0)) }),
            manner,
            TextArea(
                "description", Phrase("incidents.description"), hint: Phrase("incidents.description-hint"),
                isOptional: true),
        ] + counts(hint: Phrase("incidents.register-count-hint"))
    }

    private static var what: TextField {
        TextField("title", Phrase("incidents.what-question"), hint: Phrase("incidents.what-hint"))
    }

    private static var place: TextField {
        TextField("place", Phrase("incidents.place"), hint: Phrase("incidents.place-hint"), isOptional: true)
    }

    private static var time: TextField {
        TextField(
            "time", Phrase("incidents.time-question"), hint: Phrase("incidents.time-hint"), isOptional: true, .name,
            width: .four)
    }

    private static var datePrecision: Select {
        Select(
            "datePrecision", Phrase("incidents.source-day"),
            DayPrecision.allCases.map { Answer($0.rawValue, $0.phrase) })
    }

    private static var kind: Select {
        Select(
            "kind", Phrase("incidents.kind"),
            IncidentKind.allCases.map { Answer($0.rawValue, Phrase("incidents.kind.", of: $0)) })
    }

    private static var manner: Choice {
        Choice(
            "manner", Phrase("incidents.manner"), hint: Phrase("incidents.manner-hint"),
            Manner.allCases.map { Answer($0.rawValue, Phrase("incidents.manner.", of: $0)) })
    }

    private static var position: [any FormPart] {
        [
            TextField(
                "latitude", Phrase("incidents.latitude"), hint: Phrase("incidents.latitude-hint"), isOptional: true,
                .name, width: .ten),
            TextField(
                "longitude", Phrase("incidents.longitude"), hint: Phrase("incidents.longitude-hint"), isOptional: true,
                .name, width: .ten),
            Select(
                "placePrecision", Phrase("incidents.source-point"), isOptional: true,
                PlacePrecision.allCases.map { Answer($0.rawValue, Phrase("incidents.place-precision.", of: $0)) }),
        ]
    }

    private static func counts(hint: Phrase? = nil) -> [any FormPart] {
        [
            NumberField(
                "killed", Phrase("incidents.killed-question"), hint: hint, unit: Phrase("incidents.number"),
                mayBeUnknown: true),
            NumberField(
                "injured", Phrase("incidents.injured-question"), hint: hint, unit: Phrase("incidents.number"),
                mayBeUnknown: true),
        ]
    }

    /// The facts as the form's own fields.
    private static func values(of facts: IncidentFacts) -> [String: String] {
        [
            "title": facts.title, "datePrecision": facts.datePrecision.rawValue,
            "time": facts.time?.description ?? "", "district": facts.district?.code ?? facts.province.rawValue,
            "tehsil": facts.tehsil ?? "", "place": facts.place ?? "",
            "latitude": facts.position.map { "\($0.latitude)" } ?? "",
            "longitude": facts.position.map { "\($0.longitude)" } ?? "",
            "placePrecision": facts.placePrecision?.rawValue ?? "", "kind": facts.kind.rawValue,
            "weapon": facts.weapon.rawValue, "target": facts.target.rawValue, "manner": facts.manner.rawValue,
            "description": facts.description ?? "", "killed": facts.killed.map(String.init) ?? "",
            "killed-unknown": facts.killed == nil ? FormState.unknown : "",
            "injured": facts.injured.map(String.init) ?? "",
            "injured-unknown": facts.injured == nil ? FormState.unknown : "",
        ].merging(DateBoxes.values("on", facts.on)) { $1 }.merging(DateBoxes.values("until", facts.until)) { $1 }
    }
}

extension IncidentFacts {
    /// How exact the point is, as a word; nil when nobody said.
    var placePrecision: PlacePrecision? { position?.precision.flatMap { PlacePrecision(scale: $0) } }
}
