import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// What is recorded of a person beside who she is, as JSON under `/api/v1/people/{person}`.
enum FileAPI {
    static var routes: [Route] {
        [
            .api(.get, "/api/v1/people/{person}/file", .needs(.seePerson), showDocument) { visit, tx in
                try show(visit, in: tx)
            },
            detail("/api/v1/people/{person}/birth", .birth, birthDocument),
            detail("/api/v1/people/{person}/residence", .residence, residenceDocument),
            detail("/api/v1/people/{person}/functioning", .functioning, functioningDocument),
            detail("/api/v1/people/{person}/contact", .contact, contactDocument),
            Route.api(.post, "/api/v1/people/{person}/kin", .needs(.changePerson), kinDocument) { visit, tx in
                try addKin(visit, in: tx)
            }.recognisingRepeats(isRequired: true),
            .api(.delete, "/api/v1/people/{person}/kin/{kin}", .needs(.changePerson), removeDocument) { visit, tx in
                let (person, grant) = try leave(visit, in: tx)
                try RecordKin.remove(visit.identifier("kin"), of: person, by: grant, in: tx)
                return .json(["removed": true])
            },
            Route.api(.post, "/api/v1/people/{person}/consents", .needs(.changePerson), consentDocument) { visit, tx in
                try addConsent(visit, in: tx)
            }.recognisingRepeats(isRequired: true),
            .api(
                .post, "/api/v1/people/{person}/consents/{consent}/withdrawal", .needs(.changePerson), withdrawDocument
            ) { visit, tx in
                let (person, grant) = try leave(visit, in: tx)
                try RecordConsent.withdraw(
                    visit.identifier("consent"), of: person, on: visit.today, by: grant, in: tx)
                return .json(["withdrawnOn": .text(visit.today)])
            },
        ]
    }

    private static func detail(_ pattern: PathPattern, _ kind: DetailKind, _ document: APIDocument) -> Route {
        .api(.put, pattern, .needs(.changePerson), document) { visit, tx in
            let (person, grant) = try leave(visit, in: tx)
            let version = try visit.expectedVersion()
            var answers = try visit.answers()
            let draft = try DetailDraft.read(kind, from: &answers, visit)
            let new = try RecordDetail.run(
                kind, draft, of: person, from: version, by: grant, vault: visit.house.vault, in: tx)
            return .json(["version": .integer(Int64(new))], version: new)
        }
    }

    private static func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let file = try PersonFile(PersonRoutes.person(of: visit, in: tx), for: visit, .seePerson, in: tx)
        return .json(file.json)
    }

    private static func addKin(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let (person, grant) = try leave(visit, in: tx)
        var answers = try visit.answers()
        let draft = try KinDraft.read(from: &answers)
        let id = Identifier<Kin>(from: visit.house.surroundings)
        try RecordKin.run(draft, of: person, id: id, by: grant, vault: visit.house.vault, in: tx)
        return .json(["id": .string(id.description)], status: .created)
    }

    private static func addConsent(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let (person, grant) = try leave(visit, in: tx)
        var answers = try visit.answers()
        let draft = try ConsentDraft.read(from: &answers, today: visit.today)
        let id = Identifier<Consent>(from: visit.house.surroundings)
        try RecordConsent.run(draft, of: person, id: id, by: grant, in: tx)
        return .json(["id": .string(id.description)], status: .created)
    }

    private static func leave(_ visit: Visit, in tx: borrowing Transaction) throws -> (Person, Grant) {
        let person = try PersonRoutes.person(of: visit, in: tx)
        return (person, try visit.officer.grant(.changePerson, at: person.scope, for: .registration))
    }

    // MARK: Documents

    private static let made = Schema.object([.required("id", .identifier)])
    private static let versioned = Schema.object([.required("version", .integer())])

    private static let showDocument = APIDocument(
        """
        What is recorded of a person beside who she is: birth, residence, functioning, rules for contact, kin, \
        consents. Version 0 says that nothing is recorded. Reading it is written in the audit.
        """, room: "Victims",
        answer: .object([
            .required("birth", detailSchema("date", .nullable(.text()))),
            .required("residence", detailSchema("place", .nullable(.text()))),
            .required("functioning", detailSchema("answers", .nullable(.anything))),
            .required("contact", detailSchema("rules", .nullable(.text()))),
            .required(
                "kin",
                .list(
                    .object([
                        .required("id", .identifier), .required("relation", .word(of: KinRelation.self)),
                        .required("person", .nullable(.identifier)), .required("name", .nullable(.text())),
                        .required("phone", .nullable(.text())), .required("isGuardian", .flag),
                    ]))),
            .required(
                "consents",
                .list(
                    .object([
                        .required("id", .identifier), .required("purpose", .word(of: ConsentPurpose.self)),
                        .required("recipient", .word(of: ConsentRecipient.self)),
                        .required("way", .word(of: ConsentWay.self)), .required("givenOn", .date),
                        .required("withdrawnOn", .nullable(.date)),
                    ]))),
        ]))

    private static func detailSchema(_ name: String, _ schema: Schema) -> Schema {
        .object([.required("plain", .nullable(.text())), .required(name, schema), .required("version", .integer())])
    }

    private static func putDocument(_ summary: String, _ fields: [Schema.Field]) -> APIDocument {
        APIDocument(
            summary + " If-Match is \"0\" while nothing is recorded.", room: "Victims", request: .object(fields),
            answer: versioned, hasVersion: true, needsVersion: true)
    }

    private static let birthDocument = putDocument(
        "Record the date of birth as exactly as it is known: 1990, 1990-05 or 1990-05-03.",
        [.required("birth", .text(atMost: 10)), .optional("isEstimated", .flag)])
    private static let residenceDocument = putDocument(
        "Record the district of residence, or the province when the district is not known.",
        [.required("residence", .text(atMost: 40))])
    private static let functioningDocument = putDocument(
        "Record the answers to the Washington Group short set; only whether there is a disability stays readable.",
        Functioning.Question.allCases.map { .required($0.rawValue, .word(of: Functioning.Answer.self)) })
    private static let contactDocument = putDocument(
        "Record how the person may be reached without harm.", [.optional("contact", .nullable(.text(atMost: 1000)))])

    private static let kinDocument = APIDocument(
        "Link the person to her kin: a registered person (`other`), or a relative by name.", room: "Victims",
        request: .object([
            .required("relation", .word(of: KinRelation.self)), .optional("other", .nullable(.identifier)),
            .optional("kinCnic", .nullable(.text(atMost: 20))), .optional("kinName", .nullable(.text(atMost: 120))),
            .optional("kinPhone", .nullable(.text(atMost: 30))), .optional("isGuardian", .flag),
        ]), answer: made, status: 201)
    private static let removeDocument = APIDocument(
        "Take a link to kin off; that it was there stays in the audit.", room: "Victims",
        answer: .object([.required("removed", .flag)]))

    private static let consentDocument = APIDocument(
        "Write down what the person agreed to, towards whom, and how she said so.", room: "Victims",
        request: .object([
            .required("purpose", .word(of: ConsentPurpose.self)),
            .required("recipient", .word(of: ConsentRecipient.self)), .required("way", .word(of: ConsentWay.self)),
            .required("givenOn", .date),
        ]), answer: made, status: 201)
    private static let withdrawDocument = APIDocument(
        "The person takes a consent back, from today on.", room: "Victims",
        answer: .object([.required("withdrawnOn", .date)]))
}

extension PersonFile {
    var json: JSON {
        [
            "birth": detail(.birth, "date") { .text($0) }, "residence": detail(.residence, "place") { .text($0) },
            "functioning": detail(.functioning, "answers") { $0.flatMap { try? JSON(parsing: $0) } ?? .null },
            "contact": detail(.contact, "rules") { .text($0) }, "kin": .array(kin.map(\.json)),
            "consents": .array(consents.map(\.json)),
        ]
    }

    private func detail(_ kind: DetailKind, _ name: String, _ shown: (String?) -> JSON) -> JSON {
        let found = details[kind] ?? .none
        let text = kind == .residence ? found.plain : found.text
        return .object([
            .init("plain", .text(found.plain)), .init(name, shown(text)),
            .init("version", .integer(Int64(found.version))),
        ])
    }
}

extension Kin {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "relation": .text(relation), "person": .text(other), "name": .text(name),
            "phone": .text(phone?.e164), "isGuardian": .bool(isGuardian),
        ]
    }
}

extension Consent {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "purpose": .text(purpose), "recipient": .text(recipient),
            "way": .text(way), "givenOn": .text(givenOn), "withdrawnOn": .text(withdrawnOn),
        ]
    }
}
