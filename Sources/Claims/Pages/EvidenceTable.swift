import CompensationRules
import HTML
import Law
import Localization
import Statute
import Web

/// The papers that the losses need and who fetches them: departments first, the family last.
enum EvidenceTable {
    struct Line: Sendable {
        let paper: EvidencePaper
        /// The kinds of loss that need it; empty for a paper of every claim.
        let kinds: [LossKind]
    }

    static func section(_ found: WorkedOut, under law: LawBook, _ say: Speech) -> Section {
        var kinds: [LossKind] = []
        for kind in found.facts.losses.compactMap(\.kind) where !kinds.contains(kind) { kinds.append(kind) }
        let lines = lines(for: kinds, law)
        let columns: [Column<Line>] = [
            Column(Phrase("claims.paper")) { "\(LawText($0.paper.paper), say)" },
            Column(Phrase("claims.needed-for")) { line in
                line.kinds.isEmpty
                    ? "\(say("claims.every-claim"))"
                    : "\(line.kinds, { "\(say(Phrase("claims.loss.", of: $0))) " })"
            },
            Column(Phrase("claims.fetched-by")) {
                "\(say(Phrase("claims.party.", of: $0.paper.party))) <span class=\"soft\">\(LawText($0.paper.fetchedBy), say)</span>"
            },
            Column(Phrase("claims.note")) { "\(LawText($0.paper.note), say)" },
        ]
        var table = DataTable(Phrase("claims.evidence"), columns, lines, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        let count = Phrase("claims.evidence-count", ["n": .number(lines.count)])
        return Section(
            "evidence", Phrase("claims.evidence"), remark: "\(count, say)",
            "<p class=\"soft text\">\(say("claims.evidence-hint"))</p>\n\(table, say)")
    }

    private static func lines(for kinds: [LossKind], _ law: LawBook) -> [Line] {
        let common = (law.evidence[nil] ?? []).map { Line(paper: $0, kinds: []) }
        let own = kinds.flatMap { kind in (law.evidence[kind] ?? []).map { Line(paper: $0, kinds: [kind]) } }
        let all = common + own
        return all.filter { $0.paper.party == .department } + all.filter { $0.paper.party == .family }
    }
}
