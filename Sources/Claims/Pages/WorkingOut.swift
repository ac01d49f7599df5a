import CompensationRules
import HTML
import Incidents
import Kernel
import Law
import Localization
import Places
import Statute
import Web

/// "How this was worked out": findings with their clauses, the arithmetic, what a human has to decide, and what
/// would change it.
enum WorkingOut {
    static func section(_ found: WorkedOut, under law: LawBook, _ visit: Visit) -> Section {
        let say = visit.say
        let determination = found.determination
        let digest = determination.digest(for: found.facts)
        let body: HTML = """
            \(findings(found, law, visit), say)\(sum(found, say))\(referrals(found, say))\(warnings(determination, say), say)\
            \(sources(determination, say), say)\(Elsewhere.part(found, under: law, visit), say)
            """
        let remark: HTML = """
            \(Phrase("claims.worked-out-on", ["day": .text(say.date(visit.today))]), say) \
            <bdi class="mono" dir="ltr" title="\(digest)">\(shortened(digest))</bdi>
            """
        return Section("how", Phrase("claims.how"), remark: remark, body)
    }

    /// `9f3c·71ab·04de`: enough to compare two papers by eye.
    static func shortened(_ digest: String) -> String {
        stride(from: 0, to: 12, by: 4).map { String(digest.dropFirst($0).prefix(4)) }.joined(separator: "·")
    }

    // MARK: Findings

    private static func findings(_ found: WorkedOut, _ law: LawBook, _ visit: Visit) -> Findings {
        Findings(
            found.determination.findings.map { finding in
                Findings.Finding(
                    "\(words(finding, found, visit.say), visit.say)", finding.outcome.mark,
                    grounds: grounds(finding, found, law, visit))
            })
    }

    private static func words(_ finding: Determination.Finding, _ found: WorkedOut, _ say: Speech) -> Phrase {
        let loss = finding.loss.map { found.facts.losses[$0].phrase } ?? Phrase("claims.loss-unknown")
        let line = found.determination.lines.first { $0.loss == finding.loss }
        let amount = line.map { say.rupees($0.rate.amount ?? $0.amount) } ?? ""
        let values: [String: Phrase.Value] = ["loss": .phrase(loss), "amount": .text(amount)]
        let isTold = finding.outcome == .met && (finding.rule != .rateIsInForce || line != nil)
        return isTold
            ? Phrase("claims.finding.", of: finding.rule, values)
            : Phrase("claims.condition.", of: finding.rule, values)
    }

    private static func grounds(
        _ finding: Determination.Finding, _ found: WorkedOut, _ law: LawBook, _ visit: Visit
    ) -> HTML {
        let say = visit.say
        let place = law.jurisdiction(found.claim.province)
        switch finding.rule {
        case .jurisdictionHasInstrument:
            let province = visit.house.gazetteer.name(of: found.claim.province, in: say.language)
            return "\(Phrase("claims.law-of", ["province": .text(province)]), say)"
        case .incidentIsTerroristAct:
            let word = Phrase("incidents.classification.", of: found.incident.facts.classification)
            return "\(recorded(word), say)<br>\(gate(law.incidentGate, or: finding.because, say))"
        case .victimIsCivilian:
            let word = recorded(Phrase("law.standing.", of: found.facts.standing))
            guard let rule = place?.rule(for: found.facts.standing) else {
                return "\(word, say)<br>\(say("claims.grounds.standing-civilian"))"
            }
            return "\(word, say)<br>\(cited(rule.instrument, rule.provision, found, say), say)"
        case .personalGroundsDoNotCount:
            guard let grounds = place?.nonDiscrimination, let paper = grounds.instrument else {
                return "\(say("claims.not-asked"))<br>\(LawText(finding.because), say)"
            }
            let key = grounds.key
            return "\(say("claims.not-asked"))<br>\(cited(paper, grounds.provision, found, key: key, say), say)"
        case .rateIsInForce:
            if let line = found.determination.lines.first(where: { $0.loss == finding.loss }) {
                return rate(line, found, say)
            }
            let referral = found.determination.referrals.first { $0.loss == finding.loss }
            let reason = referral.map { ReferralReason.phrase($0.reason) }
            return "\(reason, say)<br>\(LawText(finding.because), say)"
        case .countsOnce: return "\(say("claims.grounds.counts-once"))"
        }
    }

    private static func cited(
        _ paper: Instrument, _ provision: String, _ found: WorkedOut, key: String = "", _ say: Speech
    ) -> InstrumentLink {
        InstrumentLink(paper, in: found.claim.province.rawValue, provision: provision, key: key)
    }

    /// The provision by which only an act of terrorism is paid for.
    private static func gate(_ provision: Provision?, or because: String, _ say: Speech) -> HTML {
        guard let provision, let words = provision.value.string, let paper = provision.instrument else {
            return "\(LawText(because), say)"
        }
        let link = InstrumentLink(paper, in: LawBook.common, provision: paper.citation, key: provision.key)
        return "\(LawText(words), say)<br>\(link, say) \(SourceLinks(provision.sources), say)"
    }

    private static func recorded(_ word: Phrase) -> Phrase { Phrase("claims.recorded-as", ["what": .phrase(word)]) }

    /// Instrument, provision, day, status, sources; whatever is not certain stays in sight.
    private static func rate(_ line: Determination.Line, _ found: WorkedOut, _ say: Speech) -> HTML {
        let rate = line.rate
        let exact: Phrase? = rate.isKnownFromExact ? rate.since(say) : nil
        let link = cited(rate.instrument, rate.provision, found, key: line.scheduleLine.key, say)
        return """
            \(rate.instrument.status.mark, say) \(exact, say) \(rate.doubts(say), { "\($0, say) " })<br>\
            \(link, say) \(SourceLinks(rate.sources), say)
            """
    }

    // MARK: Arithmetic

    /// The sum with its lines; for any other outcome the words for why there is none.
    private static func sum(_ found: WorkedOut, _ say: Speech) -> HTML {
        let determination = found.determination
        guard determination.outcome == .award else {
            return "\(Note(.plain, Phrase("claims.outcome-told.", of: determination.outcome)), say)"
        }
        let lines = determination.lines.map { line in
            SumTable.Line(
                "\(found.facts.losses[line.loss].phrase, say)", working: working(line, found.facts),
                "\(bdi: line.amount.description)")
        }
        let words: HTML = determination.total.inLakh.map { "\($0, say)" } ?? .empty
        let total = SumTable.Line(
            "\(say("claims.total"))", working: words, "\(bdi: say.rupees(determination.total))")
        return "\(SumTable(Phrase("claims.award"), lines, total: total), say)"
    }

    private static func working(_ line: Determination.Line, _ facts: LegalFacts) -> HTML {
        let count = line.rate.isPerAnimal ? facts.losses[line.loss].count.value ?? 1 : 1
        return "\(id: "\(count) × \(line.rate.amount ?? line.amount)")"
    }

    // MARK: What a human has to decide, and what to know

    private static func referrals(_ found: WorkedOut, _ say: Speech) -> HTML {
        let all = found.determination.referrals
        guard !all.isEmpty else { return .empty }
        let notes = all.map { referral in
            let loss = referral.loss.map { found.facts.losses[$0].phrase }
            let subject: HTML = loss.map { "<b>\($0, say).</b> " } ?? .empty
            return Note(
                .wait, ReferralReason.phrase(referral.reason),
                "\(subject)\(say("claims.refer-to")) \(LawText(referral.to), say)",
                more: candidates(referral.candidates, found, say))
        }
        return "<div id=\"refer\" class=\"stack\">\n\(notes, say)</div>\n"
    }

    private static func candidates(
        _ candidates: [Determination.Candidate], _ found: WorkedOut, _ say: Speech
    ) -> HTML {
        guard !candidates.isEmpty else { return .empty }
        let columns: [Column<Determination.Candidate>] = [
            Column(Phrase("claims.amount")) { candidate in
                candidate.amount.map { "<span class=\"tight\">\(bdi: say.rupees($0))</span>" }
                    ?? "\(say("law.not-known"))"
            },
            Column(Phrase("claims.paper")) { candidate in
                let rate = candidate.rate
                return "\(cited(rate.instrument, rate.provision, found, say), say) \(rate.instrument.status.mark, say)"
            },
            Column(Phrase("claims.source-says")) { candidate in
                "\(says(candidate, say)) \(if: candidate.rate.isMinimum, "\(Doubt(Phrase("law.doubt.minimum")), say)")<br><span class=\"soft small\">\(LawText(candidate.source), say)</span>"
            },
        ]
        return "\(DataTable(Phrase("claims.candidates"), columns, candidates, empty: Empty(Phrase("law.none"))), say)"
    }

    /// The rate's own days in the reader's language, or what a dissenting source says.
    private static func says(_ candidate: Determination.Candidate, _ say: Speech) -> HTML {
        let rate = candidate.rate
        guard candidate.says == rate.detail else { return "\(LawText(candidate.says), say)" }
        let note: HTML = rate.note.isEmpty ? .empty : " \(LawText(rate.note), say)"
        return "\(rate.since(say), say) \(rate.until(say), say)\(note)"
    }

    private static func warnings(_ determination: Determination, _ say: Speech) -> Note? {
        let all = determination.warnings
        guard !all.isEmpty else { return nil }
        return Note(.plain, Phrase("claims.warnings"), more: list(all.map { .init($0) }, say))
    }

    /// Warnings as a list: what each means, then what the paper itself says.
    static func list(_ warnings: [FrozenDetermination.Warning], _ say: Speech) -> HTML {
        """
        <ul>\(warnings, { warning in
            let amount: HTML = warning.amount.map { " <b>\(bdi: say.rupees($0))</b>." } ?? .empty
            let detail: HTML =
                Caution.isAboutPaper(warning.rule)
                ? "<br><span class=\"soft small\">\(LawText(warning.detail), say) (\(LawText(warning.because), say))</span>" : .empty
            return "<li>\(Caution.phrase(warning.rule), say)\(amount)\(detail)</li>\n"
        })</ul>

        """
    }

    /// Every source of every amount, in full: printed with the page.
    private static func sources(_ determination: Determination, _ say: Speech) -> Unfold? {
        var sources: [Source] = []
        for source in determination.lines.flatMap(\.rate.sources) where !sources.contains(source) {
            sources.append(source)
        }
        guard !sources.isEmpty else { return nil }
        return Unfold(
            Phrase("claims.sources"),
            "<ul class=\"small\">\(sources, { "<li>\(LawText($0.citation), say)</li>\n" })</ul>\n")
    }
}
