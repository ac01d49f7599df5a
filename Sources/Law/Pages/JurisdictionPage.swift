import HTML
import Localization
import Statute
import Web

/// The law of one place: papers, rates over time, who is left out, who receives, what was only promised.
enum JurisdictionPage {
    static func show(_ place: ProvincialLaw, of law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(place.name(visit))
        page.crumbs = [.init("\(say("law.title"))", "/law"), .init("\(id: place.code)")]
        page.stand = """
            \(place.hasSchedule
                ? Mark(.done, Phrase("law.can-be-computed")) : Mark(.wait, Phrase("law.cannot-be-computed")), say) \
            <span>\(Phrase("law.decides"), say) \(LawText(place.referTo), say)</span> \
            <a href="\(url: "/law/compare?one=\(place.code)")">\(say("law.compare"))</a>
            """
        page.body = """
            \(rates(place, visit), say)\(instruments(place, say), say)\(people(place, say), say)\
            \(promises(place, say), say)\(contradictions(place, law, say), say)\(provisions(place, say), say)
            """
        return page
    }

    private static func rates(_ place: ProvincialLaw, _ visit: Visit) -> Section {
        let say = visit.say
        var table = DataTable(
            .table(of: Phrase("law.rates-over-time")), rateColumns(of: place, say), place.rates,
            empty: Empty(Phrase("law.no-rates"), Phrase("law.no-rates-hint")))
        table.isCaptionHidden = true
        return Section(
            "rates", Phrase("law.rates-over-time"),
            """
            <p class="soft text">\(say("law.rates-hint"))</p>
            \(RateCharts.all(of: place, visit))\(table, say)\(place.rates.isEmpty ? nil : files(of: place), say)
            """)
    }

    private static func files(of place: ProvincialLaw) -> ExportLinks {
        ExportLinks("/law/\(place.code)/export", of: Phrase("law.rates-over-time"))
    }

    /// The columns of the rates, on the page and in their files.
    static func rateColumns(of place: ProvincialLaw, _ say: Speech) -> [Column<DatedRate>] {
        [
            Column(Phrase("law.line"), exported: { .text($0.line.name) }, cell: { "\(LawText($0.line.name), say)" }),
            Column(
                Phrase("law.amount"), isNumber: true, exported: { amount(of: $0.rate) },
                cell: { $0.rate.amountText(say) }),
            Column(
                Phrase("law.days"), exported: { .text("\(say($0.rate.since(say))) \(say($0.rate.until(say)))") },
                cell: { $0.days(say) }),
            Column(
                Phrase("law.paper"), exported: { .text($0.rate.citation) },
                cell: { dated in
                    let link = InstrumentLink(
                        dated.rate.instrument, in: place.code, provision: dated.rate.provision, key: dated.line.key)
                    return "\(link, say) \(dated.rate.instrument.status.mark, say)"
                }),
            Column(
                Phrase("law.how-sure"), exported: { .words($0.rate.confidence.phrase) },
                cell: { dated in
                    "\(dated.rate.confidence.phrase, say) \(dated.rate.furtherDoubts(say), { "\($0, say) " })"
                }),
            Column(
                Phrase("law.sources"), exported: { .text($0.rate.sources.map(\.id).joined(separator: ", ")) },
                cell: { "\(SourceLinks($0.rate.sources), say)" }),
        ]
    }

    /// For a file: the number, or the word for why there is none.
    private static func amount(of rate: Rate) -> CellValue {
        switch rate.value {
        case .amount(let amount): .rupees(amount)
        case .none: .words(Phrase("law.value.none"))
        case .unknown: .words(Phrase("law.value.unknown"))
        case .unresolved: .words(Phrase("law.value.unresolved"))
        }
    }

    private static func instruments(_ place: ProvincialLaw, _ say: Speech) -> Section {
        let columns: [Column<Instrument>] = [
            Column(Phrase("law.paper")) {
                "\(InstrumentLink($0, in: place.code), say) <span class=\"soft small\">\(LawText($0.citation), say)</span>"
            },
            Column(Phrase("law.status")) { "\($0.status.mark, say)" },
            Column(Phrase("law.published")) { paper in
                paper.publishedOn.map { "\(bdi: say.date($0))" } ?? "\(Doubt(Phrase("law.not-known")), say)"
            },
            Column(Phrase("law.how-sure")) { "\($0.confidence.phrase, say)" },
            Column(Phrase("law.note")) { "\(LawText($0.note), say)" },
            Column(Phrase("law.sources")) { "\(SourceLinks($0.sources), say)" },
        ]
        var table = DataTable(
            .table(of: Phrase("law.instruments")), columns, place.instruments, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        let count = Phrase("law.count-instruments", ["n": .number(place.instruments.count)])
        return Section("instruments", Phrase("law.instruments"), remark: "\(count, say)", "\(table, say)")
    }

    /// Who is left out of the award and who receives it.
    private static func people(_ place: ProvincialLaw, _ say: Speech) -> Section? {
        guard !place.standings.isEmpty || !place.beneficiaries.isEmpty else { return nil }
        let treated = place.standings.map { rule -> HTML in
            let treatment = Phrase("law.treatment.", of: rule.treatment)
            return """
                <li>\(Phrase("law.standing.", of: rule.standing), say): \(treatment, say). \
                <span class="soft small">\(InstrumentLink(rule.instrument, in: place.code, provision: rule.provision), say)</span></li>

                """
        }
        let received = place.beneficiaries.map { rule -> HTML in
            """
            <li>\(Phrase("law.beneficiaries.", of: rule.kind), say): \(LawText(rule.value), say). \
            <span class="soft small">\(InstrumentLink(rule.instrument, in: place.code, provision: rule.provision), say)</span></li>

            """
        }
        return Section(
            "people", Phrase("law.who"), "<ul class=\"stack text\">\n\(treated, { $0 })\(received, { $0 })</ul>\n")
    }

    private static func promises(_ place: ProvincialLaw, _ say: Speech) -> Section? {
        guard !place.promises.isEmpty else { return nil }
        let columns: [Column<UnpaidPromise>] = [
            Column(Phrase("law.paper")) {
                "\(InstrumentLink($0.instrument, in: place.code), say) \($0.instrument.status.mark, say)"
            },
            Column(Phrase("law.says")) { "\(LawText($0.says), say)" },
            Column(Phrase("law.amount"), isNumber: true) { promise in
                promise.amount.map { "\(bdi: say.rupees($0))" } ?? "\(say("law.value.unknown"))"
            },
        ]
        var table = DataTable(
            .table(of: Phrase("law.unpaid-caption")), columns, place.promises, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return Section(
            "unpaid", Phrase("law.unpaid"), "<p class=\"soft text\">\(say("law.unpaid-hint"))</p>\n\(table, say)")
    }

    private static func contradictions(_ place: ProvincialLaw, _ law: LawBook, _ say: Speech) -> Section? {
        let own = law.contradictions.filter { $0.concerns.contains { $0.hasPrefix(place.code + " ") } }
        guard !own.isEmpty else { return nil }
        let items: HTML = """
            <ul class="stack text">\(own, { contradiction in
                let told: HTML = "\(LawText(contradiction.about), say): \(LawText(contradiction.says), say)."
                return "<li>\(told) <b>\(say("law.taken")):</b> \(LawText(contradiction.taken), say)</li>\n"
            })</ul>

            """
        return Section("contradictions", Phrase("law.contradictions"), items)
    }

    private static func provisions(_ place: ProvincialLaw, _ say: Speech) -> Section? {
        guard !place.provisions.isEmpty else { return nil }
        let table = ProvisionTable.table(Phrase("law.provisions"), place.provisions, in: place.code, say)
        return Section(
            "provisions", Phrase("law.provisions"), "\(Unfold(Phrase("law.show-values"), "\(table, say)"), say)")
    }
}
