import Access
import Claims
import HTML
import Kernel
import Law
import Localization
import Places
import Statute
import Web

/// The question for code and PIN, and what is told of the claim: large type, one column, the nearest thing first.
enum TrackPage {
    static func question(_ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("public.track"))
        page.width = .plain
        var state = visit.state
        state.once = ""
        page.form = state
        let form = Form(
            to: "/track", state,
            [
                TextField("code", Phrase("public.code"), hint: Phrase("public.code-hint"), .account, width: .ten),
                TextField("pin", Phrase("public.pin"), hint: Phrase("public.pin-hint"), .digits, width: .ten),
                SubmitRow(Phrase("public.look")),
            ])
        page.body = """
            <p>\(say("public.track-hint"))</p>
            \(form, say)<p class="soft">\(say("public.lost-slip"))</p>
            <p><a href="/rights">\(say("public.rights"))</a></p>
            """
        return page
    }

    static func show(_ told: ClaimTold, under law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("public.your-claim"))
        page.width = .plain
        page.stand = """
            <span>\(Phrase("public.harm.", of: told.harm, ["day": .text(say.date(told.incidentOn))]), say)</span> \
            \(id: told.reference)
            """
        page.body = """
            \(now(told, visit), say)\(asked(told, say), say)\(helpers(told, visit), say)\(steps(told, visit), say)\
            \(papers(told, say), say)\(sum(told, say), say)\(appeal(told, law, visit), say)
            \(Note(.harm, Phrase("public.no-money"), "\(say("public.no-money-hint"))"), say)
            """
        return page
    }

    // MARK: Where it stands

    private static func now(_ told: ClaimTold, _ visit: Visit) -> Section {
        let say = visit.say
        let holder = Phrase(
            "public.holds.", of: told.stage,
            ["place": .text(place(of: told, visit))])
        let next: HTML =
            told.clocks.first.map { clock in
                let words: [String: Phrase.Value] = ["day": .text(say.date(clock.dueOn)), "n": .number(clock.daysLate)]
                let told: Phrase =
                    clock.state == .paused
                    ? Phrase("public.clock-waits")
                    : clock.isLate ? Phrase("public.clock-late", words) : Phrase("public.clock-due", words)
                let doubt: HTML =
                    clock.limit.isDoubtful ? " <span class=\"soft small\">\(say("public.clock-doubt"))</span>" : .empty
                return "<p>\(told, say)\(doubt)</p>\n"
            } ?? .empty
        return Section("now", Phrase("public.now"), "<p><b>\(holder, say)</b></p>\n\(next)")
    }

    private static func place(of told: ClaimTold, _ visit: Visit) -> String {
        told.district.map { visit.house.gazetteer.name(of: $0, in: visit.say.language) }
            ?? visit.house.gazetteer.name(of: told.province, in: visit.say.language)
    }

    /// What only the family can bring, and is not there; nil when there is nothing.
    private static func asked(_ told: ClaimTold, _ say: Speech) -> Section? {
        let wanted = told.papers.filter { $0.paper.party == .family && !$0.isThere }
        guard !wanted.isEmpty, told.stage < .decided else { return nil }
        let items: HTML = "<ul>\n\(wanted, { "<li>\(LawText($0.paper.paper), say)</li>\n" })</ul>\n"
        return Section("you", Phrase("public.you"), "<p>\(say("public.you-hint"))</p>\n\(items)")
    }

    private static func helpers(_ told: ClaimTold, _ visit: Visit) -> Section {
        let say = visit.say
        guard let contact = told.contact else {
            return Section("who", Phrase("public.who"), "<p>\(say("public.nobody-named"))</p>\n")
        }
        let deputy: HTML =
            told.deputy.map { "<p class=\"small\">\(say("public.deputy")) \(who($0, visit))</p>\n" } ?? .empty
        return Section("who", Phrase("public.who"), "<p>\(who(contact, visit))</p>\n\(deputy)")
    }

    private static func who(_ colleague: Colleague, _ visit: Visit) -> HTML {
        let language = visit.say.language
        let place =
            colleague.district.map { visit.house.gazetteer.name(of: $0, in: language) }
            ?? colleague.province.map { visit.house.gazetteer.name(of: $0, in: language) } ?? ""
        return "<b>\(bdi: colleague.name)</b><br>\(colleague.role.phrase, visit.say) \(bdi: place)"
    }

    private static func steps(_ told: ClaimTold, _ visit: Visit) -> Section {
        let say = visit.say
        let steps = told.steps.map { step in
            let place: StageLine.Step.Place =
                step.stage == told.stage ? .current : step.stage < told.stage ? .past : .later
            return StageLine.Step(
                Phrase("public.step.", of: step.stage), place, step.on.map { "\(bdi: say.date($0))" } ?? .empty)
        }
        let line = StageLine(Phrase("public.steps"), steps, isAcross: false)
        return Section("steps", Phrase("public.steps"), "\(line, say)")
    }

    // MARK: Papers and money

    private static func papers(_ told: ClaimTold, _ say: Speech) -> Section? {
        guard !told.papers.isEmpty else { return nil }
        let columns: [Column<ClaimTold.Paper>] = [
            Column(Phrase("public.paper")) { "\(LawText($0.paper.paper), say)" },
            Column(Phrase("public.fetched-by")) { "\(LawText($0.paper.fetchedBy), say)" },
            Column(Phrase("public.paper-state")) { paper in
                paper.isThere
                    ? "\(Mark(.done, Phrase("public.is-there")), say)"
                    : "\(Mark(.wait, Phrase("public.is-awaited")), say)"
            },
        ]
        var table = DataTable(
            Phrase("public.papers"), columns, told.papers, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return Section("papers", Phrase("public.papers"), "<p>\(say("public.papers-hint"))</p>\n\(table, say)")
    }

    private static func sum(_ told: ClaimTold, _ say: Speech) -> Section {
        let body: HTML =
            switch told.answer {
            case .open: "<p>\(say("public.sum-open"))</p>\n"
            case .nothing: "<p>\(say("public.sum-nothing"))</p>\n"
            case .workedOut(let sum): "\(table(sum, say))<p class=\"soft\">\(say("public.sum-not-final"))</p>\n"
            case .awarded(let sum, let day):
                "<p>\(Phrase("public.awarded-on", ["day": .text(say.date(day))]), say)</p>\n\(table(sum, say))"
            case .refused(let clause, let wouldChange, let day): refusal(clause, wouldChange, day, say)
            }
        return Section("how", Phrase("public.how"), body)
    }

    private static func table(_ sum: ClaimTold.Sum, _ say: Speech) -> HTML {
        let lines = sum.lines.map { line in
            SumTable.Line(
                "\(line.loss, say) <span class=\"soft small\">\(LawText(line.citation), say)</span>",
                "\(bdi: line.amount.description)")
        }
        let words: HTML = sum.total.inWords(say.language).map { "\(bdi: $0)" } ?? .empty
        let total = SumTable.Line("\(say("public.total"))", working: words, "\(bdi: say.rupees(sum.total))")
        return "\(SumTable(Phrase("public.how"), lines, total: total), say)"
    }

    private static func refusal(_ clause: String?, _ wouldChange: [Phrase], _ day: CalendarDate, _ say: Speech) -> HTML
    {
        let cited: HTML =
            clause.map { "<p>\(say("public.clause")) \(LawText($0), say)</p>\n" } ?? .empty
        let change: HTML =
            wouldChange.isEmpty
            ? .empty
            : "<p><b>\(say("public.would-change"))</b></p>\n<ul>\n\(wouldChange, { "<li>\($0, say)</li>\n" })</ul>\n"
        return """
            <p>\(Phrase("public.refused-on", ["day": .text(say.date(day))]), say)</p>
            \(cited)\(change)
            """
    }

    private static func appeal(_ told: ClaimTold, _ law: LawBook, _ visit: Visit) -> Section? {
        guard told.stage >= .decided else { return nil }
        let say = visit.say
        let limit = law.provisions("deadline.appeal", for: told.province.rawValue).first { $0.value.integer != nil }
        let words: Phrase =
            (limit?.value.integer).map { Phrase("public.appeal-days", ["n": .number(Int($0))]) }
            ?? Phrase("public.appeal-no-limit")
        return Section(
            "appeal", Phrase("public.appeal"), "<p>\(say("public.appeal-hint"))</p>\n<p>\(words, say)</p>\n")
    }
}
