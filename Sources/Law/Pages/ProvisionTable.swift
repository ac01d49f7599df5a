import HTML
import Kernel
import Localization
import Statute
import Web

extension Phrase {
    /// The caption of a table under a heading that says the same: a landmark needs a name of its own.
    static func table(of heading: Phrase) -> Phrase { Phrase("law.table", ["what": .phrase(heading)]) }
}

/// Time limits, committees and other dated values that are no rates.
enum ProvisionTable {
    static func table(_ caption: Phrase, _ provisions: [Provision], in code: String, _ say: Speech) -> DataTable<
        Provision
    > {
        let columns: [Column<Provision>] = [
            Column(Phrase("law.key")) { "<span title=\"\($0.key)\">\(LawText.name(ofKey: $0.key, say))</span>" },
            Column(Phrase("law.value")) { $0.valueText(say) },
            Column(Phrase("law.paper")) { provision in
                let paper: HTML =
                    provision.instrument.map { "\(InstrumentLink($0, in: code, provision: provision.provision), say)" }
                    ?? "\(LawText(provision.provision), say)"
                return "\(paper) \(provision.status.mark, say)"
            },
            Column(Phrase("law.how-sure")) { "\($0.confidence.phrase, say)" },
            Column(Phrase("law.note")) { "\(LawText($0.note), say)" },
            Column(Phrase("law.sources")) { "\(SourceLinks($0.sources), say)" },
        ]
        var table = DataTable(.table(of: caption), columns, provisions, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return table
    }
}

extension Provision {
    /// The value for people; lists with commas.
    func valueText(_ say: Speech) -> HTML {
        let unit: HTML = unit.isEmpty ? .empty : " \(LawText(unit), say)"
        return "\(Self.text(value, say))\(unit)"
    }

    private static func text(_ value: JSON, _ say: Speech) -> HTML {
        switch value {
        case .string("unknown"): "\(Mark(.wait, Phrase("law.value.unknown")), say)"
        case .string(let text): "\(LawText(text), say)"
        case .array(let items): joined(items.map { text($0, say) }, by: say("law.list-comma"))
        case .object(let members):
            joined(members.map { "\(LawText($0.key), say): \(text($0.value, say))" }, by: say("law.list-semicolon"))
        case .bool(let flag): "\(say(flag ? Phrase("law.value.yes") : Phrase("law.value.no")))"
        case .null, .integer, .number: "\(bdi: String(decoding: value.bytes, as: UTF8.self))"
        }
    }

    private static func joined(_ parts: [HTML], by comma: String) -> HTML {
        "\(parts.enumerated(), { "\(if: $0.offset > 0, "\(comma) ")\($0.element)" })"
    }
}
