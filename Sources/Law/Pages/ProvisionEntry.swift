import HTML
import Kernel
import Localization
import Statute
import Web

/// One thing that a paper provides, whatever kind of entry of the data files says it.
struct ProvisionEntry {
    let code: String
    let key: String
    let note: String
    /// Looked for and not found.
    let isMissing: Bool
    private let kind: Kind

    private enum Kind {
        case rate(ScheduleLine, DatedRate)
        case standing(StandingRule)
        case beneficiary(BeneficiaryRule)
        case promise(UnpaidPromise)
        case provision(Provision)
    }

    /// In the order of the files: rates, who is left out, who receives, promises, other provisions.
    static func all(of paper: Instrument, in code: String, _ law: LawBook) -> [ProvisionEntry] {
        var entries: [ProvisionEntry] = []
        if let place = law.jurisdiction(code) {
            entries += place.rates.filter { $0.rate.instrument === paper }.map { dated in
                ProvisionEntry(
                    code: code, key: dated.line.key, note: dated.rate.note, isMissing: dated.rate.isMissing,
                    kind: .rate(dated.line, dated))
            }
            entries += place.standings.filter { $0.instrument === paper }.map { rule in
                ProvisionEntry(
                    code: code, key: rule.treatment == .excluded ? "victim.excluded" : "victim.included",
                    note: rule.note, isMissing: false, kind: .standing(rule))
            }
            entries += place.beneficiaries.filter { $0.instrument === paper }.map { rule in
                ProvisionEntry(
                    code: code, key: rule.key, note: rule.warning, isMissing: false, kind: .beneficiary(rule))
            }
            entries += place.promises.filter { $0.instrument === paper }.map { promise in
                ProvisionEntry(
                    code: code, key: promise.key, note: "", isMissing: promise.confidence == .notFound,
                    kind: .promise(promise))
            }
        }
        let provisions = (law.jurisdictions.flatMap(\.provisions) + law.commonProvisions).filter {
            $0.instrument === paper
        }
        return entries
            + provisions.map { provision in
                ProvisionEntry(
                    code: provision.jurisdiction, key: provision.key, note: provision.note,
                    isMissing: provision.isMissing, kind: .provision(provision))
            }
    }

    /// What it is about.
    func title(_ say: Speech) -> HTML {
        switch kind {
        case .rate(let line, _): "\(LawText(line.name), say)"
        case .standing(let rule): "\(Phrase("law.standing.", of: rule.standing), say)"
        case .beneficiary(let rule): "\(Phrase("law.beneficiaries.", of: rule.kind), say)"
        case .promise(let promise): "\(LawText(promise.says), say)"
        case .provision(let provision): LawText.name(ofKey: provision.key, say)
        }
    }

    /// One sentence with its value; below it the provision, the days, how sure, the sources and every doubt.
    func finding(isFirst: Bool, _ contradictions: [Contradiction], _ say: Speech) -> Findings.Finding {
        let anchor: HTML = isFirst ? "<span id=\"\(key)\">\(title(say))</span>" : title(say)
        let against = contradictions.map { other -> HTML in
            let told: HTML = "\(LawText(other.about), say): \(LawText(other.says), say)."
            return "<br><span class=\"doubt\">\(told) <b>\(say("law.taken")):</b> \(LawText(other.taken), say).</span>"
        }
        let note: HTML = note.isEmpty ? .empty : "<br>\(LawText(note), say)"
        return Findings.Finding(
            "\(anchor): \(value(say))", Mark(.plain, confidence.phrase),
            grounds: """
                \(clause(say))\(days(say))<br>\(say("law.sources")): \(SourceLinks(sources), say)\(note)\
                \(doubts(say), { "<br>\($0, say)" })\(against, { $0 })
                """)
    }

    private func value(_ say: Speech) -> HTML {
        switch kind {
        case .rate(_, let dated): dated.rate.amountText(say)
        case .standing(let rule): "\(Phrase("law.treatment.", of: rule.treatment), say)"
        case .beneficiary(let rule): "\(LawText(rule.value), say)"
        case .promise(let promise):
            promise.amount.map { "\(bdi: say.rupees($0))" } ?? "\(say("law.value.unknown"))"
        case .provision(let provision): provision.valueText(say)
        }
    }

    private func clause(_ say: Speech) -> HTML {
        let text =
            switch kind {
            case .rate(_, let dated): dated.rate.provision
            case .standing(let rule): rule.provision
            case .beneficiary(let rule): rule.provision
            case .promise: ""
            case .provision(let provision): provision.provision
            }
        return text.isEmpty ? .empty : "\(LawText(text), say)<br>"
    }

    private func days(_ say: Speech) -> HTML {
        switch kind {
        case .rate(_, let dated): dated.days(say)
        case .standing(let rule): "\(Interval(rule.from, rule.isFromExact, nil).words(say), { "\($0, say) " })"
        case .beneficiary(let rule):
            "\(Interval(rule.from, rule.isFromExact, rule.to).words(say), { "\($0, say) " })"
        case .promise(let promise):
            promise.instrument.publishedOn.map { "\(Phrase("law.said-on", ["day": .text(say.date($0))]), say)" }
                ?? "\(say("law.said-unknown"))"
        case .provision(let provision):
            "\(Interval(provision.from, provision.isFromExact, provision.to).words(say), { "\($0, say) " })"
        }
    }

    private var confidence: Confidence {
        switch kind {
        case .rate(_, let dated): dated.rate.confidence
        case .standing(let rule): rule.confidence
        case .beneficiary(let rule): rule.confidence
        case .promise(let promise): promise.confidence
        case .provision(let provision): provision.confidence
        }
    }

    private var sources: [Source] {
        switch kind {
        case .rate(_, let dated): dated.rate.sources
        case .standing(let rule): rule.sources
        case .beneficiary(let rule): rule.sources
        case .promise(let promise): promise.sources
        case .provision(let provision): provision.sources
        }
    }

    private func doubts(_ say: Speech) -> [Doubt] {
        switch kind {
        case .rate(_, let dated): dated.rate.furtherDoubts(say)
        case .promise: [Doubt(Phrase("law.never-paid-from-here"))]
        case .provision(let provision): provision.dissent.map { Doubt(Rate.words(of: $0, say)) }
        case .standing, .beneficiary: []
        }
    }
}

extension Rate {
    /// Looked for and not found.
    var isMissing: Bool { value == .unknown || confidence == .notFound }
}

extension Provision {
    var isMissing: Bool { confidence == .notFound || value == .string("unknown") }
}
