import HTML
import Kernel
import Localization
import Statute
import Web

/// The form that takes a dated rate in, with the paper that brings it.
enum RateForm {
    /// `document` is the paper of an earlier rate, when this one comes from the same.
    static func page(_ document: LawDocument?, under law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("law.rate.enter"))
        page.crumbs = [
            .init("\(say("law.title"))", "/law"), .init("\(say("law.rate.list"))", "/law/rates"),
            .init("\(say("law.rate.enter"))"),
        ]
        page.form = visit.state
        let form = Form(
            to: "/law/rates/new", visit.state, sendsFiles: true,
            paper(document, visit) + rate(document, law, visit) + [
                SubmitRow(Phrase("law.rate.submit"), leave: (Phrase("law.rate.leave"), "/law/rates"))
            ])
        page.body = "<p class=\"text\">\(say("law.rate.enter-intro"))</p>\n\(form, say)"
        return page
    }

    private static func paper(_ document: LawDocument?, _ visit: Visit) -> [any FormPart] {
        let say = visit.say
        let heading = Between("<h2>\(say("law.rate.paper"))</h2>\n")
        if let document {
            return [
                heading, Hidden("document", document.id.description),
                Between(
                    "<p class=\"text\">\(id: document.sourceID) \(bdi: document.title), \(bdi: document.citation)</p>\n"
                ),
            ]
        }
        return [
            heading,
            TextField("title", Phrase("law.rate.title"), hint: Phrase("law.rate.title-hint")),
            TextField("citation", Phrase("law.rate.citation"), hint: Phrase("law.rate.citation-hint")),
            DateField("published", Phrase("law.rate.published")),
            TextField("publisher", Phrase("law.rate.publisher"), hint: Phrase("law.rate.publisher-hint")),
            Choice(
                "status", Phrase("law.rate.status"), hint: Phrase("law.rate.status-hint"),
                PayingStatus.allCases.map { Answer($0.rawValue, Phrase("law.status.", of: $0)) }),
            FileField(
                "file", Phrase("law.rate.file"), hint: Phrase("law.rate.file-hint"), isOptional: true,
                kinds: ".pdf,.jpg,.jpeg,.png"),
        ]
    }

    private static func rate(_ document: LawDocument?, _ law: LawBook, _ visit: Visit) -> [any FormPart] {
        let say = visit.say
        let places = law.jurisdictions.filter { place in
            place.hasSchedule && (document.map { $0.province.rawValue == place.code } ?? true)
        }
        let lines = places.map { place in
            Select.Group(
                place.name(visit),
                LineChoices.lines(of: place, law).map { Answer($0.word, text: LawTexts.said($0.declaration.name, say)) }
            )
        }
        let papers = places.map { place in
            Select.Group(
                place.name(visit),
                place.instruments.filter(\.status.canPay).map { Answer($0.id, text: LawTexts.said($0.title, say)) })
        }
        return [
            Between("<div class=\"field\"><h2>\(say("law.rate.rate"))</h2></div>\n"),
            Select("line", Phrase("law.rate.line"), hint: Phrase("law.rate.line-hint"), groups: lines),
            TextField("amount", Phrase("law.rate.amount"), hint: Phrase("law.rate.amount-hint"), .digits, width: .ten),
            Checkbox("perAnimal", Phrase("law.rate.per-animal"), hint: Phrase("law.rate.per-animal-hint")),
            Checkbox("minimum", Phrase("law.rate.minimum")),
            TextField("provision", Phrase("law.rate.provision"), hint: Phrase("law.rate.provision-hint")),
            Select(
                "instrument", Phrase("law.rate.instrument"), hint: Phrase("law.rate.instrument-hint"), isOptional: true,
                groups: papers),
            DateField("from", Phrase("law.rate.from"), hint: Phrase("law.rate.from-hint")),
            Choice(
                "fromExact", Phrase("law.rate.exact"),
                [
                    Answer("yes", Phrase("law.rate.exact-yes")),
                    Answer("no", Phrase("law.rate.exact-no"), hint: Phrase("law.rate.exact-no-hint")),
                ]),
            DateField(
                "earlierKnownTo", Phrase("law.rate.earlier"), hint: Phrase("law.rate.earlier-hint"), isOptional: true),
            DateField("until", Phrase("law.rate.until"), hint: Phrase("law.rate.until-hint"), isOptional: true),
            TextArea("note", Phrase("law.rate.note"), hint: Phrase("law.rate.note-hint"), isOptional: true, rows: 2),
        ]
    }
}

extension LawTexts {
    /// The text in the reader's language, else as it is: for lists, where no markup can stand.
    static func said(_ text: String, _ say: Speech) -> String { translation(of: text, into: say.language) ?? text }
}
