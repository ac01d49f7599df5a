import Access
import HTTPTransport
import Kernel
import Localization
import Places
import Statute
import Web

/// The pages of the legal library.
enum LawRoutes {
    static func pages(law: LawShelf) -> [Route] {
        [
            .page("/law", .needs(.seeLaw)) { visit, _ in visit.page(LibraryPage.show(law.current, visit)) },
            .page("/law/compare", .needs(.seeLaw)) { visit, _ in compare(visit, law.current) },
            .page("/law/{jurisdiction}", .needs(.seeLaw)) { visit, _ in
                let law = law.current
                guard let found = visit.path["jurisdiction"].flatMap(law.jurisdiction) else { throw WebError.notFound }
                return visit.page(JurisdictionPage.show(found, of: law, visit))
            },
            .export("/law/{jurisdiction}/export", .needs(.seeLaw)) { visit, _ in
                let law = law.current
                guard let found = visit.path["jurisdiction"].flatMap(law.jurisdiction) else { throw WebError.notFound }
                return TableExport(
                    "law-rates", Phrase("law.rates-over-time"), JurisdictionPage.rateColumns(of: found, visit.say),
                    found.rates, by: try visit.officer.grant(.seeLaw, for: .reading))
            },
            .page("/law/{jurisdiction}/{instrument}", .needs(.seeLaw)) { visit, _ in
                try instrument(visit, law.current)
            },
        ]
    }

    private static func instrument(_ visit: Visit, _ law: LawBook) throws -> Response {
        guard let code = visit.path["jurisdiction"], let id = visit.path["instrument"],
            let paper = law.instrument(id, of: code)
        else { throw WebError.notFound }
        let name = law.jurisdiction(code)?.name(visit) ?? visit.say("law.common")
        return visit.page(InstrumentPage.show(paper, of: code, name: name, under: law, visit))
    }

    /// Two places and a day from the address; until both are chosen the page asks.
    private static func compare(_ visit: Visit, _ law: LawBook) -> Response {
        let places = law.jurisdictions.filter(\.hasSchedule)
        var answers = visit.query
        let needs = Phrase("law.compare-needs-place")
        let one = answers.value("one", else: needs) { code in places.first { $0.code == code } }
        let other = answers.value("other", else: needs) { code in places.first { $0.code == code } }
        let on = answers.date("on", notAfter: visit.today)
        if let one, one.code == other?.code { answers.note("other", Phrase("law.compare-same-place")) }
        var values = Dictionary(visit.request.query.map { ($0.name, $0.value) }) { $1 }
        let day = (on ?? visit.today).parts
        if !answers.isFaulty("on") {
            for (part, number) in [("day", day.day), ("month", day.month), ("year", day.year)] {
                values["on-\(part)"] = String(number)
            }
        }
        var comparison: LawComparison?
        if answers.faults.isEmpty, let one, let other {
            comparison = LawComparison(one, other, on: on ?? visit.today, under: law, today: visit.today)
        }
        let page = ComparePage.show(comparison, places, values, answers.faults, visit)
        // A link that names one place asks for the other; that is no mistake.
        let isAsked = answers.faults.isEmpty || visit.request.query["other"] == nil
        return visit.page(page, status: isAsked ? .ok : Status(rawValue: 422))
    }
}
