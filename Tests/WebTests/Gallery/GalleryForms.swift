import HTML
import Localization
import Web

extension Gallery {
    static let faults = [
        FieldFault("on", Phrase("g.e.date")), FieldFault("district", Phrase("g.e.district")),
        FieldFault("source", Phrase("g.e.src")), FieldFault("killed", Phrase("g.e.killed")),
    ]

    /// Every kind of question; with faults, as it comes back.
    static func form(_ say: Speech, faults: [FieldFault]) -> Page {
        let typed = [
            "what": "Grenade thrown at a shop, Shah Faisal road", "on-day": "25", "on-month": "11", "on-year": "2042",
            "killed": "two or 3", "told": "yes",
        ]
        let state = FormState(csrf: "c5rf", version: 3, values: faults.isEmpty ? [:] : typed, faults: faults)
        let form = Form(to: "/incidents", state, sendsFiles: true, questions)
        var page = Page(say("g.register"), body: "\(form, say)")
        page.crumbs = [.init("\(say("g.room.incidents"))", "/incidents"), .init("\(say("g.register"))")]
        page.stand = "\(say("g.six"))"
        page.form = state
        return page
    }

    private static var questions: [any FormPart] {
        [
            TextField("what", Phrase("g.what"), hint: Phrase("g.what.h")),
            DateField("on", Phrase("g.whendid"), mayBeUnknown: true),
            Select(
                "district", Phrase("g.f.district"),
                groups: [
                    .init("Balochistan", [Answer("PK226", text: "Khuzdar"), Answer("PK230", text: "Kech")]),
                    .init(nil, [.unknown]),
                ]),
            Choice(
                "source", Phrase("g.source"),
                [
                    Answer("ctd", Phrase("g.src1")), Answer("police", Phrase("g.src2")),
                    Answer("hospital", Phrase("g.src3"), hint: Phrase("g.src3.h")), .unknown,
                ]),
            NumberField("killed", Phrase("g.killed"), unit: Phrase("g.number"), mayBeUnknown: true),
            TextField("phone", Phrase("g.phone"), isOptional: true, .phone, width: .ten),
            TextArea("notes", Phrase("g.notes"), isOptional: true),
            FileField("list", Phrase("g.file"), hint: Phrase("g.file.h"), isOptional: true, kinds: ".csv,.xlsx"),
            Checkbox("told", Phrase("g.told"), hint: Phrase("g.told.h")),
            SubmitRow(
                Phrase("g.go"), others: [(Phrase("g.more"), "another")], leave: (Phrase("g.draft"), "/incidents")),
        ]
    }

    static func conflict(_ say: Speech) -> Page {
        let stored = [
            "what": "Grenade thrown at a shop, Shah Faisal road", "on-day": "12", "on-month": "11", "on-year": "2024",
            "killed": "3",
        ]
        let typed = [
            "what": "Grenade thrown at two shops, Shah Faisal road near the mosque", "on-day": "12", "on-month": "11",
            "on-year": "2024", "killed-unknown": "unknown", "phone": "0848 000 124",
        ]
        var state = FormState(csrf: "c5rf", version: 4, values: stored)
        state.twoVersions = TwoVersions(mine: typed, savedBy: .office(say("g.contact.name")), "10:42")
        let form = Form(
            to: "/incidents/7", state,
            [
                TextField("what", Phrase("g.what")), DateField("on", Phrase("g.whendid")),
                NumberField("killed", Phrase("g.killed"), unit: Phrase("g.number"), mayBeUnknown: true),
                TextField("phone", Phrase("g.phone"), .phone),
                SubmitRow(Phrase("g.go"), leave: (Phrase("g.draft"), "/incidents")),
            ])
        var page = Page(say("g.conflict"), body: "\(form, say)")
        page.form = state
        return page
    }

    static func danger(_ say: Speech) -> Page {
        let danger = Danger(
            to: "/claims/7/withdraw", FormState(csrf: "c5rf", version: 4),
            consequences: ["\(say("g.w1"))", "\(say("g.w2"))"], told: ["\(say("g.t1"))", "\(say("g.t2"))"],
            verb: Phrase("g.w.verb"), leave: "/claims/7")
        return .danger(say("g.withdraw"), danger, say)
    }
}
