public import Kernel
import Localization

/// As it is kept, so that the letter of today is the letter of then: whatever later happens to phrases, names or rates.
extension Letter {
    /// Everything of the letter.
    public var json: JSON {
        [
            "title": .string(title), "reference": .string(reference), "writtenAt": .string(writtenAt.description),
            "code": code.map { .string($0) } ?? .null, "address": address.map { .string($0) } ?? .null,
            "parts": .array(parts.map(\.json)),
        ]
    }

    /// Reads what `json` wrote; nil for anything else.
    public init?(json: JSON) {
        guard let title = json["title"]?.string, let reference = json["reference"]?.string,
            let writtenAt = json["writtenAt"]?.string.flatMap({ Timestamp($0) }), let stored = json["parts"]?.array
        else { return nil }
        let parts = stored.compactMap { Part(json: $0) }
        guard parts.count == stored.count else { return nil }
        self.init(
            title: title, reference: reference, writtenAt: writtenAt, code: json["code"]?.string,
            address: json["address"]?.string, parts: parts)
    }
}

extension Letter.Part {
    var json: JSON {
        [
            "language": .string(language.rawValue), "office": .texts(office), "marks": .texts(marks),
            "addressee": .texts(addressee), "subject": .string(subject), "blocks": .array(blocks.map(\.json)),
            "signature": .texts(signature), "proof": .texts(proof), "foot": .texts(foot),
            "pageLine": .string(pageLine), "codeLabel": .string(codeLabel),
        ]
    }

    init?(json: JSON) {
        guard let language = json["language"]?.string.flatMap({ Language(rawValue: $0) }),
            let subject = json["subject"]?.string, let pageLine = json["pageLine"]?.string,
            let codeLabel = json["codeLabel"]?.string, let stored = json["blocks"]?.array
        else { return nil }
        let blocks = stored.compactMap { Letter.Block(json: $0) }
        guard blocks.count == stored.count else { return nil }
        self.init(
            language, office: json.texts("office"), marks: json.texts("marks"), addressee: json.texts("addressee"),
            subject: subject, blocks: blocks, signature: json.texts("signature"), proof: json.texts("proof"),
            foot: json.texts("foot"), pageLine: pageLine, codeLabel: codeLabel)
    }
}

extension Letter.Block {
    var json: JSON {
        switch self {
        case .heading(let text): ["heading": .string(text)]
        case .paragraph(let text): ["paragraph": .string(text)]
        case .strong(let text): ["strong": .string(text)]
        case .small(let text): ["small": .string(text)]
        case .list(let items, let isNumbered): ["list": .texts(items), "isNumbered": .bool(isNumbered)]
        case .table(let table): ["table": table.json]
        }
    }

    init?(json: JSON) {
        if let text = json["heading"]?.string {
            self = .heading(text)
        } else if let text = json["paragraph"]?.string {
            self = .paragraph(text)
        } else if let text = json["strong"]?.string {
            self = .strong(text)
        } else if let text = json["small"]?.string {
            self = .small(text)
        } else if json["list"] != nil {
            self = .list(json.texts("list"), isNumbered: json["isNumbered"]?.bool ?? false)
        } else if let table = json["table"] {
            self = .table(Letter.Table(json: table))
        } else {
            return nil
        }
    }
}

extension Letter.Table {
    /// Shares of the width are kept in hundredths.
    fileprivate var json: JSON {
        [
            "columns": .array(
                columns.map { column in
                    [
                        "heading": .string(column.heading), "share": .integer(Int64((column.share * 100).rounded())),
                        "isNumber": .bool(column.isNumber),
                    ]
                }),
            "rows": .array(rows.map { .texts($0) }), "total": total.map { .texts($0) } ?? .null,
        ]
    }

    fileprivate init(json: JSON) {
        let columns = (json["columns"]?.array ?? []).map { column in
            Column(
                column["heading"]?.string ?? "", share: Double(column["share"]?.integer ?? 100) / 100,
                isNumber: column["isNumber"]?.bool ?? false)
        }
        self.init(
            columns, (json["rows"]?.array ?? []).map { $0.array?.compactMap(\.string) ?? [] },
            total: json["total"]?.array?.compactMap(\.string))
    }
}

extension JSON {
    fileprivate static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    fileprivate func texts(_ key: String) -> [String] { self[key]?.array?.compactMap(\.string) ?? [] }
}
