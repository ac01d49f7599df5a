import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// The pages at the door.
enum DoorPages {
    static func signIn(_ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("accounts.sign-in"))
        page.width = .plain
        page.form = visit.state
        var state = visit.state
        state.once = ""
        let form = Form(
            to: "/sign-in", state,
            [
                TextField("name", Phrase("accounts.name"), .account),
                TextField("password", Phrase("accounts.password"), .password),
                SubmitRow(Phrase("accounts.sign-in")),
            ])
        page.body = "\(form, say)<p class=\"soft small\">\(say("accounts.sign-in-help"))</p>\n"
        return page
    }

    /// One click for each invented officer; says what each comes for and never sees.
    static func demo(_ officers: [DemoOfficer], _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("accounts.demo-title"))
        let intro: HTML = "<p class=\"soft\">\(say("accounts.demo-intro"))</p>\n"
        let groups: [(StaticString, Phrase, [DemoOfficer])] = [
            ("officers", Phrase("accounts.demo-officers"), officers.filter { !oversight.contains($0.role) }),
            ("oversight", Phrase("accounts.demo-oversight"), officers.filter { oversight.contains($0.role) }),
        ]
        page.body = intro
        for (id, heading, members) in groups where !members.isEmpty {
            page.body += "\(Section(id, heading, "\(table(members, heading, visit), say)"), say)"
        }
        return page
    }

    private static let oversight: [Role] = [
        .facilitator, .nationalViewer, .donorViewer, .auditor, .dataProtectionOfficer, .administrator,
    ]

    private static func table(_ officers: [DemoOfficer], _ caption: Phrase, _ visit: Visit) -> DataTable<DemoOfficer> {
        let say = visit.say
        let columns: [Column<DemoOfficer>] = [
            Column(Phrase("accounts.sign-in-as")) { button($0, say) },
            Column(Phrase("accounts.person")) {
                "\(bdi: "\($0.displayName)")<br><span class=\"small soft\">\(bdi: place($0, visit))</span>"
            },
            Column(Phrase("accounts.comes-for")) { "\(say(Phrase("accounts.comes-for.", of: $0.role)))" },
            Column(Phrase("accounts.never-sees")) { "\(say(Phrase("accounts.never-sees.", of: $0.role)))" },
        ]
        var table = DataTable(caption, columns, officers, empty: Empty(caption))
        table.isCaptionHidden = true
        return table
    }

    private static func button(_ officer: DemoOfficer, _ say: Speech) -> HTML {
        """
        <form method="post" action="/sign-in/demo" data-role="\(officer.role.rawValue)"><input type="hidden" name="name" value="\(officer.name)">\
        <button class="btn quiet">\(say(officer.role.phrase))</button></form>
        """
    }

    static func place(_ officer: DemoOfficer, _ visit: Visit) -> String {
        let language = visit.say.language
        guard let province = officer.province else { return visit.say("site.whole-country") }
        let name = visit.house.gazetteer.name(of: province, in: language)
        guard let district = officer.district else { return name }
        let comma = language == .english ? ", " : "، "
        return visit.house.gazetteer.name(of: district, in: language) + comma + name
    }
}
