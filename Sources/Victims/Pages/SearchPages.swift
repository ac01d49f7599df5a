import HTML
import Kernel
import Localization
import Places
import Web

/// The search for people and what it found.
enum SearchPages {
    static func form(_ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("victims.search-title"))
        page.form = visit.state
        let form = Form(
            to: "/people/search", visit.state,
            [
                TextField("q", Phrase("victims.search-question"), hint: Phrase("victims.search-hint"), .name),
                SubmitRow(Phrase("victims.search")),
            ])
        page.body = "\(form, say)"
        return page
    }

    static func results(_ found: [(person: Person, identity: Identity)], _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("victims.search-title"))
        page.stand = "<span>\(say("victims.found", ["n": .number(found.count)]))</span>"
        let rows = found.map { Row(person: $0.person, identity: $0.identity) }
        let columns: [Column<Row>] = [
            Column(Phrase("victims.person")) { row in
                let name = RosterPages.shortName(row.identity, nil)
                return "<a href=\"\(url: "/people/\(row.person.id)")\">\(name, say)</a>"
            },
            Column(Phrase("victims.sex-and-age")) { "\(RosterPages.sexAndAge($0.person, say))" },
            Column(Phrase("victims.cnic")) { row in row.identity.cnic.map { "\(id: $0.masked)" } ?? "–" },
            Column(Phrase("victims.district")) { row in
                let language = say.language
                let gazetteer = visit.house.gazetteer
                return
                    "\(row.person.district.map { gazetteer.name(of: $0, in: language) } ?? gazetteer.name(of: row.person.province, in: language))"
            },
        ]
        let table = DataTable(
            Phrase("victims.search-caption"), columns, rows,
            empty: Empty(Phrase("victims.found-none"), Phrase("victims.found-none-hint")))
        let more =
            found.count < PersonSearch.most
            ? "" : "<p class=\"hint\">\(say("victims.found-many", ["n": .number(PersonSearch.most)]))</p>\n" as HTML
        page.body = "\(table, say)\(more)<p><a href=\"/people/search\">\(say("victims.search-again"))</a></p>\n"
        return page
    }

    private struct Row: Sendable {
        let person: Person
        let identity: Identity
    }
}
