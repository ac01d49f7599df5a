import CompensationRules
import HTML
import Kernel
import Law
import Localization
import Statute
import Web

/// "How this was worked out", of a decided claim: read from the record of the decision, whatever the law says today.
enum FrozenWorkingOut {
    static func section(_ decision: Decision, _ file: ClaimFile, under law: LawBook, _ visit: Visit) -> Section {
        let say = visit.say
        let determination = decision.determination
        let remark: HTML = """
            \(Phrase("claims.frozen-on", ["moment": .text(say.moment(decision.decidedAt))]), say) \
            <bdi class="mono" dir="ltr" title="\(decision.digest)">\(WorkingOut.shortened(decision.digest))</bdi>
            """
        let body: HTML = """
            \(alarm(decision), say)\(findings(determination, file, say), say)\(sum(determination, file, say))\
            \(warnings(determination, say), say)\(referrals(determination, file, say))\(sources(determination, say), say)\
            \(Elsewhere.part(file.found, under: law, visit, day: decision.decidedOn), say)
            """
        return Section("how", Phrase("claims.how"), remark: remark, body)
    }

    /// Said loudly, first of all, when the record is not what was decided.
    private static func alarm(_ decision: Decision) -> Note? {
        decision.isIntact ? nil : Note(.harm, Phrase("claims.digest-broken"), more: .empty)
    }

    private static func loss(_ place: Int?, _ file: ClaimFile) -> Phrase {
        let losses = file.found.facts.losses
        guard let place, losses.indices.contains(place) else { return Phrase("claims.loss-unknown") }
        return losses[place].phrase
    }

    private static func findings(_ determination: FrozenDetermination, _ file: ClaimFile, _ say: Speech) -> Findings {
        Findings(
            determination.findings.map { finding in
                let line = determination.lines.first { $0.loss == finding.loss }
                let values: [String: Phrase.Value] = [
                    "loss": .phrase(loss(finding.loss, file)),
                    "amount": .text(line.map { say.rupees(unit(of: $0, file).amount) } ?? ""),
                ]
                let isTold = finding.outcome == .met && (finding.rule != .rateIsInForce || line != nil)
                let said =
                    isTold
                    ? Phrase("claims.finding.", of: finding.rule, values)
                    : Phrase("claims.condition.", of: finding.rule, values)
                return Findings.Finding("\(said, say)", finding.outcome.mark, grounds: grounds(finding, line, say))
            })
    }

    private static func grounds(
        _ finding: FrozenDetermination.Finding, _ line: FrozenDetermination.Line?, _ say: Speech
    ) -> HTML {
        guard finding.rule == .rateIsInForce, let line else {
            return "\(LawText([finding.because, finding.detail].filter { !$0.isEmpty }.joined(separator: ": ")), say)"
        }
        return """
            \(line.status.mark, say) \(doubts(line, say), { "\(Doubt($0), say) " })<br>\
            \(LawText("\(line.instrument), \(line.provision)"), say)
            """
    }

    private static func doubts(_ line: FrozenDetermination.Line, _ say: Speech) -> [Phrase] {
        var doubts: [Phrase] = []
        if line.status == .policy { doubts.append(Phrase("law.doubt.policy")) }
        if line.isMinimum { doubts.append(Phrase("law.doubt.minimum")) }
        if !line.isExact, let day = CalendarDate(line.inForceFrom) {
            doubts.append(Phrase("law.since-or-before", ["day": .text(say.date(day))]))
        }
        if line.confidence == .single { doubts.append(Phrase("law.doubt.one-source")) }
        doubts += line.disputed.map { dispute in
            dispute.amount.map { Phrase("law.doubt.dissent", ["amount": .text(say.rupees($0))]) }
                ?? Phrase("law.doubt.dissent-other")
        }
        return doubts
    }

    /// How many and how much each: the record keeps the product.
    private static func unit(of line: FrozenDetermination.Line, _ file: ClaimFile) -> (count: Int64, amount: Rupees) {
        let losses = file.found.facts.losses
        let count = losses.indices.contains(line.loss) ? Int64(losses[line.loss].count.value ?? 1) : 1
        guard line.kind == .livestock, count > 1, line.amount.whole % count == 0,
            let each = Rupees(whole: line.amount.whole / count)
        else { return (1, line.amount) }
        return (count, each)
    }

    private static func sum(_ determination: FrozenDetermination, _ file: ClaimFile, _ say: Speech) -> HTML {
        guard determination.outcome == .award else {
            return "\(Note(.plain, Phrase("claims.outcome-told.", of: determination.outcome)), say)"
        }
        let lines = determination.lines.map { line in
            let unit = unit(of: line, file)
            return SumTable.Line(
                "\(loss(line.loss, file), say)", working: "\(id: "\(unit.count) × \(unit.amount)")",
                "\(bdi: line.amount.description)")
        }
        let words: HTML = determination.total.inLakh.map { "\($0, say)" } ?? .empty
        let total = SumTable.Line("\(say("claims.total"))", working: words, "\(bdi: say.rupees(determination.total))")
        return "\(SumTable(Phrase("claims.award"), lines, total: total), say)"
    }

    private static func warnings(_ determination: FrozenDetermination, _ say: Speech) -> Note? {
        guard !determination.warnings.isEmpty else { return nil }
        return Note(.plain, Phrase("claims.warnings"), more: WorkingOut.list(determination.warnings, say))
    }

    private static func referrals(_ determination: FrozenDetermination, _ file: ClaimFile, _ say: Speech) -> HTML {
        let notes = determination.referrals.map { referral in
            let subject: HTML = referral.loss.map { "<b>\(loss($0, file), say).</b> " } ?? .empty
            return Note(
                .wait, ReferralReason.phrase(referral.reason),
                "\(subject)\(say("claims.refer-to")) \(LawText(referral.to), say)")
        }
        return "\(notes, say)"
    }

    private static func sources(_ determination: FrozenDetermination, _ say: Speech) -> Unfold? {
        var sources: [String] = []
        for line in determination.lines where !sources.contains(line.source) { sources.append(line.source) }
        guard !sources.isEmpty else { return nil }
        return Unfold(
            Phrase("claims.sources"),
            "<ul class=\"small\">\(sources, { "<li>\(LawText($0), say)</li>\n" })</ul>\n")
    }
}
