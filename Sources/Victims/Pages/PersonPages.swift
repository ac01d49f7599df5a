import HTML
import Incidents
import Kernel
import Localization
import Web

/// A person's page and the form that corrects it.
enum PersonPages {
    static func show(_ file: PersonFile, sections: [HTML], mayChange: Bool, _ visit: Visit) -> Page {
        let say = visit.say
        let (person, identity, stands) = (file.person, file.identity, file.stands)
        let name = RosterPages.shortName(identity, stands.first?.0.tag)
        var page = Page(say("victims.person"), heading: "\(name, say)")
        page.crumbs = [.init("\(say("victims.incidents"))", "/incidents"), .init("\(say("victims.person"))")]
        page.stand = "<span>\(bdi: RosterPages.sexAndAge(person, say))</span>"
        let change: HTML =
            mayChange
            ? "<p><a href=\"\(url: "/people/\(person.id)/change")\">\(say("victims.change"))</a></p>\n" : .empty
        let identitySection = Section("who", Phrase("victims.who"), "\(Facts(facts(identity, say)), say)\(change)")
        page.body = """
            \(FilePages.contact(file), say)\(standing(stands, visit), say)\(sections, { $0 })\(identitySection, say)\
            \(FilePages.sections(file, mayChange: mayChange, visit))
            """
        return page
    }

    private static func facts(_ identity: Identity, _ say: Speech) -> [Facts.Fact] {
        let unknown: HTML = "<span class=\"soft\">\(say("victims.not-known"))</span>"
        return [
            .init(Phrase("victims.name"), identity.name.map { "\(bdi: $0)" } ?? unknown),
            .init(Phrase("victims.father-name"), identity.fatherName.map { "\(bdi: $0)" } ?? unknown),
            .init(Phrase("victims.cnic"), identity.cnic.map { "\(id: $0.written)" } ?? unknown),
            .init(Phrase("victims.phone"), identity.phone.map { "\(id: $0.e164)" } ?? unknown),
            .init(Phrase("victims.address"), identity.address.map { "\(bdi: $0)" } ?? unknown),
        ]
    }

    private static func standing(_ stands: [(RosterEntry, Incident)], _ visit: Visit) -> Section {
        let say = visit.say
        let rows = stands.map { entry, incident in
            WorkRows.Row(
                "\(bdi: incident.facts.title)", to: "/incidents/\(incident.id)",
                remark: """
                    \(say(Phrase("victims.status.", of: entry.status))) \(LinePage.toldMark(entry, say), say) \
                    <a href="\(url: "/roster/\(entry.id)")">\(say("victims.open-line"))</a>
                    """,
                when: "\(bdi: say.date(incident.facts.on))")
        }
        return Section("stands", Phrase("victims.stands"), "\(WorkRows(rows), say)")
    }

    /// What stands now, as the form holds it.
    static func answers(_ person: Person, _ identity: Identity) -> [String: String] {
        [
            "name": identity.name ?? "", "fatherName": identity.fatherName ?? "",
            "cnic": identity.cnic?.written ?? "", "phone": identity.phone?.e164 ?? "",
            "address": identity.address ?? "", "sex": person.sex.rawValue,
            "age": person.age.years.map(String.init) ?? "",
            "age-unknown": person.age == .unknown ? FormState.unknown : "",
        ]
    }

    static func change(_ person: Person, _ identity: Identity, _ visit: Visit) -> Page {
        let say = visit.say
        var state = visit.state
        state.version = state.version ?? person.version
        if state.values.isEmpty { state.values = answers(person, identity) }
        var page = Page(say("victims.change"))
        page.crumbs = [.init("\(say("victims.person"))", "/people/\(person.id)"), .init("\(say("victims.change"))")]
        page.form = state
        let form = Form(
            to: "/people/\(person.id)/change", state,
            RosterForm.person + [
                SubmitRow(Phrase("victims.save"), leave: (Phrase("victims.leave"), "/people/\(person.id)"))
            ])
        page.body = "\(form, say)"
        return page
    }
}
