import Access
import HTML
import Kernel
import Localization
import Places
import Web

/// Which months and which province, and the spans that are asked for most as links.
enum FigureFilters {
    static func html(_ reader: FigureReader, first: Month?, _ visit: Visit) -> HTML {
        let say = visit.say
        let query = reader.query
        let values = [
            "from": query.from.description, "to": query.to.description, "province": query.province?.rawValue ?? "",
        ]
        var parts: [any FormPart] = [
            TextField("from", Phrase("figures.from"), hint: Phrase("figures.month-hint"), .digits, width: .four),
            TextField("to", Phrase("figures.to"), hint: Phrase("figures.month-hint"), .digits, width: .four),
        ]
        if reader.grant.area.province == nil {
            let provinces = Province.allCases.map { province in
                Answer(province.rawValue, text: reader.gazetteer.name(of: province, in: say.language))
            }
            parts.append(Select("province", Phrase("figures.province"), provinces))
        }
        return "\(FilterBar("/figures", values, parts), say)\(spans(query, first: first, today: visit.today), say)"
    }

    private static func spans(_ query: FigureQuery, first: Month?, today: CalendarDate) -> Chips {
        let now = Month(of: today)
        let whole = first.map { max($0, now.adding(1 - FigureQuery.longest)) } ?? now.adding(-11)
        let links: [(Phrase, Month)] = [
            (Phrase("figures.span-month"), now), (Phrase("figures.span-year"), now.adding(-11)),
            (Phrase("figures.span-two-years"), now.adding(-23)), (Phrase("figures.span-five-years"), now.adding(-59)),
            (Phrase("figures.span-all"), min(whole, now)),
        ]
        return Chips(Phrase("figures.spans"), words: links.map { ($0.0, query.spanning($0.1, now).address) })
    }
}
