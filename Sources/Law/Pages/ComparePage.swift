import HTML
import Kernel
import Localization
import Statute
import Web

/// Two provinces' laws side by side, loss by loss, with the difference in words.
enum ComparePage {
    /// `comparison` is nil until two places are chosen.
    static func show(
        _ comparison: LawComparison?, _ places: [ProvincialLaw], _ values: [String: String], _ faults: [FieldFault],
        _ visit: Visit
    ) -> Page {
        let say = visit.say
        var page = Page(say("law.compare"))
        page.crumbs = [.init("\(say("law.title"))", "/law"), .init("\(say("law.compare"))")]
        if let comparison {
            let (one, other) = (comparison.one.name(visit), comparison.other.name(visit))
            page.stand =
                "<span>\(bdi: one)</span> <span>\(bdi: other)</span> <span>\(bdi: say.date(comparison.on))</span>"
        }
        page.body = """
            <p class="text">\(say("law.compare-intro"))</p>
            \(bar(places, values, faults, visit), say)\(comparison.map { body($0, visit) })
            """
        return page
    }

    private static func bar(
        _ places: [ProvincialLaw], _ values: [String: String], _ faults: [FieldFault], _ visit: Visit
    ) -> FilterBar {
        let answers = places.map { Answer($0.code, text: $0.name(visit)) }
        return FilterBar(
            "/law/compare", values, faults: faults,
            [
                Select("one", Phrase("law.compare-one"), answers),
                Select("other", Phrase("law.compare-other"), answers),
                DateField("on", Phrase("law.compare-on")),
            ])
    }

    private static func body(_ comparison: LawComparison, _ visit: Visit) -> HTML {
        let say = visit.say
        let (one, other) = (comparison.one.name(visit), comparison.other.name(visit))
        let columns: [Column<ComparedLoss>] = [
            Column(Phrase("law.compare-loss")) { "\(Phrase("law.compare.", of: $0.word), say)" },
            Column(Phrase("law.compare-in", ["place": .text(one)])) { cell($0.one, comparison.one, say) },
            Column(Phrase("law.compare-in", ["place": .text(other)])) { cell($0.other, comparison.other, say) },
            Column(Phrase("law.compare-difference")) { difference($0, one, other, say) },
        ]
        let caption = Phrase(
            "law.compare-caption", ["one": .text(one), "other": .text(other), "day": .text(say.date(comparison.on))])
        let known = comparison.losses.filter(\.isKnown)
        let table = DataTable(caption, columns, known, empty: Empty(Phrase("law.compare-neither")))
        return """
            \(table, say)\(neither(comparison.losses.filter { !$0.isKnown }, say), say)\
            <p class="text soft small">\(say("law.compare-grades"))</p>

            """
    }

    /// The losses of which neither law as seen gives an amount, in one place instead of a row each.
    private static func neither(_ losses: [ComparedLoss], _ say: Speech) -> Note? {
        guard !losses.isEmpty else { return nil }
        let items: HTML = "<ul>\(losses, { "<li>\(Phrase("law.compare.", of: $0.word), say)</li>" })</ul>\n"
        return Note(.plain, Phrase("law.compare-neither-list"), more: items)
    }

    private static func cell(_ answer: ComparedLoss.Answer, _ place: ProvincialLaw, _ say: Speech) -> HTML {
        guard let rate = answer.rate else {
            let between = answer.candidates.map { say.rupees($0) }
            let told = reason(answer.reason)
            return between.isEmpty
                ? "<span class=\"soft\">\(told, say)</span>"
                : "\(told, say) <span class=\"soft\">\(between, { "\(bdi: $0) " })</span>"
        }
        let key = answer.line?.key ?? ""
        return """
            \(rate.amountText(say)) <span class="small soft">\(LawText(answer.line?.name ?? ""), say). \
            \(InstrumentLink(rate.instrument, in: place.code, key: key), say)</span>
            """
    }

    private static func reason(_ word: String?) -> Phrase {
        switch word {
        case "rate-date-unknown": Phrase("law.compare-reason.between")
        case "disputed-rate": Phrase("law.compare-reason.disputed")
        case nil: Phrase("law.compare-reason.no-line")
        default: Phrase("law.compare-reason.unknown")
        }
    }

    private static func difference(_ loss: ComparedLoss, _ one: String, _ other: String, _ say: Speech) -> HTML {
        func more(_ place: String, _ amount: Rupees) -> HTML {
            "\(Phrase("law.compare-more", ["place": .text(place), "amount": .text(say.rupees(amount))]), say)"
        }
        return switch loss.difference {
        case .same: "\(say("law.compare-same"))"
        case .oneGivesMore(let amount): more(one, amount)
        case .otherGivesMore(let amount): more(other, amount)
        case .onlyOneKnown: "\(Phrase("law.compare-only", ["place": .text(one)]), say)"
        case .onlyOtherKnown: "\(Phrase("law.compare-only", ["place": .text(other)]), say)"
        case .neitherKnown: "<span class=\"soft\">\(say("law.compare-neither"))</span>"
        }
    }
}
