import HTML
import Localization
import Statute
import Web

/// One paper of the law, annotated: what it is, what is known of it provision by provision with every doubt beside
/// the provision it concerns, and what was looked for and not found.
enum InstrumentPage {
    static func show(_ paper: Instrument, of code: String, name: String, under law: LawBook, _ visit: Visit) -> Page {
        let say = visit.say
        let entries = ProvisionEntry.all(of: paper, in: code, law)
        var page = Page(paper.title, heading: "\(LawText(paper.title), say)")
        let place = code == LawBook.common ? "/law#common" : "/law/\(code)"
        page.crumbs = [
            .init("\(say("law.title"))", "/law"), .init("\(bdi: name)", place), .init("\(LawText(paper.title), say)"),
        ]
        page.stand = "\(paper.status.mark, say) <span>\(pays(paper), say)</span>"
        page.printLine = Phrase("law.printed", ["paper": .text(paper.title)])
        page.body = """
            \(facts(paper, say), say)\(known(entries.filter { !$0.isMissing }, law, visit), say)\
            \(missing(entries.filter(\.isMissing), say), say)
            """
        return page
    }

    private static func pays(_ paper: Instrument) -> Phrase {
        paper.status.canPay ? Phrase("law.can-pay") : Phrase("law.never-pays")
    }

    private static func facts(_ paper: Instrument, _ say: Speech) -> Section {
        var facts: [Facts.Fact] = []
        if LawTexts.translation(of: paper.title, into: say.language) != nil {
            facts.append(
                .init(Phrase("law.title-in-english"), "<span lang=\"en\" dir=\"ltr\">\(paper.title)</span>"))
        }
        facts += [
            .init(Phrase("law.number-and-date"), "\(LawText(paper.citation), say)"),
            .init(
                Phrase("law.published"),
                paper.publishedOn.map { "\(bdi: say.date($0))" } ?? "\(Doubt(Phrase("law.not-known")), say)"),
            .init(Phrase("law.how-sure"), "\(paper.confidence.phrase, say)"),
            .init(Phrase("law.sources"), SourceLinks.list(paper.sources, say)),
        ]
        if !paper.note.isEmpty { facts.append(.init(Phrase("law.note"), "\(LawText(paper.note), say)")) }
        return Section("paper", Phrase("law.what-it-is"), "\(Web.Facts(facts), say)")
    }

    private static func known(_ entries: [ProvisionEntry], _ law: LawBook, _ visit: Visit) -> Section {
        let say = visit.say
        let count = Phrase("law.count-provisions", ["n": .number(entries.count)])
        guard !entries.isEmpty else {
            return Section("known", Phrase("law.known"), "\(Empty(Phrase("law.nothing-known")), say)")
        }
        var seen: Set<String> = []
        let findings = entries.map { entry in
            entry.finding(
                isFirst: seen.insert(entry.key).inserted, law.contradictions(about: entry.key, in: entry.code), say)
        }
        return Section(
            "known", Phrase("law.known"), remark: "\(count, say)",
            "<p class=\"soft text\">\(say("law.known-hint"))</p>\n\(Findings(findings), say)")
    }

    /// What somebody looked for in the paper and did not find: a gap that is known is half closed.
    private static func missing(_ entries: [ProvisionEntry], _ say: Speech) -> Section? {
        guard !entries.isEmpty else { return nil }
        let items: HTML = """
            <ul class="stack text">\(entries, { entry in
                let note: HTML = entry.note.isEmpty ? .empty : " <span class=\"soft small\">\(LawText(entry.note), say)</span>"
                return "<li id=\"\(entry.key)\">\(entry.title(say)).\(note)</li>\n"
            })</ul>

            """
        return Section(
            "missing", Phrase("law.looked-for"), "<p class=\"soft text\">\(say("law.looked-for-hint"))</p>\n\(items)")
    }
}
