import HTML
import Kernel
import Localization
import Statute
import Web

/// Time limits, committees and other dated values that are no rates.
enum ProvisionTable {
    static func table(_ caption: Phrase, _ provisions: [Provision], _ say: Speech) -> DataTable<Provision> {
        let columns: [Column<Provision>] = [
            Column(Phrase("law.key")) { "<span class=\"mono\">\(id: $0.key)</span>" },
            Column(Phrase("law.value")) { "\(LawText(value(of: $0)), say)" },
            Column(Phrase("law.paper")) { provision in
                let paper = [provision.instrument?.title ?? "", provision.provision].filter { !$0.isEmpty }
                return "\(LawText(paper.joined(separator: ", ")), say) \(provision.status.mark, say)"
            },
            Column(Phrase("law.how-sure")) { "\($0.confidence.phrase, say)" },
            Column(Phrase("law.note")) { "\(LawText($0.note), say)" },
            Column(Phrase("law.sources")) { "\(id: $0.sources.map(\.id).joined(separator: " "))" },
        ]
        var table = DataTable(caption, columns, provisions, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return table
    }

    /// The value as text; lists with commas.
    private static func value(of provision: Provision) -> String {
        let unit = provision.unit.isEmpty ? "" : " " + provision.unit
        return plain(provision.value) + unit
    }

    private static func plain(_ value: JSON) -> String {
        switch value {
        case .string(let text): text
        case .array(let items): items.map(plain).joined(separator: ", ")
        case .object(let members): members.map { "\($0.key): \(plain($0.value))" }.joined(separator: "; ")
        case .null, .bool, .integer, .number: String(decoding: value.bytes, as: UTF8.self)
        }
    }
}
