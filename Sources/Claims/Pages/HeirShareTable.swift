import Access
import CompensationRules
import HTML
import Kernel
import Law
import Localization
import Statute
import Web

/// Who receives: the rule in words, and the shares as a check beside the certificate, never as the authority.
enum HeirShareTable {
    /// Nil for a claim that nobody's death is part of.
    static func section(_ file: ClaimFile, _ visit: Visit) -> Section? {
        let say = visit.say
        let found = file.found
        guard found.claim.facts.losses.contains(where: { $0.kind == .death }), file.decision?.kind != .refusal else {
            return nil
        }
        let beneficiaries = file.decision?.determination.beneficiaries ?? .init(found.determination.beneficiaries)
        let body: HTML = """
            \(certificate(found, beneficiaries), say)<p class="text">\(Phrase("claims.beneficiaries.", of: beneficiaries.rule), say)</p>
            \(table(beneficiaries.payees, Phrase("claims.payees"), beneficiaries, say), say)\
            \(table(beneficiaries.check, Phrase("claims.check"), beneficiaries, say), say)\
            \(warnings(beneficiaries, say), say)\(change(found, visit))
            """
        let count = found.claim.facts.heirs.relatives.value.map { counts in
            Phrase("claims.heir-count", ["n": .number(counts.present.reduce(0) { $0 + counts[$1] })])
        }
        return Section("heirs", Phrase("claims.heirs"), remark: "\(count, say)", body)
    }

    private static func warnings(_ beneficiaries: FrozenDetermination.Portions, _ say: Speech) -> Note? {
        guard !beneficiaries.warnings.isEmpty else { return nil }
        return Note(.plain, Phrase("claims.heirs-to-know"), more: WorkingOut.list(beneficiaries.warnings, say))
    }

    /// What payment waits for, where heirs prove themselves by a certificate and none is there yet.
    private static func certificate(_ found: WorkedOut, _ beneficiaries: FrozenDetermination.Portions) -> Note? {
        guard found.claim.facts.heirs.certificate == .none else { return nil }
        switch beneficiaries.rule {
        case .certificate, .refused:
            return Note(.wait, Phrase("claims.waits-for-certificate"), more: .empty)
        case .selfPaid, .statutoryPrecedence, .courtOrder, .undetermined: return nil
        }
    }

    private static func table(
        _ portions: [FrozenDetermination.Portion], _ caption: Phrase, _ beneficiaries: FrozenDetermination.Portions,
        _ say: Speech
    ) -> DataTable<FrozenDetermination.Portion>? {
        guard !portions.isEmpty else { return nil }
        let columns: [Column<FrozenDetermination.Portion>] = [
            Column(Phrase("claims.relation")) { "\(say(Phrase("claims.relation.", of: $0.relation)))" },
            Column(Phrase("claims.persons"), isNumber: true) { "\($0.amounts.count)" },
            Column(Phrase("claims.share-each"), isNumber: true) { "\(id: $0.each)" },
            Column(Phrase("claims.rupees-each"), isNumber: true) { rupees($0) },
        ]
        var table = DataTable(
            caption, remark: "\(say("claims.shares-rounded"))", columns, portions, empty: Empty(Phrase("law.none")))
        let sum = portions.flatMap(\.amounts).reduce(Int64(0)) { $0 + $1.whole }
        let isWhole = beneficiaries.isWhole
        let label: HTML =
            isWhole
            ? "\(say("claims.shares-sum"))"
            : "\(Phrase("claims.shares-left", ["share": .text(beneficiaries.unallocated)]), say)"
        table.totals = .init(label, ["\(bdi: grouped(sum))"])
        return table
    }

    /// One amount when all get the same, else each.
    private static func rupees(_ portion: FrozenDetermination.Portion) -> HTML {
        var different: [Rupees] = []
        for amount in portion.amounts where !different.contains(amount) { different.append(amount) }
        return "\(bdi: different.map(\.description).joined(separator: " / "))"
    }

    private static func grouped(_ whole: Int64) -> String { Rupees(whole: whole)?.description ?? String(whole) }

    private static func change(_ found: WorkedOut, _ visit: Visit) -> HTML {
        let claim = found.claim
        guard claim.stage < .committee, (try? visit.officer.grant(.changeClaim, at: claim.scope, for: .claim)) != nil
        else { return .empty }
        let words: Phrase =
            claim.facts.heirs.relatives.value == nil ? Phrase("claims.record-heirs") : Phrase("claims.change-heirs")
        return "<p><a href=\"\(url: "/claims/\(claim.id)/facts#personal-law")\">\(words, visit.say)</a></p>\n"
    }
}
