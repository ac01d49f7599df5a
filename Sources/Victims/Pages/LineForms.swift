import HTML
import Incidents
import Kernel
import Localization
import Web

/// The forms of one roster line, one job each.
enum LineForms {
    static func change(_ line: LineRoutes.Line, _ visit: Visit) -> Page {
        let entry = line.entry
        let now = [
            "status": entry.status.rawValue, "tag": entry.tag ?? "", "hospital": entry.hospital ?? "",
        ]
        return page(
            "change", visit.say("victims.change-line"), line, version: entry.version, now: now,
            RosterForm.standing + [submit(Phrase("victims.save"), line)], visit)
    }

    static func identify(_ line: LineRoutes.Line, _ identity: Identity, _ visit: Visit) -> Page {
        let now = PersonPages.answers(line.person, identity)
        return page(
            "identify", visit.say(identity.name == nil ? "victims.identify" : "victims.change"), line,
            version: line.person.version, now: now,
            RosterForm.person + [submit(Phrase("victims.save"), line)], visit)
    }

    static func told(_ line: LineRoutes.Line, _ visit: Visit) -> Page {
        let relations = KinRelation.allCases.map { Answer($0.rawValue, Phrase("victims.kin.", of: $0)) }
        return page(
            "told", visit.say("victims.tell"), line, version: line.entry.version, now: [:],
            [
                Between("<p>\(visit.say("victims.tell-what-happens"))</p>\n"),
                DateField("toldOn", Phrase("victims.told-on")),
                TextField(
                    "toldBy", Phrase("victims.told-by"), hint: Phrase("victims.told-by-hint"), .name),
                Select("relation", Phrase("victims.told-relation"), relations),
                TextField("toldTo", Phrase("victims.told-to"), isOptional: true, .name),
                submit(Phrase("victims.tell-save"), line),
            ], visit)
    }

    static func notTold(_ line: LineRoutes.Line, _ visit: Visit) -> Page {
        page(
            "not-told", visit.say("victims.untell"), line, version: line.entry.version, now: [:],
            [
                Between("<p>\(visit.say("victims.untell-what-happens"))</p>\n"),
                submit(Phrase("victims.untell-save"), line),
            ], visit)
    }

    private static func page(
        _ step: String, _ title: String, _ line: LineRoutes.Line, version: Int, now: [String: String],
        _ parts: [any FormPart], _ visit: Visit
    ) -> Page {
        let address = "\(line.address)/\(step)"
        var state = visit.state
        if state.values.isEmpty { state.values = now }
        state.version = state.version ?? version
        var page = Page(title)
        page.crumbs = crumbs(line, visit.say) + [.init("\(title)")]
        page.form = state
        page.body = "\(Form(to: address, state, parts), visit.say)"
        return page
    }

    static func crumbs(_ line: LineRoutes.Line, _ say: Speech) -> [Page.Crumb] {
        LinePage.crumbs(line.incident, say) + [.init(LinePage.called(line.entry, say), line.address)]
    }

    private static func submit(_ verb: Phrase, _ line: LineRoutes.Line) -> SubmitRow {
        SubmitRow(verb, leave: (Phrase("victims.leave"), line.address))
    }
}
