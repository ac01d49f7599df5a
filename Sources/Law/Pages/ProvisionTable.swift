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
    static func table(_ caption: Phrase, _ provisions: [Provision], _ say: Speech) -> DataTable<Provision> {
        let columns: [Column<Provision>] = [
            Column(Phrase("law.key")) { "<bdi class=\"mono\" dir=\"ltr\">\(parts(of: $0.key), { $0 })</bdi>" },
            Column(Phrase("law.value")) { "\(LawText(value(of: $0)), say)" },
            Column(Phrase("law.paper")) { provision in
                let paper = [provision.instrument?.title ?? "", provision.provision].filter { !$0.isEmpty }
                return "\(LawText(paper.joined(separator: ", ")), say) \(provision.status.mark, say)"
            },
            Column(Phrase("law.how-sure")) { "\($0.confidence.phrase, say)" },
            Column(Phrase("law.note")) { "\(LawText($0.note), say)" },
            Column(Phrase("law.sources")) { "\(SourceLinks($0.sources), say)" },
        ]
        var table = DataTable(.table(of: caption), columns, provisions, empty: Empty(Phrase("law.none")))
        table.isCaptionHidden = true
        return table
    }

    /// The key with a place to break the line after each point.
    private static func parts(of key: String) -> [HTML] {
        let words = key.split(separator: ".")
        return words.enumerated().map { "\($1)\(if: $0 + 1 < words.count, ".<wbr>")" }
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
