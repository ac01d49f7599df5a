import Access
import HTML
import Law
import Localization
import Statute
import Web

/// The papers that the losses need, who fetches them, which are there, and where those are now: departments first, the
/// family last.
enum EvidenceTable {
    private struct Line: Sendable {
        let paper: EvidencePaper?
        let kinds: [LossKind]
        let held: [Evidence]
    }

    static func section(_ file: EvidenceFile, _ visit: Visit) -> Section {
        let say = visit.say
        let lines =
            file.wanted.map { Line(paper: $0.paper, kinds: $0.kinds, held: file.held(of: $0.paper)) }
            + file.others.map { Line(paper: nil, kinds: [], held: [$0]) }
        let mayTake = (try? visit.officer.grant(.recordEvidence, at: file.claim.scope, for: .claim)) != nil
        let columns: [Column<Line>] = [
            Column(Phrase("claims.paper")) { name($0, say) },
            Column(Phrase("claims.needed-for")) { line in
                guard line.paper != nil else { return .empty }
                return line.kinds.isEmpty
                    ? "\(say("claims.every-claim"))"
                    : "\(line.kinds, { "\(say(Phrase("claims.loss.", of: $0))) " })"
            },
            Column(Phrase("claims.fetched-by")) { line in
                line.paper.map {
                    "\(say(Phrase("claims.party.", of: $0.party))) <span class=\"soft\">\(LawText($0.fetchedBy), say)</span>"
                } ?? .empty
            },
            Column(Phrase("evidence.state")) { state($0, of: file.claim, say) },
            Column(Phrase("evidence.do")) { actions($0, of: file.claim, mayTake: mayTake, say) },
        ]
        var table = DataTable(Phrase("claims.evidence"), columns, lines, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        let count = Phrase(
            "evidence.count", ["n": .number(file.countOfReceived), "all": .number(file.wanted.count)])
        return Section(
            "evidence", Phrase("claims.evidence"), remark: "\(count, say)",
            "<p class=\"soft text\">\(say("claims.evidence-hint"))</p>\n\(table, say)\(other(file, mayTake, say))")
    }

    private static func name(_ line: Line, _ say: Speech) -> HTML {
        guard let paper = line.paper else { return "\(line.held.first?.name, say)" }
        let note: HTML =
            paper.note.isEmpty ? .empty : "<br><span class=\"soft small\">\(LawText(paper.note), say)</span>"
        return "\(LawText(paper.paper), say)\(note)"
    }

    /// Missing, or each that came with its day and the office that took it.
    private static func state(_ line: Line, of claim: Claim, _ say: Speech) -> HTML {
        guard !line.held.isEmpty else { return "\(EvidenceMarks.missing, say)" }
        return line.held.enumerated().reduce(into: HTML.empty) { all, next in
            let evidence = next.element
            let role = evidence.given?.role ?? evidence.office.role
            all += """
                \(if: next.offset > 0, "<br>")\(EvidenceMarks.mark(of: evidence, say), say) \
                <span class="soft small">\(Phrase("access.role.", of: role), say)</span>
                """
        }
    }

    private static func actions(_ line: Line, of claim: Claim, mayTake: Bool, _ say: Speech) -> HTML {
        let links = line.held.map { evidence -> HTML in
            "<a href=\"\(url: "/claims/\(claim.id)/evidence/\(evidence.id)")\">\(say("evidence.see", ["n": .number(evidence.position)]))</a> "
        }
        let isNeeded = mayTake && !line.held.contains { $0.given == nil }
        let take: HTML? =
            isNeeded
            ? line.paper.map {
                "<a href=\"\(url: "/claims/\(claim.id)/evidence/new?paper=\($0.key)")\">\(say("evidence.take-this"))</a>"
            } : nil
        return "\(links, { $0 })\(take)"
    }

    private static func other(_ file: EvidenceFile, _ mayTake: Bool, _ say: Speech) -> HTML {
        guard mayTake else { return .empty }
        return """
            <p class="no-print"><a href="\(url: "/claims/\(file.claim.id)/evidence/new?paper=\(Evidence.other)")">\(say("evidence.take-other"))</a></p>

            """
    }
}
