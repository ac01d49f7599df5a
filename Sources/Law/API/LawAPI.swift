import Access
public import CompensationRules
import HTTPTransport
import Kernel
public import Localization
import Statute
import Web

/// The law as JSON, under `/api/v1/law`: the same answers as `umeed law`, to the byte.
enum LawAPI {
    static func routes(law: LawShelf) -> [Route] {
        [
            .direct(.get, "/api/v1/law", .needs(.seeLaw), face: .api, document: LawDocuments.list) { _ in
                .json(LawCommand.list(law: law.current, asJSON: true))
            },
            .direct(.post, "/api/v1/law/determine", .needs(.seeLaw), face: .api, document: LawDocuments.determine) {
                visit in
                let facts = try body(of: visit)
                return .json(
                    try told { () throws(MalformedInput) in
                        try LawCommand.determine(facts, law: law.current, today: visit.today)
                    })
            },
            .direct(.post, "/api/v1/law/shares", .needs(.seeLaw), face: .api, document: LawDocuments.shares) { visit in
                let heirs = try body(of: visit)
                return .json(try told { () throws(MalformedInput) in try LawCommand.shares(heirs) })
            },
        ]
    }

    /// The body's bytes, once it is known to be a JSON object.
    private static func body(of visit: Visit) throws -> [UInt8] {
        _ = try visit.answers()
        return visit.request.body
    }

    private static func told(_ answer: () throws(MalformedInput) -> [UInt8]) throws(FormFaults) -> [UInt8] {
        do {
            return try answer()
        } catch {
            throw FormFaults(error)
        }
    }
}

extension FormFaults {
    /// Facts that cannot be read, as the fault of the field that the law names.
    public init(_ malformed: MalformedInput) {
        self.init([
            FieldFault(
                malformed.field,
                Phrase(
                    "law.malformed",
                    [
                        "field": .text(malformed.field), "problem": .text(malformed.problem),
                        "accepted": .text(malformed.accepted),
                    ]))
        ])
    }
}
