import HTML
import Incidents
import Kernel
import Localization
import Web

/// One line of a roster: who it is, where it stands, what next, and what it said before.
enum LinePage {
    static func show(
        _ line: RosterLine, of incident: Incident, told: [FamilyToldRecord], past: [RosterPast],
        _ leave: LineRoutes.Leave, _ visit: Visit
    ) -> Page {
        let say = visit.say
        let (entry, address) = (line.entry, "/roster/\(line.entry.id)")
        var page = Page(say("victims.line-title"), heading: "\(heading(line), say)")
        page.crumbs = crumbs(incident, say) + [.init(called(entry, say))]
        page.stand = """
            <span>\(say(Phrase("victims.status.", of: entry.status)))</span> \
            <span>\(bdi: RosterPages.sexAndAge(line.person, say))</span> \(toldMark(entry, say), say)
            """
        page.next = next(line, leave, address)
        page.body = """
            \(Section("line", Phrase("victims.line-says"), "\(Facts(facts(line, say)), say)\(links(line, leave, address, say))"), say)\
            \(if: !told.isEmpty, "\(Section("told", Phrase("victims.family"), "\(tellings(told, say), say)"), say)")\
            \(if: !past.isEmpty, "\(Section("past", Phrase("victims.line-said"), "\(said(past, say), say)"), say)")
            """
        return page
    }

    static func crumbs(_ incident: Incident, _ say: Speech) -> [Page.Crumb] {
        [
            .init("\(say("victims.incidents"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"),
            .init("\(say("victims.roster"))", "/incidents/\(incident.id)/roster"),
        ]
    }

    /// The tag, or the word for a line without one: what may stand in a crumb before the name may.
    static func called(_ entry: RosterEntry, _ say: Speech) -> HTML {
        entry.tag.map { "\(Phrase("victims.tagged", ["tag": .text($0)]), say)" } ?? "\(say("victims.untagged"))"
    }

    static func toldMark(_ entry: RosterEntry, _ say: Speech) -> Mark {
        Mark(entry.familyToldOn == nil ? .wait : .done, entry.familyPhrase(say))
    }

    private static func heading(_ line: RosterLine) -> Phrase {
        line.identity.map { RosterPages.shortName($0, line.entry.tag) } ?? line.whyUnnamed
    }

    private static func next(_ line: RosterLine, _ leave: LineRoutes.Leave, _ address: String) -> NextStep? {
        if let identity = line.identity, identity.name == nil, leave.mayIdentify {
            return NextStep(
                Phrase("victims.identify-next"), Phrase("victims.identify-detail"),
                action: Action(Phrase("victims.identify"), to: "\(address)/identify"))
        }
        guard line.entry.familyToldOn == nil, leave.mayChange else { return nil }
        return NextStep(
            Phrase("victims.tell-next"), Phrase("victims.tell-detail"),
            action: Action(Phrase("victims.tell"), to: "\(address)/told"))
    }

    private static func facts(_ line: RosterLine, _ say: Speech) -> [Facts.Fact] {
        let entry = line.entry
        let unknown: HTML = "<span class=\"soft\">\(say("victims.not-known"))</span>"
        return [
            .init(Phrase("victims.tag"), entry.tag.map { "\(bdi: $0)" } ?? "–"),
            .init(Phrase("victims.status"), "\(say(Phrase("victims.status.", of: entry.status)))"),
            .init(Phrase("victims.where-now"), entry.hospital.map { "\(bdi: $0)" } ?? unknown),
            .init(Phrase("victims.sex-and-age"), "\(bdi: RosterPages.sexAndAge(line.person, say))"),
        ]
    }

    private static func links(_ line: RosterLine, _ leave: LineRoutes.Leave, _ address: String, _ say: Speech) -> HTML {
        let isOpen = line.identity != nil
        let offers: [(Bool, Phrase, String)] = [
            (leave.mayChange, Phrase("victims.change-line"), "\(address)/change"),
            (leave.mayIdentify && isOpen, Phrase("victims.change"), "\(address)/identify"),
            (leave.mayChange, Phrase("victims.tell-again"), "\(address)/told"),
            (leave.mayChange && line.entry.familyToldOn != nil, Phrase("victims.untell"), "\(address)/not-told"),
            (leave.maySeePerson && isOpen, Phrase("victims.open-person"), "/people/\(line.person.id)"),
        ]
        let shown = offers.filter(\.0)
        guard !shown.isEmpty else { return .empty }
        return "<div class=\"acts no-print\">\(shown, { "<a href=\"\(url: $0.2)\">\($0.1, say)</a>" })</div>\n"
    }

    private static func tellings(_ told: [FamilyToldRecord], _ say: Speech) -> WorkRows {
        WorkRows(
            told.map { record in
                WorkRows.Row(
                    "\(words(record.told, say), say)", remark: record.told.to.map { "\(bdi: $0)" } ?? .empty,
                    when: "\(bdi: say.moment(record.recordedAt))")
            })
    }

    private static func words(_ told: FamilyTold, _ say: Speech) -> Phrase {
        guard let day = told.on else { return Phrase("victims.telling-taken-back") }
        return Phrase(
            "victims.telling",
            [
                "day": .text(say.date(day)), "by": .text(told.by ?? "–"),
                "relation": .phrase(Phrase("victims.kin.", of: told.relation)),
            ])
    }

    private static func said(_ past: [RosterPast], _ say: Speech) -> WorkRows {
        WorkRows(
            past.map { past in
                let words = Phrase(
                    "victims.said",
                    [
                        "tag": .text(past.tag ?? "–"), "status": .phrase(Phrase("victims.status.", of: past.status)),
                        "where": .text(past.hospital ?? say("victims.not-known")),
                    ])
                let told: HTML =
                    past.familyToldOn.map {
                        "\(Phrase("victims.family-told-on", ["day": .text(say.date($0))]), say)"
                    } ?? "\(say("victims.family-not-told"))"
                return WorkRows.Row(
                    "\(words, say)", remark: told,
                    when: "\(Phrase("victims.until", ["moment": .text(say.moment(past.changedAt))]), say)")
            })
    }
}

extension RosterEntry {
    /// Whether the family knows, and since when.
    func familyPhrase(_ say: Speech) -> Phrase {
        guard let day = familyToldOn else { return Phrase("victims.family-not-told") }
        return Phrase("victims.family-told-on", ["day": .text(say.date(day))])
    }
}

extension RosterLine {
    /// The words in place of a name that this reader is not given.
    var whyUnnamed: Phrase {
        if isWithheld { return Phrase("victims.withheld-short") }
        return isErased ? Phrase("victims.erased-short") : Phrase("victims.unreadable-short")
    }
}
