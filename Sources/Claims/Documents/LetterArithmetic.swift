import CompensationRules
import Documents
import Kernel
import Law
import Localization
import Statute

/// How the sum came about and who receives it, from the frozen determination alone.
extension DecisionLetterWords {
    /// The conditions that hold, the lines with their law, and every doubt about them.
    var workingOut: [Letter.Block] {
        let findings = frozen.findings.filter { $0.outcome == .met && $0.rule != .rateIsInForce }
            .map { told(Phrase("claims.finding.", of: $0.rule, ["loss": .phrase(loss($0.loss))])) }
        let rows = frozen.lines.map { [told(loss($0.loss)), law(of: $0), $0.amount.description] }
        let table = Letter.Table(
            [
                .init(say("letters.loss"), share: 2), .init(say("letters.by-which-law"), share: 4),
                .init(say("letters.rupees"), share: 1.3, isNumber: true),
            ], rows, total: [say("claims.total"), "", frozen.total.description])
        let doubts = doubts
        return [.heading(say("letters.how")), .list(findings, isNumbered: false), .table(table)]
            + (doubts.isEmpty ? [] : [.small(say("letters.care"))] + doubts.map { .small($0) })
            + sourceBlocks
    }

    /// Instrument, provision, what kind of paper that is, and since when the rate holds.
    private func law(of line: FrozenDetermination.Line) -> String {
        let since: Phrase =
            if let day = CalendarDate(line.inForceFrom) {
                line.isExact
                    ? Phrase("law.since", ["day": .text(say.date(day))])
                    : Phrase("law.since-or-before", ["day": .text(say.date(day))])
            } else {
                Phrase("law.since-unknown")
            }
        let provision = [line.instrument, line.provision].filter { !$0.isEmpty }.joined(separator: ", ")
        return told(
            Phrase(
                "letters.law",
                [
                    "law": .text(provision), "kind": .phrase(Phrase("law.status.", of: line.status)),
                    "since": .phrase(since),
                ]))
    }

    /// Each once, in words.
    private var doubts: [String] {
        frozen.lines.flatMap { line -> [Phrase] in
            var doubts: [Phrase] = line.status == .policy ? [Phrase("law.doubt.policy")] : []
            if line.isMinimum { doubts.append(Phrase("law.doubt.minimum")) }
            if line.confidence == .single { doubts.append(Phrase("law.doubt.one-source")) }
            return doubts
                + line.disputed.map { other in
                    other.amount.map { Phrase("law.doubt.dissent", ["amount": .text(say.rupees($0))]) }
                        ?? Phrase("law.doubt.dissent-other")
                }
        }.map(told).eachOnce
    }

    /// The papers by name, for whoever wants to look them up: in the English part, which is the part that lawyers read.
    private var sourceBlocks: [Letter.Block] {
        guard !sources.isEmpty else { return [] }
        guard say.language == .english else { return [.small(say("letters.sources-in-english"))] }
        return sources.map { .small(told(Phrase("letters.source", ["source": .text($0)]))) }
    }

    private var sources: [String] { frozen.lines.map(\.source).filter { !$0.isEmpty }.eachOnce }

    // MARK: Who receives it

    var receivers: [Letter.Block] {
        let shares = frozen.beneficiaries
        var blocks: [Letter.Block] = [
            .heading(say("letters.receivers")), .paragraph(told(Phrase("claims.beneficiaries.", of: shares.rule))),
        ]
        if !shares.payees.isEmpty { blocks.append(.table(table(of: shares.payees))) }
        if !shares.check.isEmpty {
            blocks += [
                .paragraph(say("letters.check")), .table(table(of: shares.check)), .small(say("claims.shares-rounded")),
            ]
        }
        return blocks
    }

    private func table(of portions: [FrozenDetermination.Portion]) -> Letter.Table {
        Letter.Table(
            [
                .init(say("claims.relation"), share: 2), .init(say("claims.persons"), isNumber: true),
                .init(say("claims.share-each"), isNumber: true),
                .init(say("claims.rupees-each"), share: 1.5, isNumber: true),
            ],
            portions.map { portion in
                [
                    told(Phrase("claims.relation.", of: portion.relation)), String(portion.amounts.count), portion.each,
                    portion.amounts.map(\.description).eachOnce.joined(separator: " / "),
                ]
            })
    }
}

extension [String] {
    /// Without what stood before.
    fileprivate var eachOnce: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
