import CompensationRules
import HTML
import Incidents
import Kernel
import Localization
import Places
import Web

/// A claim as a line of a list.
struct ClaimLine: Sendable {
    let claim: ListedClaim
    /// Nil for readers who may not see persons, and for who is closed to this reader.
    let name: Phrase?

    var address: String { "/claims/\(claim.id)" }
}

/// The list of claims: the address is the view.
enum ClaimList {
    /// How many match, and how many of them are late; the latter only where nothing but a place narrows the list.
    struct Counts {
        let all: Int
        let late: Int?
    }

    static func page(
        _ lines: [ClaimLine], counts: Counts, search: ClaimSearch, next: String?, showsNames: Bool, _ visit: Visit
    ) -> Page {
        let say = visit.say
        var page = Page(say("claims.title"))
        page.form = visit.state
        page.stand = stand(counts, say)
        let hint: HTML = showsNames ? .empty : "<p class=\"soft small\">\(say("claims.names-closed"))</p>\n"
        page.body = """
            \(filters(search, visit), say)\(views, say)\(hint)\(table(lines, search, showsNames: showsNames, visit), say)\
            \(Pager(first: search.after == nil ? nil : first(of: search), next: next), say)\
            \(lines.isEmpty ? nil : files(search), say)
            """
        return page
    }

    private static func stand(_ counts: Counts, _ say: Speech) -> HTML {
        let isMany = counts.all > ClaimSearch.counted
        let all: Phrase =
            isMany
            ? Phrase("claims.count-more", ["n": .number(ClaimSearch.counted)])
            : Phrase("claims.count", ["n": .number(counts.all)])
        let late: Mark? = counts.late.flatMap { late in
            if late == 0 { return nil }
            return late > ClaimSearch.counted
                ? Mark(.harm, Phrase("claims.late-more", ["n": .number(ClaimSearch.counted)]))
                : Mark(.harm, Phrase("claims.late-count", ["n": .number(late)]))
        }
        return "<span>\(all, say)</span> \(late, say)"
    }

    /// The same view as a file, without names, which holds all its pages.
    private static func files(_ search: ClaimSearch) -> ExportLinks {
        let query = first(of: search).split(separator: "?").dropFirst().map { "?\($0)" }.joined()
        return ExportLinks("/claims/export" + query, of: Phrase("claims.title"))
    }

    private static func first(of search: ClaimSearch) -> String {
        var search = search
        search.after = nil
        return search.address()
    }

    // MARK: Filters

    private static func filters(_ search: ClaimSearch, _ visit: Visit) -> FilterBar {
        let values = [
            "district": search.district?.code ?? search.province?.rawValue ?? "",
            "stage": search.stage?.rawValue ?? "", "outcome": search.outcome?.rawValue ?? "",
            "days": search.days.map(String.init) ?? "", "reference": search.reference ?? "",
            "late": search.isLate ? "yes" : "",
        ]
        return FilterBar(
            "/claims", values,
            [
                DistrictChoice.select(
                    "district", Phrase("claims.district"), visit, withProvinces: true, on: visit.today),
                Select(
                    "stage", Phrase("claims.stage"),
                    Claim.Stage.allCases.map { Answer($0.rawValue, Phrase("claims.stage.", of: $0)) }),
                Select(
                    "outcome", Phrase("claims.comes-to"),
                    Determination.Outcome.allCases.map { Answer($0.rawValue, Phrase("claims.outcome.", of: $0)) }),
                Select("late", Phrase("claims.clock-filter"), [Answer("yes", Phrase("claims.only-late"))]),
                TextField("days", Phrase("claims.older-than"), .digits, width: .four),
                TextField("reference", Phrase("claims.reference"), .name, width: .ten),
            ])
    }

    /// The views that somebody asks for every day.
    private static let views = SavedViews()

    private struct SavedViews: Part {
        func html(_ say: Speech) -> HTML {
            let links: [(text: HTML, address: String)] = [
                ("\(say("claims.view-late"))", "/claims?late=yes"),
                ("\(say("claims.view-committee"))", "/claims?stage=committee&sort=opened"),
                ("\(say("claims.view-missing"))", "/claims?outcome=undetermined&sort=opened"),
                ("\(say("claims.view-refer"))", "/claims?outcome=refer&sort=opened"),
                ("\(say("claims.view-pay"))", "/claims?stage=payment&sort=due"),
            ]
            return Chips(Phrase("claims.views"), links).html(say)
        }
    }

    // MARK: Rows

    static func reference(_ say: Speech) -> Column<ClaimLine> {
        Column(Phrase("claims.reference"), say, to: \.address, value: { .id($0.claim.reference) })
    }

    /// The columns behind reference and name, on the page and in its files. Nobody is named in them.
    static func columns(_ visit: Visit) -> [Column<ClaimLine>] {
        let say = visit.say
        let today = visit.today
        return [
            Column(
                Phrase("claims.losses"),
                exported: { .text($0.claim.losses.map { say($0.phrase) }.joined(separator: "; ")) },
                cell: { losses($0.claim.losses, say) }),
            Column(Phrase("claims.district"), say) { .text(place($0.claim.province, $0.claim.district, visit)) },
            Column(
                Phrase("claims.incident"), exported: { .text($0.claim.incidentTitle) },
                cell: { line in
                    "\(bdi: line.claim.incidentTitle)<br><span class=\"soft\">\(bdi: say.date(line.claim.incidentOn))</span>"
                }),
            Column(Phrase("claims.stage"), say) { .words(Phrase("claims.stage.", of: $0.claim.stage)) },
            Column(
                Phrase("claims.standing-column"), sortedBy: "due",
                exported: { .words(StandingMark.mark($0.claim.stage, $0.claim.outcome).word) },
                cell: { line in
                    let due = StandingMark.due(line.claim.dueOn, on: today)
                    return
                        "\(StandingMark.mark(line.claim.stage, line.claim.outcome), say)\(due.map { "<br>\($0, say)" as HTML })"
                }),
            Column(Phrase("claims.days-open"), say, sortedBy: "opened", isNumber: true) {
                .number(today.days(since: $0.claim.openedOn))
            },
            Column(
                Phrase("claims.sum"), sortedBy: "amount", isNumber: true,
                exported: { $0.claim.amount.map { .rupees($0) } ?? .none },
                cell: { StandingMark.sum($0.claim.stage, $0.claim.outcome, $0.claim.amount, say) }),
        ]
    }

    private static func table(
        _ lines: [ClaimLine], _ search: ClaimSearch, showsNames: Bool, _ visit: Visit
    ) -> DataTable<ClaimLine> {
        let say = visit.say
        let name: Column<ClaimLine> = Column(Phrase("claims.person")) { line in
            line.name.map { "\($0, say)" } ?? "<span class=\"soft\">\(say("claims.name-closed"))</span>"
        }
        var table = DataTable(
            Phrase("claims.title"), [reference(say)] + (showsNames ? [name] : []) + columns(visit), lines,
            empty: Empty(Phrase("claims.none"), Phrase("claims.none-hint")))
        table.isCaptionHidden = true
        var bare = search
        bare.after = nil
        table.sort = Sort(search.sort.rawValue, at: bare.address(sorted: false))
        table.totals = totals(lines, say)
        return table
    }

    /// The sum of the rows shown, and of how many it says nothing.
    private static func totals(_ lines: [ClaimLine], _ say: Speech) -> DataTable<ClaimLine>.Totals? {
        let amounts = lines.compactMap(\.claim.amount)
        guard !amounts.isEmpty, let sum = Rupees(paisa: amounts.reduce(Int64(0)) { $0 + $1.paisa }) else { return nil }
        let open = lines.count { line in line.claim.amount == nil && line.claim.outcome != .nothing }
        let label: Phrase =
            open == 0
            ? Phrase("claims.sum-shown", ["n": .number(lines.count)])
            : Phrase("claims.sum-shown-without", ["n": .number(lines.count), "open": .number(open)])
        return .init("\(label, say)", ["\(bdi: say.rupees(sum))"])
    }

    /// The losses under each other, or the words for none recorded yet.
    static func losses(_ losses: [Loss], _ say: Speech) -> HTML {
        guard !losses.isEmpty else { return "<span class=\"soft\">\(say("claims.no-loss"))</span>" }
        return losses.enumerated().reduce(into: HTML.empty) { all, next in
            all += "\(if: next.offset > 0, "<br>")\(next.element.phrase, say)"
        }
    }

    static func place(_ province: Province, _ district: DistrictCode?, _ visit: Visit) -> String {
        let language = visit.say.language
        return district.map { visit.house.gazetteer.name(of: $0, in: language) }
            ?? visit.house.gazetteer.name(of: province, in: language)
    }
}
