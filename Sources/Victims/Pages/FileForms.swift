import HTML
import Incidents
import Kernel
import Localization
import Web

/// The forms of a person's file, one thing each.
enum FileForms {
    static func detail(_ kind: DetailKind, _ file: PersonFile, _ visit: Visit) -> Page {
        let recorded = file.details[kind] ?? .none
        let now = answers(kind, recorded)
        return page(
            kind.rawValue, Phrase("victims.detail.", of: kind), file, version: recorded.version, now: now,
            questions(kind, visit), visit)
    }

    static func kin(_ file: PersonFile, _ visit: Visit) -> Page {
        page(
            "kin", Phrase("victims.kin-add"), file, version: nil, now: [:],
            [
                Select(
                    "relation", Phrase("victims.kin-relation-question"),
                    KinRelation.allCases.map { Answer($0.rawValue, Phrase("victims.kin.", of: $0)) }),
                TextField("kinName", Phrase("victims.name"), isOptional: true, .name),
                TextField("kinPhone", Phrase("victims.phone"), isOptional: true, .phone),
                TextField(
                    "kinCnic", Phrase("victims.kin-cnic"), hint: Phrase("victims.kin-cnic-hint"), isOptional: true,
                    .digits),
                Checkbox("isGuardian", Phrase("victims.guardian-question"), hint: Phrase("victims.guardian-hint")),
            ], visit)
    }

    static func removeKin(_ file: PersonFile, _ visit: Visit) -> Page {
        page(
            "kin/\(visit.path["kin"] ?? "")/remove", Phrase("victims.kin-remove-title"), file, version: nil, now: [:],
            [Between("<p>\(visit.say("victims.kin-remove-what"))</p>\n")], verb: Phrase("victims.kin-remove"), visit)
    }

    static func consent(_ file: PersonFile, _ visit: Visit) -> Page {
        page(
            "consent", Phrase("victims.consent-add"), file, version: nil, now: [:],
            [
                Select(
                    "purpose", Phrase("victims.consent-purpose-question"),
                    ConsentPurpose.allCases.map { Answer($0.rawValue, Phrase("victims.purpose.", of: $0)) }),
                Select(
                    "recipient", Phrase("victims.consent-recipient-question"),
                    ConsentRecipient.allCases.map { Answer($0.rawValue, Phrase("victims.recipient.", of: $0)) }),
                Choice(
                    "way", Phrase("victims.consent-way-question"),
                    ConsentWay.allCases.map { Answer($0.rawValue, Phrase("victims.way.", of: $0)) }),
                DateField("givenOn", Phrase("victims.consent-day")),
            ], visit)
    }

    static func withdraw(_ file: PersonFile, _ visit: Visit) -> Page {
        page(
            "consent/\(visit.path["consent"] ?? "")/withdraw", Phrase("victims.consent-withdraw-title"), file,
            version: nil, now: [:], [Between("<p>\(visit.say("victims.consent-withdraw-what"))</p>\n")],
            verb: Phrase("victims.consent-withdraw"), visit)
    }

    private static func questions(_ kind: DetailKind, _ visit: Visit) -> [any FormPart] {
        switch kind {
        case .birth:
            [
                DateField("birth", Phrase("victims.birth-question"), hint: Phrase("victims.birth-hint")),
                Checkbox("isEstimated", Phrase("victims.birth-estimated")),
            ]
        case .residence:
            [
                DistrictChoice.select(
                    "residence", Phrase("victims.residence-question"), visit, withProvinces: true, on: visit.today)
            ]
        case .functioning:
            [Between("<p>\(visit.say("victims.functioning-intro"))</p>\n")]
                + Functioning.Question.allCases.map { question in
                    Choice(
                        question.rawValue, Phrase("victims.functioning-question.", of: question),
                        Functioning.Answer.allCases.map { Answer($0.rawValue, Phrase("victims.difficulty.", of: $0)) })
                }
        case .contact:
            [
                TextArea(
                    "contact", Phrase("victims.contact-question"), hint: Phrase("victims.contact-hint"),
                    isOptional: true)
            ]
        }
    }

    /// What is recorded, as the form holds it.
    private static func answers(_ kind: DetailKind, _ detail: PersonDetail) -> [String: String] {
        switch kind {
        case .birth:
            let parts = (detail.text ?? "").split(separator: "-").map(String.init)
            let names = ["birth-year", "birth-month", "birth-day"]
            var values = Dictionary(uniqueKeysWithValues: zip(names, parts).map { ($0, $1) })
            if detail.plain == BirthDate.Precision.estimated.rawValue { values["isEstimated"] = "yes" }
            return values
        case .residence: return ["residence": detail.plain ?? ""]
        case .functioning:
            guard let text = detail.text else { return [:] }
            let functioning = Functioning(written: text)
            return Dictionary(
                uniqueKeysWithValues: Functioning.Question.allCases.map {
                    ($0.rawValue, (functioning.answers[$0] ?? .unknown).rawValue)
                })
        case .contact: return ["contact": detail.text ?? ""]
        }
    }

    private static func page(
        _ step: String, _ title: Phrase, _ file: PersonFile, version: Int?, now: [String: String],
        _ parts: [any FormPart], verb: Phrase = Phrase("victims.save"), _ visit: Visit
    ) -> Page {
        let say = visit.say
        let address = "/people/\(file.person.id)"
        var state = visit.state
        if state.values.isEmpty { state.values = now }
        let send: [any FormPart] = [SubmitRow(verb, leave: (Phrase("victims.leave"), address))]
        state.version = state.version ?? version
        var page = Page(say(title))
        page.crumbs = [.init("\(say("victims.person"))", address), .init("\(say(title))")]
        page.form = state
        page.body = "\(Form(to: "\(address)/\(step)", state, parts + send), say)"
        return page
    }
}
