public import Kernel

/// The shape of a JSON value, as the OpenAPI document tells it (JSON Schema 2020-12).
public indirect enum Schema: Sendable {
    case text(atMost: Int? = nil)
    case words([String])
    case integer(ClosedRange<Int>? = nil)
    case number
    case flag
    case date
    case moment
    case identifier
    case list(Schema)
    /// Any JSON value.
    case anything
    case object([Field], isOpen: Bool = false)
    case nullable(Schema)

    public struct Field: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool

        public static func required(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema, isRequired: true)
        }

        public static func optional(_ name: String, _ schema: Schema) -> Field {
            Field(name: name, schema: schema, isRequired: false)
        }
    }

    /// The schema of one of our own enums.
    public static func word<Word: RawRepresentable<String> & CaseIterable>(of: Word.Type) -> Schema {
        .words(Word.allCases.map(\.rawValue))
    }

    /// As JSON Schema.
    public var json: JSON {
        switch self {
        case .text(let limit):
            .object([.init("type", "string")] + (limit.map { [.init("maxLength", .integer(Int64($0)))] } ?? []))
        case .words(let words): ["type": "string", "enum": .array(words.map { .string($0) })]
        case .integer(let range):
            .object(
                [.init("type", "integer")]
                    + (range.map {
                        [
                            .init("minimum", .integer(Int64($0.lowerBound))),
                            .init("maximum", .integer(Int64($0.upperBound))),
                        ]
                    } ?? []))
        case .number: ["type": "number"]
        case .flag: ["type": "boolean"]
        case .date: ["type": "string", "format": "date"]
        case .moment: ["type": "string", "format": "date-time"]
        case .identifier: ["type": "string", "format": "uuid"]
        case .list(let element): ["type": "array", "items": element.json]
        case .anything: [:]
        case .object(let fields, let isOpen): Self.object(fields, isOpen: isOpen)
        case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        }
    }

    private static func object(_ fields: [Field], isOpen: Bool) -> JSON {
        let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
        var members: [JSON.Member] = [
            .init("type", "object"),
            .init("properties", .object(fields.map { .init($0.name, $0.schema.json) })),
        ]
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        if !isOpen { members.append(.init("additionalProperties", false)) }
        return .object(members)
    }
}
