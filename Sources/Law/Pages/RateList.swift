import HTML
import Localization
import Places
import Statute
import Web

/// Entered rates, those that wait for the other administrator first.
enum RateList {
    static func page(_ entries: [RateEntry], _ visit: Visit) -> Page {
        let say = visit.say
        let waiting = entries.filter { $0.state == .waiting }
        var page = Page(say("law.rate.list"))
        page.crumbs = [.init("\(say("law.title"))", "/law"), .init("\(say("law.rate.list"))")]
        page.stand = "<span>\(Phrase("law.rate.count-waiting", ["n": .number(waiting.count)]), say)</span>"
        page.next = NextStep(
            Phrase("law.rate.next-enter"), Phrase("law.rate.next-enter-why"),
            action: Action(Phrase("law.rate.enter"), to: "/law/rates/new"))
        page.body = """
            \(table(Phrase("law.rate.waiting"), waiting, visit), say)\
            \(table(Phrase("law.rate.decided"), entries.filter { $0.state != .waiting }, visit), say)
            """
        return page
    }

    private static func table(_ caption: Phrase, _ entries: [RateEntry], _ visit: Visit) -> DataTable<RateEntry> {
        let say = visit.say
        let columns: [Column<RateEntry>] = [
            Column(Phrase("law.rate.number")) {
                "<a href=\"\(url: "/law/rates/\($0.id)")\">\(id: String($0.number))</a>"
            },
            Column(Phrase("law.place")) { "\(bdi: $0.placeName(visit))" },
            Column(Phrase("law.line")) { "\(LawText($0.facts.line.name), say)" },
            Column(Phrase("law.amount"), isNumber: true) { "\(bdi: say.rupees($0.facts.amount))" },
            Column(Phrase("law.days")) { entry in
                "\(Interval(entry.facts.from, entry.facts.isFromExact, entry.facts.until).since(say), say)"
            },
            Column(Phrase("law.rate.paper")) { "\(bdi: $0.document.title)" },
            Column(Phrase("law.status")) { "\($0.state.mark, say)" },
        ]
        return DataTable(caption, columns, entries, empty: Empty(Phrase("law.rate.none"), Phrase("law.rate.none-hint")))
    }
}
