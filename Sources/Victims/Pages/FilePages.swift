import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// The parts of a person's page below who she is.
enum FilePages {
    static func sections(_ file: PersonFile, mayChange: Bool, _ visit: Visit) -> HTML {
        let say = visit.say
        let address = "/people/\(file.person.id)"
        let more = Section(
            "more", Phrase("victims.more"),
            "\(Facts(facts(file, visit)), say)\(links(mayChange, address, detailLinks, say))")
        let kin = Section(
            "kin", Phrase("victims.kin"),
            "\(kinTable(file, mayChange: mayChange, say), say)\(links(mayChange, address, [("kin", Phrase("victims.kin-add"))], say))"
        )
        let consent = Section(
            "consent", Phrase("victims.consents"),
            "\(consentTable(file, mayChange: mayChange, say), say)\(links(mayChange, address, [("consent", Phrase("victims.consent-add"))], say))"
        )
        return """
            \(more, say)\(kin, say)\(consent, say)\
            \(file.openings.map { "\(Section("openings", Phrase("victims.openings"), "\(openingTable($0, say), say)"), say)" })
            """
    }

    /// How she may be reached without harm stands before everything else.
    static func contact(_ file: PersonFile) -> Note? {
        file.details[.contact]?.text.map { Note(.harm, Phrase("victims.contact-rules"), "\(bdi: $0)") }
    }

    static func openings(_ openings: [Opening], _ visit: Visit) -> Page {
        var page = Page(visit.say("victims.openings"))
        page.body =
            "<p class=\"soft\">\(visit.say("victims.openings-hint"))</p>\n\(openingTable(openings, visit.say), visit.say)"
        return page
    }

    private static let detailLinks: [(String, Phrase)] = [
        ("birth", Phrase("victims.birth-record")), ("residence", Phrase("victims.residence-record")),
        ("functioning", Phrase("victims.functioning-record")), ("contact", Phrase("victims.contact-record")),
    ]

    private static func links(_ mayChange: Bool, _ address: String, _ links: [(String, Phrase)], _ say: Speech) -> HTML
    {
        guard mayChange else { return .empty }
        return
            "<div class=\"acts no-print\">\(links, { "<a href=\"\(url: "\(address)/\($0.0)")\">\($0.1, say)</a>" })</div>\n"
    }

    private static func facts(_ file: PersonFile, _ visit: Visit) -> [Facts.Fact] {
        let say = visit.say
        let unknown: HTML = "<span class=\"soft\">\(say("victims.not-known"))</span>"
        let birth = file.details[.birth]
        let precision = birth?.plain.flatMap { BirthDate.Precision(rawValue: $0) }
        let written: HTML? = birth?.text.map { text in
            "\(id: text)\(precision.map { " <span class=\"soft\">\(say(Phrase("victims.precision.", of: $0)))</span>" })"
        }
        let residence = file.details[.residence]?.plain.map { "\(bdi: place($0, visit))" as HTML }
        let functioning = file.details[.functioning]
        let disability = functioning?.plain.flatMap { Functioning.Disability(rawValue: $0) }
        let answers = functioning?.text.map { answered(Functioning(written: $0), say) }
        return [
            .init(Phrase("victims.birth"), written ?? unknown),
            .init(Phrase("victims.residence"), residence ?? unknown),
            .init(
                Phrase("victims.disability"),
                disability.map { "\(say(Phrase("victims.disability.", of: $0)))\(answers)" } ?? unknown),
        ]
    }

    static func place(_ code: String, _ visit: Visit) -> String {
        let (gazetteer, language) = (visit.house.gazetteer, visit.say.language)
        if let province = Province(rawValue: code) { return gazetteer.name(of: province, in: language) }
        return DistrictCode(code).map { gazetteer.name(of: $0, in: language) } ?? code
    }

    /// The questions that are a difficulty; the others are not listed.
    private static func answered(_ functioning: Functioning, _ say: Speech) -> HTML {
        let told = Functioning.Question.allCases.filter { functioning.answers[$0] != Functioning.Answer.none }
        guard !told.isEmpty else { return .empty }
        return """
            <br><span class="soft small">\(told, { question in
                let answer = functioning.answers[question] ?? .unknown
                return "\(Phrase("victims.functioning-said", ["question": .phrase(Phrase("victims.functioning.", of: question)), "answer": .phrase(Phrase("victims.difficulty.", of: answer))]), say) "
            })</span>
            """
    }

    private static func kinTable(_ file: PersonFile, mayChange: Bool, _ say: Speech) -> DataTable<Kin> {
        let (names, address) = (file.kinNames, "/people/\(file.person.id)")
        let columns: [Column<Kin>] = [
            Column(Phrase("victims.kin-relation")) { kin in
                "\(say(Phrase("victims.kin.", of: kin.relation)))\(if: kin.isGuardian, " \(Mark(.now, Phrase("victims.guardian")).html(say))")"
            },
            Column(Phrase("victims.name")) { kin in
                if let other = kin.other {
                    return
                        "<a href=\"\(url: "/people/\(other)")\">\(names[other] ?? Phrase("victims.unknown-person"), say)</a>"
                }
                return kin.name.map { "\(bdi: $0)" } ?? "–"
            },
            Column(Phrase("victims.phone")) { kin in kin.phone.map { "\(id: $0.e164)" } ?? "–" },
            Column(Phrase("victims.change-short")) { kin in
                mayChange
                    ? "<a href=\"\(url: "\(address)/kin/\(kin.id)/remove")\">\(say("victims.kin-remove"))</a>" : .empty
            },
        ]
        var table = DataTable(
            Phrase("victims.kin"), mayChange ? columns : columns.dropLast(), file.kin,
            empty: Empty(Phrase("victims.kin-none"), Phrase("victims.kin-none-hint")))
        table.isCaptionHidden = true
        return table
    }

    private static func consentTable(_ file: PersonFile, mayChange: Bool, _ say: Speech) -> DataTable<Consent> {
        let address = "/people/\(file.person.id)"
        let columns: [Column<Consent>] = [
            Column(Phrase("victims.consent-purpose")) { "\(say(Phrase("victims.purpose.", of: $0.purpose)))" },
            Column(Phrase("victims.consent-recipient")) { "\(say(Phrase("victims.recipient.", of: $0.recipient)))" },
            Column(Phrase("victims.consent-given")) { consent in
                let way = Phrase("victims.way.", of: consent.way)
                return
                    "\(Phrase("victims.consent-said", ["day": .text(say.date(consent.givenOn)), "way": .phrase(way)]), say)"
            },
            Column(Phrase("victims.consent-holds")) { consent in
                if let day = consent.withdrawnOn {
                    return "\(Mark(.plain, Phrase("victims.consent-withdrawn", ["day": .text(say.date(day))])), say)"
                }
                let link: HTML =
                    mayChange
                    ? " <a href=\"\(url: "\(address)/consent/\(consent.id)/withdraw")\">\(say("victims.consent-withdraw"))</a>"
                    : .empty
                return "\(Mark(.done, Phrase("victims.consent-in-force")), say)\(link)"
            },
        ]
        var table = DataTable(
            Phrase("victims.consents"), columns, file.consents,
            empty: Empty(Phrase("victims.consent-none"), Phrase("victims.consent-none-hint")))
        table.isCaptionHidden = true
        return table
    }

    private static func openingTable(_ openings: [Opening], _ say: Speech) -> DataTable<Opening> {
        let columns: [Column<Opening>] = [
            Column(Phrase("victims.opened-at")) { "\(bdi: say.moment($0.at))" },
            Column(Phrase("victims.opened-by")) { opening in
                "\(opening.role?.phrase ?? Phrase("victims.not-known"), say)"
            },
            Column(Phrase("victims.opened-act")) { "\($0.act.phrase, say)" },
            Column(Phrase("victims.opened-for")) { opening in
                "\(opening.purpose?.phrase ?? Phrase("victims.not-known"), say)"
            },
        ]
        var table = DataTable(
            Phrase("victims.openings"), columns, openings, empty: Empty(Phrase("victims.openings-none"), nil))
        table.isCaptionHidden = true
        return table
    }
}
