import Access
import HTML
import Kernel
import Localization
import Places
import Statute
import Web

/// One entered rate: what it says, on what paper, what it would change, and the other administrator's decision.
enum RatePage {
    struct Shown {
        let entry: RateEntry
        /// Nil once it is decided.
        let preview: RatePreview?
        /// Open claims whose incident lies among the days that it touches; nil when nobody counts.
        let touched: Int?
        /// Whether a confirmed rate is among the law that this program answers with.
        let isRead: Bool
    }

    static func page(_ shown: Shown, _ visit: Visit) -> Page {
        let say = visit.say
        let entry = shown.entry
        let title = Phrase("law.rate.heading", ["number": .number(entry.number)])
        var page = Page(say(title), heading: "\(title, say)")
        page.crumbs = [
            .init("\(say("law.title"))", "/law"), .init("\(say("law.rate.list"))", "/law/rates"),
            .init("\(id: String(entry.number))"),
        ]
        page.stand = """
            \(entry.state.mark, say) <span>\(bdi: entry.placeName(visit))</span> \
            <span>\(LawText(entry.facts.line.name), say)</span> <span class="tight">\(bdi: say.rupees(entry.facts.amount))</span>
            """
        page.next = next(entry, visit)
        page.form = visit.state
        page.body = """
            \(if: entry.state == .confirmed && !shown.isRead, "\(Note(.harm, Phrase("law.rate.not-read")), say)")\
            \(facts(entry, visit), say)\(paper(entry.document, of: entry, say), say)\
            \(shown.preview.map { changes($0, shown, say) }, say)\(decision(entry, visit), say)\
            \(history(entry, say), say)\(text(entry), say)
            """
        return page
    }

    private static func next(_ entry: RateEntry, _ visit: Visit) -> NextStep? {
        switch entry.state {
        case .waiting where entry.enteredBy == (try? visit.officer.account):
            NextStep(Phrase("law.rate.next-other"), Phrase("law.rate.next-other-why"))
        case .waiting:
            NextStep(
                Phrase("law.rate.next-compare"), Phrase("law.rate.next-compare-why"),
                action: Action(Phrase("law.rate.go-decide"), to: "#decide"))
        case .confirmed, .refused: nil
        }
    }

    private static func facts(_ entry: RateEntry, _ visit: Visit) -> Section {
        let say = visit.say
        let facts = entry.facts
        let interval = Interval(facts.from, facts.isFromExact, facts.until)
        var list: [Web.Facts.Fact] = [
            .init(Phrase("law.place"), "\(bdi: entry.placeName(visit))"),
            .init(Phrase("law.line"), "\(LawText(facts.line.name), say) \(id: facts.line.key)"),
            .init(
                Phrase("law.amount"),
                facts.isPerAnimal
                    ? "\(Phrase("law.per-animal", ["amount": .text(say.rupees(facts.amount))]), say)"
                    : "\(bdi: say.rupees(facts.amount))"),
            .init(Phrase("law.days"), "\(interval.words(say), { "\($0, say) " })"),
            .init(Phrase("law.rate.provision"), "\(bdi: facts.provision)"),
        ]
        if let known = facts.earlierKnownTo {
            list.append(.init(Phrase("law.rate.earlier"), "\(bdi: say.date(known))"))
        }
        if let instrument = facts.instrument { list.append(.init(Phrase("law.rate.instrument"), "\(id: instrument)")) }
        if facts.isMinimum { list.append(.init(Phrase("law.note"), "\(Doubt(Phrase("law.doubt.minimum")), say)")) }
        if !facts.note.isEmpty { list.append(.init(Phrase("law.note"), "\(bdi: facts.note)")) }
        return Section("rate", Phrase("law.rate.rate"), "\(Web.Facts(list), say)")
    }

    private static func paper(_ document: LawDocument, of entry: RateEntry, _ say: Speech) -> Section {
        let file: HTML =
            document.file.map { scan in
                "<a href=\"\(url: "/law/rates/\(entry.id)/paper")\">\(Phrase("law.rate.open-file", ["kind": .text(scan.kind.rawValue.uppercased()), "size": .text(String((scan.size + 1023) / 1024))]), say)</a>"
            } ?? "\(Doubt(Phrase("law.rate.reference-only")), say)"
        let facts: [Web.Facts.Fact] = [
            .init(Phrase("law.rate.title"), "\(bdi: document.title)"),
            .init(Phrase("law.rate.citation"), "\(bdi: document.citation)"),
            .init(Phrase("law.status"), "\(document.status.status.mark, say)"),
            .init(Phrase("law.rate.published"), "\(bdi: say.date(document.publishedOn))"),
            .init(Phrase("law.rate.publisher"), "\(bdi: document.publisher)"),
            .init(Phrase("law.rate.file"), file),
            .init(
                Phrase("law.rate.digest"),
                "<bdi class=\"mono small\" dir=\"ltr\">\(parts(of: document.digest), { "\($0)<wbr>" })</bdi>"),
        ]
        return Section("paper", Phrase("law.rate.paper"), "\(Web.Facts(facts), say)")
    }

    /// In groups of eight, so that a narrow screen can break it and an eye can compare it.
    private static func parts(of digest: String) -> [String] {
        stride(from: 0, to: digest.count, by: 8).map { String(digest.dropFirst($0).prefix(8)) }
    }

    private static func changes(_ preview: RatePreview, _ shown: Shown, _ say: Speech) -> Section {
        let columns: [Column<RatePreview.Day>] = [
            Column(Phrase("law.rate.incident-on")) { "\(bdi: say.date($0.on))" },
            Column(Phrase("law.rate.now")) { answer($0.before, say) },
            Column(Phrase("law.rate.then")) { day in
                let isSame = day.after?.isSame(as: day.before) ?? (day.before == nil)
                return isSame
                    ? "<span class=\"soft\">\(say("law.rate.unchanged"))</span>" : "<b>\(answer(day.after, say))</b>"
            },
        ]
        var table = DataTable(
            .table(of: Phrase("law.rate.changes")), columns, preview.days, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        let days =
            preview.last.map { last in
                Phrase("law.rate.touches", ["from": .text(say.date(preview.first)), "to": .text(say.date(last))])
            } ?? Phrase("law.rate.touches-open", ["from": .text(say.date(preview.first))])
        let count = shown.touched.map { Phrase("law.rate.touched", ["n": .number($0)]) }
        return Section(
            "changes", Phrase("law.rate.changes"),
            """
            \(table, say)<p class="text">\(days, say) <b>\(count, say)</b> \(say("law.rate.decided-stay"))</p>

            """)
    }

    private static func answer(_ answer: ScheduleLine.Answer?, _ say: Speech) -> HTML {
        switch answer {
        case .rate(let rate): rate.amountText(say)
        case .between: "\(Doubt(Phrase("law.compare-reason.between")), say)"
        case .noRule, nil: "<span class=\"soft\">\(say("law.compare-reason.unknown"))</span>"
        }
    }

    /// Two forms for the other administrator, each with its own button.
    private static func decision(_ entry: RateEntry, _ visit: Visit) -> Section? {
        guard entry.state == .waiting, let officer = try? visit.officer, officer.may(.confirmRate),
            officer.account != entry.enteredBy
        else { return nil }
        let say = visit.say
        var state = visit.state
        state.version = entry.version
        let confirm = Form(
            to: "/law/rates/\(entry.id)/confirm", state,
            [
                Between("<p class=\"text\">\(say("law.rate.confirm-means"))</p>\n"),
                SubmitRow(Phrase("law.rate.confirm")),
            ])
        state.prefix = "refuse-"
        let refuse = Form(
            to: "/law/rates/\(entry.id)/refuse", state,
            [
                Select(
                    "because", Phrase("law.rate.because"),
                    RateEntry.Refusal.allCases.map { Answer($0.rawValue, Phrase("law.refusal.", of: $0)) }),
                SubmitRow(Phrase("law.rate.refuse")),
            ])
        return Section(
            "decide", Phrase("law.rate.decide"),
            "\(confirm, say)\(Unfold(Phrase("law.rate.or-refuse"), "\(refuse, say)"), say)")
    }

    private static func history(_ entry: RateEntry, _ say: Speech) -> Section {
        var list: [Web.Facts.Fact] = [.init(Phrase("law.rate.entered"), "\(bdi: say.moment(entry.enteredAt))")]
        if let decided = entry.decidedAt {
            let word = entry.state == .confirmed ? Phrase("law.rate.confirmed-on") : Phrase("law.rate.refused-on")
            let why: HTML = entry.refusal.map { " \(Phrase("law.refusal.", of: $0), say)" } ?? .empty
            list.append(.init(word, "\(bdi: say.moment(decided))\(why)"))
        }
        let again: HTML = """
            <p><a href="\(url: "/law/rates/new?document=\(entry.document.id)")">\(say("law.rate.another"))</a></p>

            """
        return Section("history", Phrase("law.rate.history"), "\(Web.Facts(list), say)\(again)")
    }

    /// Exactly what the reader of the files of law is given.
    private static func text(_ entry: RateEntry) -> Unfold {
        let files = [EnteredLaw.source(entry.document), EnteredLaw.instrument(entry.document), EnteredLaw.rate(entry)]
        return Unfold(
            Phrase("law.rate.as-file"),
            "<div class=\"scroll\" tabindex=\"0\"><pre class=\"mono small\" lang=\"en\" dir=\"ltr\">\(files, { "\($0.text)\n" })</pre></div>\n"
        )
    }
}

extension RateEntry {
    func placeName(_ visit: Visit) -> String { visit.house.gazetteer.name(of: province, in: visit.say.language) }
}

extension RateEntry.State {
    var mark: Mark {
        let kind: Mark.Kind =
            switch self {
            case .waiting: .wait
            case .confirmed: .done
            case .refused: .plain
            }
        return Mark(kind, Phrase("law.rate-state.", of: self))
    }
}
