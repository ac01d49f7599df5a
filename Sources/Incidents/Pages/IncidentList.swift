import HTML
import Kernel
import Localization
import Web

/// The list of incidents: the address is the view.
enum IncidentList {
    static func page(
        _ incidents: [Incident], count: Int, search: IncidentSearch, next: IncidentSearch.Cursor?, mayRegister: Bool,
        mayImport: Bool, visit: Visit
    ) -> Page {
        let say = visit.say
        var page = Page(say("incidents.title"))
        page.stand = "<span>\(counted(count), say)</span>"
        if mayRegister {
            page.next = NextStep(
                Phrase("incidents.register-headline"), Phrase("incidents.register-detail"),
                action: Action(Phrase("incidents.register"), to: "/incidents/new"))
        }
        let more: HTML = mayImport ? "<p><a href=\"/incidents/import\">\(say("incidents.import"))</a></p>\n" : .empty
        page.body = """
            \(filters(search, visit), say)\(table(incidents, search, visit), say)\
            \(pager(search, next), say)\(incidents.isEmpty ? nil : files(search, count), say)\(more)
            """
        return page
    }

    /// The same view as a file, which holds all its pages.
    private static func files(_ search: IncidentSearch, _ count: Int) -> ExportLinks {
        var whole = search
        whole.after = nil
        let query = whole.address().split(separator: "?").dropFirst().map { "?\($0)" }.joined()
        return ExportLinks("/incidents/export" + query, of: Phrase("incidents.title"))
    }

    /// Counted no further than a thousand.
    private static func counted(_ count: Int) -> Phrase {
        count > 1000
            ? Phrase("incidents.count-more", ["most": .text("1,000")])
            : Phrase("incidents.count", ["n": .number(count)])
    }

    private static func pager(_ search: IncidentSearch, _ next: IncidentSearch.Cursor?) -> Pager {
        var (first, following) = (search, search)
        first.after = nil
        following.after = next
        return Pager(
            first: search.after == nil ? nil : first.address(), next: next == nil ? nil : following.address())
    }

    private static func filters(_ search: IncidentSearch, _ visit: Visit) -> FilterBar {
        var values = [
            "text": search.text ?? "", "district": search.district?.code ?? search.province?.rawValue ?? "",
            "kind": search.kind?.rawValue ?? "", "classification": search.classification?.rawValue ?? "",
            "flagged": search.isFlagged ? "yes" : "", "sort": search.isOldestFirst ? "date" : "",
        ]
        values.merge(DateBoxes.values("since", search.since)) { $1 }
        values.merge(DateBoxes.values("until", search.until)) { $1 }
        return FilterBar(
            "/incidents", values,
            [
                TextField("text", Phrase("incidents.words"), width: .ten),
                DistrictChoice.select(
                    "district", Phrase("incidents.district"), visit, withProvinces: true, on: visit.today),
                DateField("since", Phrase("incidents.since")), DateField("until", Phrase("incidents.up-to")),
                Select(
                    "kind", Phrase("incidents.kind"),
                    IncidentKind.allCases.map { Answer($0.rawValue, Phrase("incidents.kind.", of: $0)) }),
                Select(
                    "classification", Phrase("incidents.classification"),
                    Classification.allCases.map { Answer($0.rawValue, Phrase("incidents.classification.", of: $0)) }),
                Checkbox("flagged", Phrase("incidents.only-flagged")),
            ] + (search.isOldestFirst ? [Hidden("sort", "date")] : []))
    }

    private static func table(_ incidents: [Incident], _ search: IncidentSearch, _ visit: Visit) -> DataTable<Incident>
    {
        var table = DataTable(
            search.isOldestFirst ? Phrase("incidents.caption-oldest") : Phrase("incidents.caption"), columns(visit),
            incidents, empty: Empty(Phrase("incidents.none"), Phrase("incidents.none-hint")))
        var unsorted = search
        unsorted.after = nil
        table.sort = Sort(search.isOldestFirst ? "date" : "-date", at: unsorted.address(isSorted: false))
        table.needsPerson = \.needsPerson
        return table
    }

    /// The list's columns, on the page and in its files.
    static func columns(_ visit: Visit) -> [Column<Incident>] {
        let say = visit.say
        return [
            Column(Phrase("incidents.reference"), say, to: { "/incidents/\($0.id)" }, value: { .id($0.reference) }),
            Column(Phrase("incidents.what"), say) { .text($0.facts.title) },
            Column(Phrase("incidents.when"), say, sortedBy: "date") { .date($0.facts.on) },
            Column(Phrase("incidents.where"), say) { .text(IncidentWords.place(of: $0, visit)) },
            Column(
                Phrase("incidents.classification"),
                exported: { .words(Phrase("incidents.classification.", of: $0.facts.classification)) },
                cell: { "\(IncidentWords.mark(of: $0.facts.classification), say)" }),
            Column(
                Phrase("incidents.killed"), isNumber: true, exported: { $0.facts.killed.map { .number($0) } ?? .none },
                cell: { "\(IncidentWords.number($0.facts.killed, say))" }),
        ]
    }
}

/// The three boxes of a date question, filled.
enum DateBoxes {
    static func values(_ field: String, _ date: CalendarDate?) -> [String: String] {
        guard let (year, month, day) = date?.parts else { return [:] }
        return ["\(field)-day": String(day), "\(field)-month": String(month), "\(field)-year": String(year)]
    }
}
