import HTML
import Localization
import Web

/// What an incident is held to be, beside its page.
enum ClassificationPart {
    static func section(_ shown: ShownIncident, _ visit: Visit) -> Section {
        let say = visit.say
        let link = shown.rights.mayClassify ? say("incidents.classify") : say("incidents.classification-history")
        let body: HTML = """
            <p>\(IncidentWords.mark(of: shown.incident.facts.classification), say)</p>
            <div class="small">\(grounds(shown.standing.classifications.first, say))</div>
            \(before(shown.standing.classifications, say))\
            <p class="small"><a href="\(url: shown.address + "/classification")">\(link)</a></p>

            """
        return Section("classification", Phrase("incidents.classification"), body)
    }

    /// Who decided, when, on what paper; or that nobody has.
    static func grounds(_ record: ClassificationRecord?, _ say: Speech) -> HTML {
        guard let record else { return "<p class=\"soft\">\(say("incidents.classified-by-nobody"))</p>\n" }
        guard let decision = record.decision else {
            return "<p class=\"soft\">\(say("incidents.classified-at-registration"))</p>\n"
        }
        let by = Phrase(
            "incidents.decided-by", ["office": .text(decision.office), "date": .text(say.date(decision.on))])
        return "<p>\(by, say)</p>\n<p>\(paper(decision.paper, say), say)</p>\n"
    }

    static func paper(_ paper: DecisionPaper, _ say: Speech) -> Phrase {
        let kind = Phrase.Value.phrase(Phrase("incidents.paper.", of: paper.kind))
        switch (paper.number, paper.on) {
        case (let number?, let on?):
            return Phrase(
                "incidents.paper-numbered-dated", ["kind": kind, "number": .text(number), "date": .text(say.date(on))])
        case (let number?, nil): return Phrase("incidents.paper-numbered", ["kind": kind, "number": .text(number)])
        case (nil, let on?): return Phrase("incidents.paper-dated", ["kind": kind, "date": .text(say.date(on))])
        case (nil, nil): return Phrase("incidents.paper.", of: paper.kind)
        }
    }

    private static func before(_ history: [ClassificationRecord], _ say: Speech) -> HTML {
        guard let now = history.first, let other = history.first(where: { $0.classification != now.classification })
        else { return .empty }
        let earlier = Phrase("incidents.classification.", of: other.classification)
        return
            "<p class=\"small soft\">\(Phrase("incidents.classified-before", ["classification": .phrase(earlier)]), say)</p>\n"
    }
}
