import HTML
import Incidents
import Kernel
import Localization
import Web

/// The plain form that puts one person on a roster; works without script.
enum RosterForm {
    static func page(_ incident: Incident, isAdded: Bool, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("victims.add-title"))
        page.crumbs = [
            .init("\(say("victims.incidents"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"), .init("\(say("victims.add"))"),
        ]
        page.stand = "<span>\(bdi: incident.facts.title)</span> <span>\(bdi: say.date(incident.facts.on))</span>"
        page.form = visit.state
        let form = Form(
            to: "/incidents/\(incident.id)/roster/new", visit.state,
            questions
                + [
                    SubmitRow(
                        Phrase("victims.save"), others: [(Phrase("victims.save-and-add"), "another")],
                        leave: (Phrase("victims.leave"), "/incidents/\(incident.id)"))
                ])
        page.body = """
            \(isAdded ? Note(.done, Phrase("victims.added")) : nil, say)\
            <p class="soft">\(say("victims.add-hint"))</p>
            \(form, say)
            """
        return page
    }

    private static var questions: [any FormPart] {
        [
            Choice(
                "status", Phrase("victims.status-question"),
                HarmStatus.allCases.map { Answer($0.rawValue, Phrase("victims.status.", of: $0)) }),
            TextField(
                "tag", Phrase("victims.tag"), hint: Phrase("victims.tag-hint"), isOptional: true, width: .ten),
        ] + person
            + [
                TextField(
                    "hospital", Phrase("victims.where-now"), hint: Phrase("victims.hospital-hint"), isOptional: true)
            ]
    }

    /// The questions about the person alone.
    static var person: [any FormPart] {
        [
            TextField("name", Phrase("victims.name"), hint: Phrase("victims.name-hint"), isOptional: true, .name),
            TextField("fatherName", Phrase("victims.father-name"), isOptional: true, .name),
            Choice(
                "sex", Phrase("victims.sex"),
                Sex.allCases.map { Answer($0.rawValue, Phrase("victims.sex.", of: $0)) }),
            NumberField("age", Phrase("victims.age"), unit: Phrase("victims.years"), mayBeUnknown: true),
            TextField(
                "cnic", Phrase("victims.cnic"), hint: Phrase("victims.cnic-hint"), isOptional: true, .digits),
            TextField("phone", Phrase("victims.phone"), isOptional: true, .phone),
            TextArea("address", Phrase("victims.address"), isOptional: true),
        ]
    }
}
