import HTML
import Localization
import Web

extension Gallery {
    /// A claim, as large as records get.
    static func record(_ say: Speech) -> Page {
        var page = Page(
            say("g.claim"),
            body: Columns.main(
                "\(worked(say))\(heirs(say))", side: "\(contact(say))\(clocks(say))\(claimant(say))\(along(say))"))
        page.crumbs = [.init("\(say("g.claims"))", "/claims"), .init("\(id: "BA-CLM-2024-0342")")]
        page.stand = """
            <span>\(say("g.widow"))</span> \
            <a href="\(url: "/incidents/7")">\(Phrase("g.market", ["day": .phrase(Phrase("g.day"))]), say)</a> \
            \(Mark(.now, Phrase("g.committee.with")), say) <span class="tight">\(bdi: say("g.sum"))</span>
            """
        page.stages = stages(say)
        page.next = NextStep(
            Phrase("g.next"), Phrase("g.next.d"), action: Action(Phrase("g.decide"), to: "#how"))
        page.printLine = Phrase("g.printed")
        return page
    }

    private static func stages(_ say: Speech) -> StageLine {
        StageLine(
            Phrase("g.stages"),
            [
                .init(Phrase("g.opened"), .past, "\(say("g.opened.r"))"),
                .init(Phrase("g.evidence"), .past, "\(say("g.evidence.r"))"),
                .init(Phrase("g.verified"), .past, "\(say("g.verified.r"))"),
                .init(Phrase("g.committee"), .current, "\(say("g.committee.r"))"),
                .init(Phrase("g.sanction"), .later, "\(say("g.sanction.r"))"),
                .init(Phrase("g.payment"), .later, "\(say("g.payment.r"))"),
            ])
    }

    private static func worked(_ say: Speech) -> HTML {
        let met = Mark(.done, Phrase("g.met"))
        let fir: HTML = "<a href=\"\(url: "/evidence/1")\">\(Phrase("g.fir", ["n1": "41/2024"]), say)</a>"
        let findings = Findings([
            .init("\(say("g.f1"))", met, grounds: "\(say("g.f1.g")) \(fir)"),
            .init("\(Phrase("g.f2", ["name": "Abdul Rasheed عبدالرشید"]), say)", met, grounds: "\(say("g.f2.g"))"),
            .init(
                "\(Phrase("g.f3", ["sum": .phrase(Phrase("g.sum"))]), say)", met,
                grounds: "\(say("g.f3.g")) \(Doubt(Phrase("g.doubt")), say)"),
            .init("\(say("g.f4"))", Mark(.wait, Phrase("g.open")), grounds: "\(say("g.f4.g"))"),
        ])
        let sum = SumTable(
            Phrase("g.award"),
            [
                .init("\(say("g.life"))", working: "\(id: "1 × 15,00,000")", "\(bdi: "15,00,000")"),
                .init("\(say("g.exgratia"))", working: "\(say("g.none"))", "0"),
            ], total: .init("\(say("g.total"))", working: "\(say("g.words"))", "\(bdi: say("g.sum"))"))
        let change = Unfold(
            Phrase("g.change"), "<ul class=\"stack\"><li>\(say("g.change.1"))</li><li>\(say("g.change.2"))</li></ul>")
        let remark: HTML = "\(say("g.frozen")), \(id: "9f3c·71ab·04de")"
        return "\(Section("how", Phrase("g.how"), remark: remark, "\(findings, say)\(sum, say)\(change, say)"), say)"
    }

    private struct Heir: Sendable {
        let name: Phrase
        let relation: Phrase
        let cnic: String
        let share: String
        let sum: String
    }

    private static let family = [
        Heir(name: Phrase("g.h1"), relation: Phrase("g.h1.r"), cnic: "51201-•••••42-6", share: "1/8", sum: "1,87,500"),
        Heir(name: Phrase("g.h2"), relation: Phrase("g.h2.r"), cnic: "51201-•••••17-3", share: "7/20", sum: "5,25,000"),
        Heir(name: Phrase("g.h3"), relation: Phrase("g.h3.r"), cnic: "51201-•••••88-1", share: "7/20", sum: "5,25,000"),
        Heir(name: Phrase("g.h4"), relation: Phrase("g.h4.r"), cnic: "51201-•••••90-4", share: "7/40", sum: "2,62,500"),
    ]

    private static func heirs(_ say: Speech) -> HTML {
        var table = DataTable(
            Phrase("g.check"), remark: "\(say("g.check.r"))",
            [
                Column<Heir>(Phrase("g.heir")) { "\($0.name, say)" },
                Column<Heir>(Phrase("g.relation")) { "\($0.relation, say)" },
                Column<Heir>(Phrase("g.cnic")) { "\(id: $0.cnic)" },
                Column<Heir>(Phrase("g.share"), isNumber: true) { "\(id: $0.share)" },
                Column<Heir>(Phrase("g.rupees"), isNumber: true) { "\(bdi: $0.sum)" },
            ], family, empty: Empty(Phrase("g.nothing")))
        table.totals = .init("\(say("g.sumofshares"))", ["\(id: "40/40")", "\(bdi: "15,00,000")"])
        let note = Note(.wait, Phrase("g.waits"), "\(say("g.waits.d"))")
        return
            "\(Section("heirs", Phrase("g.heirs"), remark: "\(Phrase("g.heirs.n", ["n": 4]), say)", "\(note, say)\(table, say)"), say)"
    }

    private static func contact(_ say: Speech) -> HTML {
        let words: HTML = """
            <p><b>\(say("g.contact.name"))</b><br>\(say("g.contact.role"))</p>
            <p><a href="\(url: "tel:+92848000124")">\(id: "0848 000 124")</a></p>

            """
        return "\(Section("who", Phrase("g.contact"), words), say)"
    }

    private static func clocks(_ say: Speech) -> HTML {
        let bars = [
            ClockBar(Phrase("g.clock1"), day: 14, of: 15, Phrase("g.clock1.w")),
            ClockBar(Phrase("g.clock2"), day: 0, of: 3, Phrase("g.clock2.w")),
            ClockBar(Phrase("g.clock3"), day: 4, of: 2, Phrase("g.clock3.w")),
        ]
        return "\(Section("clocks", Phrase("g.clocks"), "\(bars, say)"), say)"
    }

    private static func claimant(_ say: Speech) -> HTML {
        let facts = Facts(
            [
                .init(Phrase("g.cnic"), "\(id: "51201-•••••42-6")"), .init(Phrase("g.speaks"), "\(say("g.speaks.v"))"),
                .init(Phrase("g.safe"), "\(say("g.safe.v"))"),
            ], isSmall: true)
        return "\(Section("claimant", Phrase("g.claimant"), "\(facts, say)"), say)"
    }

    private static func along(_ say: Speech) -> HTML {
        let rows = WorkRows(
            [
                .init("\(say("g.couns"))", to: "/care/1", when: "\(Mark(.done, Phrase("g.begun")), say)"),
                .init("\(say("g.fees"))", to: "/care/2", when: "\(Mark(.wait, Phrase("g.asked")), say)"),
                .init("\(say("g.case"))", to: "/cases/1", when: "\(Mark(.plain, Phrase("g.inquiry")), say)"),
            ], isSmall: true)
        return "\(Section("along", Phrase("g.along"), "\(rows, say)"), say)"
    }
}
