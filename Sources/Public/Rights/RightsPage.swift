import Claims
import HTML
import Kernel
import Law
import Localization
import Places
import Statute
import Web

/// What the law of a place gives today and how a claim goes, for families. Nothing is promised that no paper carries:
/// every sum has its paper and its doubt beside it.
enum RightsPage {
    static func list(_ law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("public.rights"))
        page.width = .plain
        let places = law.jurisdictions.filter(\.hasSchedule)
        page.body = """
            <p>\(say("public.rights-hint"))</p>
            <ul class="rows">
            \(places, { "<li><a href=\"\(url: "/rights/\($0.code)")\">\(bdi: name(of: $0, visit))</a></li>\n" })</ul>
            <p><a href="/track">\(say("public.track"))</a></p>
            """
        return page
    }

    static func show(_ place: ProvincialLaw, under law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("public.rights-in", ["province": .text(name(of: place, visit))]))
        page.width = .plain
        page.crumbs = [.init("\(say("public.rights"))", "/rights"), .init("\(bdi: name(of: place, visit))")]
        page.body = """
            <p>\(say("public.rights-sorry"))</p>
            \(yours(place, say), say)\(sums(place, visit), say)\(limits(place, law, visit), say)\(ask(place, say), say)
            \(Note(.harm, Phrase("public.no-money"), "\(say("public.no-money-hint"))"), say)
            <p><a href="/track">\(say("public.track"))</a></p>
            """
        return page
    }

    private static func name(of place: ProvincialLaw, _ visit: Visit) -> String {
        Province(rawValue: place.code).map { visit.house.gazetteer.name(of: $0, in: visit.say.language) } ?? place.name
    }

    // MARK: What holds everywhere, then what this province's papers add

    /// How Umeed itself treats families; then what the place's own text says.
    enum Right: String, CaseIterable {
        case noFee = "no-fee"
        case opened, once, receipt, contact, arithmetic, disagree, equal
    }

    /// Provisions of the law that a family should hear of, where a place has them.
    enum Provided: String, CaseIterable {
        case emergencyCare = "emergencyCare.free"
        case otherClaims = "award.prejudicesOtherClaims"
        case fault = "award.admissionOfFault"
    }

    private static func yours(_ place: ProvincialLaw, _ say: Speech) -> Section {
        let own = Provided.allCases.compactMap { right -> HTML? in
            guard let found = place.provisions.first(where: { $0.key == right.rawValue }), found.status.canPay else {
                return nil
            }
            let paper = [found.instrument?.title ?? "", found.provision].filter { !$0.isEmpty }.joined(separator: ", ")
            let words = Phrase("public.provided.", of: right)
            return "<li>\(words, say) <span class=\"soft small\">\(LawText(paper), say)</span></li>\n"
        }
        let body: HTML = """
            <ul class="stack">
            \(Right.allCases, { "<li>\(Phrase("public.right.", of: $0), say)</li>\n" })\(own, { $0 })</ul>

            """
        return Section("yours", Phrase("public.your-rights"), body)
    }

    private struct Due {
        let line: ScheduleLine
        let rate: Rate
    }

    /// The rates that are in force today and that a paper carries by which can be paid.
    private static func sums(_ place: ProvincialLaw, _ visit: Visit) -> Section {
        let say = visit.say
        let due = place.schedule.compactMap { line -> Due? in
            guard case .rate(let rate) = line.rate(on: visit.today, asOf: visit.today), rate.amount != nil,
                rate.instrument.status.canPay
            else { return nil }
            return Due(line: line, rate: rate)
        }
        let columns: [Column<Due>] = [
            Column(Phrase("public.for-what")) { "\(LawText($0.line.name), say)" },
            Column(Phrase("public.how-much"), isNumber: true) { due in
                due.rate.amount.map { "<span class=\"tight\">\(bdi: say.rupees($0))</span>" } ?? .empty
            },
            Column(Phrase("public.by-which-paper")) { due in
                "<span class=\"small\">\(LawText(due.rate.citation), say) \(due.rate.doubts(say), { "\($0, say) " })</span>"
            },
        ]
        var table = DataTable(
            Phrase("public.sums"), columns, due,
            empty: Empty(Phrase("public.no-sums"), Phrase("public.no-sums-hint")))
        table.isCaptionHidden = true
        return Section(
            "sums", Phrase("public.sums"), "<p>\(say("public.sums-hint"))</p>\n\(table, say)")
    }

    private static func limits(_ place: ProvincialLaw, _ law: LawBook, _ visit: Visit) -> Section? {
        let say = visit.say
        guard let province = Province(rawValue: place.code) else { return nil }
        let known = ClaimClock.allCases.compactMap { ClockLimit($0, in: province, on: visit.today, under: law) }
        let items: HTML = """
            \(known, { limit in
                let words = Phrase("public.limit.", of: limit.clock, ["n": .number(limit.days)])
                let doubt: HTML = limit.isDoubtful ? " <span class=\"soft small\">\(say("public.clock-doubt"))</span>" : .empty
                return "<li>\(words, say)\(doubt)</li>\n"
            })<li>\(say("public.appeal-no-limit"))</li>

            """
        return Section("limits", Phrase("public.limits"), "<ul class=\"stack\">\n\(items)</ul>\n")
    }

    private static func ask(_ place: ProvincialLaw, _ say: Speech) -> Section {
        Section(
            "ask", Phrase("public.ask"),
            "<p>\(say("public.ask-hint"))</p>\n<p>\(say("public.decides")) \(LawText(place.referTo), say)</p>\n")
    }
}
