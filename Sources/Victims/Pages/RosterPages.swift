import Access
import HTML
import Incidents
import Kernel
import Localization
import Web

/// The roster as an incident's page shows it.
enum RosterPages {
    static func section(
        _ lines: [RosterLine], of incident: Incident, offers: [[HTML]], mayAdd: Bool, _ visit: Visit
    ) -> HTML {
        let say = visit.say
        let rows = lines.enumerated().map { index, line in Row(line: line, offer: offers.map { $0[index] }) }
        let mayImport = (try? visit.officer.may(.importPeople)) ?? false
        let add: HTML =
            """
            <p class="acts no-print"><a href="\(url: "/incidents/\(incident.id)/roster")">\(say(mayAdd ? "victims.open-grid" : "victims.open-roster"))</a>\
            \(if: mayAdd, "<a href=\"\(url: "/incidents/\(incident.id)/roster/new")\">\(say("victims.add"))</a>")\
            \(if: mayImport, "<a href=\"\(url: "/people/import?incident=\(incident.reference)")\">\(say("victims.import-link"))</a>")</p>

            """
        let body: HTML = "\(table(rows, say), say)\(tally(lines, say))\(add)"
        return "\(Section("roster", Phrase("victims.roster"), remark: "\(people(lines.count, say))", body), say)"
    }

    /// For readers who may know how many, but not who.
    static func counts(_ counts: [HarmStatus: Int], _ say: Speech) -> HTML {
        let shown = HarmStatus.allCases.filter { counts[$0] != nil }.map { status in
            Tally.Count("\(counts[status] ?? 0)", Phrase("victims.status.", of: status))
        }
        let body: HTML = shown.isEmpty ? "<p class=\"soft\">\(say("victims.none"))</p>" : "\(Tally(shown), say)"
        return "\(Section("roster", Phrase("victims.roster"), remark: "\(say("victims.names-closed"))", body), say)"
    }

    static func next(_ lines: [RosterLine], of incident: Incident) -> NextStep? {
        guard lines.isEmpty else { return nil }
        return NextStep(
            Phrase("victims.next-headline"), Phrase("victims.next-detail"),
            action: Action(Phrase("victims.open-grid"), to: "/incidents/\(incident.id)/roster"))
    }

    struct Row: Sendable {
        let line: RosterLine
        let offer: [HTML]
    }

    /// What every list of a roster shows of a line.
    static func columns<Row>(_ say: Speech, _ line: @escaping @Sendable (Row) -> RosterLine) -> [Column<Row>] {
        [
            Column(Phrase("victims.tag")) { lineLink(line($0).entry, say) },
            Column(Phrase("victims.person")) { person(line($0), say) },
            Column(Phrase("victims.status")) { "\(say(Phrase("victims.status.", of: line($0).entry.status)))" },
            Column(Phrase("victims.sex-and-age")) { "\(sexAndAge(line($0).person, say))" },
            Column(Phrase("victims.where-now")) { "\(bdi: line($0).entry.hospital ?? say("victims.not-known"))" },
        ]
    }

    private static func table(_ rows: [Row], _ say: Speech) -> DataTable<Row> {
        let columns: [Column<Row>] =
            columns(say) { $0.line } + [Column(Phrase("victims.claim")) { row in "\(row.offer, { $0 })" }]
        var table = DataTable(
            Phrase("victims.roster"), columns, rows, empty: Empty(Phrase("victims.none"), Phrase("victims.none-hint")))
        table.isCaptionHidden = true
        return table
    }

    /// The tag, or the word for a line without one, leading to the line.
    private static func lineLink(_ entry: RosterEntry, _ say: Speech) -> HTML {
        let words: HTML = entry.tag.map { "\(bdi: $0)" } ?? "\(say("victims.line-short"))"
        return "<a href=\"\(url: "/roster/\(entry.id)")\">\(words)</a>"
    }

    /// The name with a link to the file; the tag stands for who has no name yet.
    private static func person(_ line: RosterLine, _ say: Speech) -> HTML {
        guard let identity = line.identity else {
            return "<span class=\"soft\">\(say(line.whyUnnamed))</span>"
        }
        let address = identity.name == nil ? "/roster/\(line.entry.id)" : "/people/\(line.person.id)"
        return "<a href=\"\(url: address)\">\(shortName(identity, line.entry.tag), say)</a>"
    }

    /// `Abdul Rasheed s/o Muhammad Hashim`, or the words for somebody unknown.
    ///
    /// A phrase and not text, because a page isolates each name: in a script of the other direction the child and
    /// the father would change places.
    static func shortName(_ identity: Identity, _ tag: String?) -> Phrase {
        guard let name = identity.name else {
            return tag.map { Phrase("victims.unknown-with-tag", ["tag": .text($0)]) }
                ?? Phrase("victims.unknown-person")
        }
        guard let father = identity.fatherName else { return Phrase("victims.named", ["name": .text(name)]) }
        return Phrase("victims.child-of", ["name": .text(name), "father": .text(father)])
    }

    static func sexAndAge(_ person: Person, _ say: Speech) -> String {
        let sex = say(Phrase("victims.sex.", of: person.sex))
        guard let years = person.age.years else { return say("victims.age-unknown", ["sex": .text(sex)]) }
        return say("victims.sex-age", ["sex": .text(sex), "years": .number(years)])
    }

    private static func people(_ count: Int, _ say: Speech) -> String { say("victims.people", ["n": .number(count)]) }

    private static func tally(_ lines: [RosterLine], _ say: Speech) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let counts = Dictionary(grouping: lines, by: \.person.sex).mapValues(\.count)
        let words = say(
            "victims.by-sex",
            [
                "all": .number(lines.count), "men": .number(counts[.male] ?? 0), "women": .number(counts[.female] ?? 0),
                "rest": .number((counts[.other] ?? 0) + (counts[.unknown] ?? 0)),
            ])
        return "<p class=\"small soft\">\(words)</p>\n"
    }
}
