import HTML
import Incidents
import Kernel
import Localization
import Web

/// The plain form that puts one person on a roster; works without script.
enum RosterForm {
    static func page(_ incident: Incident, isAdded: Bool, known: KnownAlready? = nil, _ visit: Visit) -> Page {
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
            questions + another(known, say)
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

    /// Who is known already, and the box that says that this is somebody else.
    private static func another(_ known: KnownAlready?, _ say: Speech) -> [any FormPart] {
        guard let known, !known.isEmpty else { return [] }
        let here: [HTML] =
            known.line.map { line in
                let name = line.identity.map { RosterPages.shortName($0, line.entry.tag) } ?? line.whyUnnamed
                return ["<li><a href=\"\(url: "/roster/\(line.entry.id)")\">\(name, say)</a></li>"]
            } ?? []
        let elsewhere: [HTML] = known.elsewhere.map { found in
            let name = RosterPages.shortName(found.identity, nil)
            return "<li><a href=\"\(url: "/people/\(found.person.id)")\">\(name, say)</a></li>"
        }
        let note = Note(.wait, Phrase("victims.known-who"), more: "<ul>\(here + elsewhere, { $0 })</ul>\n")
        return [Between("\(note, say)"), Checkbox("isAnother", Phrase("victims.known-another"))]
    }

    private static var questions: [any FormPart] { standing.dropLast() + person + standing.suffix(1) }

    /// The questions about the line: what happened, the tag, where now.
    static var standing: [any FormPart] {
        [
            Choice(
                "status", Phrase("victims.status-question"),
                HarmStatus.allCases.map { Answer($0.rawValue, Phrase("victims.status.", of: $0)) }),
            TextField(
                "tag", Phrase("victims.tag"), hint: Phrase("victims.tag-hint"), isOptional: true, width: .ten),
            TextField(
                "hospital", Phrase("victims.where-now"), hint: Phrase("victims.hospital-hint"), isOptional: true),
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
