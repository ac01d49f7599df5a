import HTML
import Kernel
import Localization
import Places
import Web

/// The pages of incidents, as functions from values to markup.
enum IncidentPages {
    /// One page of the list, with filters in its address.
    static func list(
        _ incidents: [Incident], count: Int, search: IncidentSearch, next: String?, mayRegister: Bool, mayImport: Bool,
        visit: Visit
    ) -> Page {
        let say = visit.say
        var page = Page(say("incidents.title"))
        page.stand = "<span>\(Phrase("incidents.count", ["n": .number(count)]), say)</span>"
        if mayRegister {
            page.next = NextStep(
                Phrase("incidents.register-headline"), Phrase("incidents.register-detail"),
                action: Action(Phrase("incidents.register"), to: "/incidents/new"))
        }
        let more: HTML = mayImport ? "<p><a href=\"/incidents/import\">\(say("incidents.import"))</a></p>\n" : .empty
        page.body = """
            \(filters(search, visit), say)\(table(incidents, visit), say)\
            \(Pager(first: search.after == nil ? nil : search.address(), next: next), say)\(more)
            """
        return page
    }

    private static func filters(_ search: IncidentSearch, _ visit: Visit) -> FilterBar {
        let values = [
            "district": search.district?.code ?? search.province?.rawValue ?? "",
            "classification": search.classification?.rawValue ?? "",
            "flagged": search.isFlagged ? "yes" : "",
        ]
        return FilterBar(
            "/incidents", values,
            [
                DistrictChoice.select(
                    "district", Phrase("incidents.district"), visit, withProvinces: true, on: visit.today),
                Select(
                    "classification", Phrase("incidents.classification"),
                    Classification.allCases.map { Answer($0.rawValue, Phrase("incidents.classification.", of: $0)) }),
                Checkbox("flagged", Phrase("incidents.only-flagged")),
            ])
    }

    private static func table(_ incidents: [Incident], _ visit: Visit) -> DataTable<Incident> {
        let say = visit.say
        let columns: [Column<Incident>] = [
            Column(Phrase("incidents.reference")) {
                "<a href=\"\(url: "/incidents/\($0.id)")\">\(id: $0.reference)</a>"
            },
            Column(Phrase("incidents.what")) { "\(bdi: $0.facts.title)" },
            Column(Phrase("incidents.when")) { "\(bdi: say.date($0.facts.on))" },
            Column(Phrase("incidents.where")) { "\(bdi: place(of: $0, visit))" },
            Column(Phrase("incidents.classification")) { "\(mark(of: $0.facts.classification), say)" },
            Column(Phrase("incidents.killed"), isNumber: true) { "\(number($0.facts.killed, say))" },
        ]
        return DataTable(
            Phrase("incidents.caption"), columns, incidents,
            empty: Empty(Phrase("incidents.none"), Phrase("incidents.none-hint")))
    }

    /// The incident with what later rooms hang below it.
    static func show(
        _ incident: Incident, source: IncidentSource?, sections: [HTML], next: NextStep?, mayChange: Bool, visit: Visit
    ) -> Page {
        let say = visit.say
        let facts = incident.facts
        var page = Page(facts.title, heading: "\(bdi: facts.title)")
        page.crumbs = [.init("\(say("incidents.title"))", "/incidents"), .init("\(id: incident.reference)")]
        page.stand = """
            <span>\(bdi: say.dateWithWeekday(facts.on))</span> <span>\(bdi: place(of: incident, visit))</span> \
            \(mark(of: facts.classification), say)
            """
        page.next = next
        page.printLine = Phrase("incidents.printed", ["reference": .text(incident.reference)])
        let known: HTML = "\(factsSection(incident, mayChange: mayChange, visit), say)"
        let said: HTML = "\(source.map { SourcePart.section($0, of: incident, say) }, say)"
        page.body = Columns.main(
            "\(SourcePart.note(incident, source, say), say)\(sections, { $0 })", side: known + said)
        return page
    }

    private static func factsSection(_ incident: Incident, mayChange: Bool, _ visit: Visit) -> Section {
        let say = visit.say
        let facts = incident.facts
        var list: [Facts.Fact] = [
            .init(Phrase("incidents.reference"), "\(id: incident.reference)"),
            .init(Phrase("incidents.kind"), "\(say(Phrase("incidents.kind.", of: facts.kind)))"),
            .init(Phrase("incidents.manner"), "\(say(Phrase("incidents.manner.", of: facts.manner)))"),
            .init(Phrase("incidents.killed"), "\(number(facts.killed, say))"),
            .init(Phrase("incidents.injured"), "\(number(facts.injured, say))"),
        ]
        if let until = facts.until { list.append(.init(Phrase("incidents.until"), "\(bdi: say.date(until))")) }
        if let place = facts.place { list.append(.init(Phrase("incidents.place"), "\(bdi: place)")) }
        if let position = facts.position {
            list.append(.init(Phrase("incidents.position"), "\(id: "\(position.latitude), \(position.longitude)")"))
        }
        if let origin = incident.origin {
            list.append(.init(Phrase("incidents.origin"), "\(id: "\(origin.source) \(origin.key)")"))
        }
        let change: HTML =
            mayChange
            ? "<p class=\"small\"><a href=\"\(url: "/incidents/\(incident.id)/change")\">\(say("incidents.change"))</a></p>"
            : .empty
        return Section("facts", Phrase("incidents.facts"), "\(Facts(list, isSmall: true), say)\(change)")
    }

    static func place(of incident: Incident, _ visit: Visit) -> String {
        let language = visit.say.language
        let province = visit.house.gazetteer.name(of: incident.facts.province, in: language)
        guard let district = incident.facts.district else {
            return visit.say("incidents.somewhere-in", ["province": .text(province)])
        }
        let comma = language == .english ? ", " : "، "
        return visit.house.gazetteer.name(of: district, in: language) + comma + province
    }

    static func mark(of classification: Classification) -> Mark {
        let kind: Mark.Kind =
            switch classification {
            case .terroristAct: .done
            case .underInquiry, .unknown: .wait
            case .notTerrorism, .exGratiaEquivalent: .plain
            }
        return Mark(kind, Phrase("incidents.classification.", of: classification))
    }

    /// A count, or the word for not known: never a zero that nobody counted.
    static func number(_ count: Int?, _ say: Speech) -> HTML {
        count.map { "\($0)" } ?? "<span class=\"soft\">\(say("incidents.not-known"))</span>"
    }
}
