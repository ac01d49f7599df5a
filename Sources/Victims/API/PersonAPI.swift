import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// People as JSON, under `/api/v1/people`.
enum PersonAPI {
    static func routes(index: NameIndex) -> [Route] {
        [
            .api(.get, "/api/v1/people/{person}", .needs(.seePerson), showDocument) { visit, tx in
                try show(visit, in: tx)
            },
            .api(.patch, "/api/v1/people/{person}", .needs(.changePerson), changeDocument) { visit, tx in
                try change(visit, in: tx)
            },
            .api(.post, "/api/v1/people/search", .needs(.searchPeople), searchDocument) { visit, tx in
                try search(visit, index, in: tx)
            },
            .direct(
                .post, "/api/v1/people/{person}/erasure", .needs(.erasePerson), face: .api, document: eraseDocument
            ) { visit in
                try await ErasePerson.run(visit.identifier("person"), by: visit, index: index)
                return .json(["erased": true])
            },
        ]
    }

    private static func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let person = try PersonRoutes.person(of: visit, in: tx)
        let grant = try visit.officer.grant(.seePerson, at: person.scope, for: .reading)
        try Audit.record(grant, .personSeen, on: Record(.person, person.id), in: tx)
        let identity = try PersonStore.identity(of: person, to: grant, by: visit.house.vault, in: tx)
        return .json(person.json(identity), version: person.version)
    }

    /// Fields that are absent stay as they are.
    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let person = try PersonRoutes.person(of: visit, in: tx)
        let grant = try visit.officer.grant(.changePerson, at: person.scope, for: .registration)
        let version = try visit.expectedVersion()
        let current = try PersonStore.identity(of: person, to: grant, by: visit.house.vault, in: tx)
        var answers = try visit.answers(over: person.answers(current))
        let (identity, sex, age) = PersonDraft.person(from: &answers)
        try answers.finish()
        let new = try ChangePerson.run(
            person, identity: identity, sex: sex, age: age, from: version, by: grant, vault: visit.house.vault, in: tx)
        return .json(["id": .string(person.id.description), "version": .integer(Int64(new))], version: new)
    }

    private static func search(_ visit: Visit, _ index: NameIndex, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.searchPeople, for: .search)
        var answers = try visit.answers()
        let cnic = answers.value("cnic", else: Phrase("victims.cnic-unreadable")) { CNIC($0) }
        let phone = answers.value("phone", else: Phrase("victims.phone-unreadable")) { PhoneNumber($0) }
        let start = answers.value("numberStart", else: Phrase("victims.number-start-unreadable")) { NumberStart($0) }
        let name = answers.text("name", atMost: 120)
        if [cnic == nil, phone == nil, start == nil, name == nil].filter({ !$0 }).count != 1, answers.faults.isEmpty {
            answers.note("name", Phrase("victims.search-by-one"))
        }
        try answers.finish()
        let sought: PersonSearch =
            if let cnic {
                .cnic(cnic)
            } else if let phone {
                .phone(phone)
            } else if let start {
                .start(start, tag: nil)
            } else {
                try .words(of: name ?? "")
            }
        let found = try sought.run(by: grant, vault: visit.house.vault, index: index, in: tx)
        return .json(["items": .array(found.map { $0.person.json($0.identity) })])
    }

    static let identityFields: [Schema.Field] = [
        .optional("name", .nullable(.text(atMost: 120))), .optional("fatherName", .nullable(.text(atMost: 120))),
        .optional("cnic", .nullable(.text(atMost: 20))), .optional("phone", .nullable(.text(atMost: 30))),
        .optional("address", .nullable(.text(atMost: 300))), .optional("sex", .word(of: Sex.self)),
        .optional("age", .nullable(.integer(0...120))),
    ]

    private static let shape = Schema.object(
        [
            .required("id", .identifier), .required("province", .text()), .required("district", .nullable(.text())),
            .required("version", .integer()), .required("registeredAt", .moment),
        ] + identityFields)

    private static let showDocument = APIDocument(
        "One person. Reading it is written in the audit before it is sent.", room: "Victims", answer: shape,
        hasVersion: true)

    private static let changeDocument = APIDocument(
        "Correct who somebody is, or give a tag its name; absent fields stay as they are.", room: "Victims",
        request: .object(identityFields),
        answer: .object([.required("id", .identifier), .required("version", .integer())]), hasVersion: true,
        needsVersion: true)

    private static let searchDocument = APIDocument(
        """
        Look people up by CNIC, phone, the first digits of either (five at least, fifty people at most), or name (Roman, \
        Urdu or Sindhi), never in an address.
        """, room: "Victims",
        request: .object([
            .optional("cnic", .text(atMost: 20)), .optional("phone", .text(atMost: 30)),
            .optional("numberStart", .text(atMost: 30)), .optional("name", .text(atMost: 120)),
        ]), answer: .object([.required("items", .list(shape))]))

    private static let eraseDocument = APIDocument(
        "Destroy a person's keys: nobody can read the identity any more, in no backup of the data.", room: "Victims",
        answer: .object([.required("erased", .flag)]))
}

extension Person {
    /// As the API shows it to who may see the person.
    func json(_ identity: Identity) -> JSON {
        let plain: [JSON.Member] = [
            .init("id", .string(id.description)), .init("province", .text(province)),
            .init("district", .text(district)),
            .init("version", .integer(Int64(version))), .init("registeredAt", .text(registeredAt)),
        ]
        return .object(plain + (answers(identity).members ?? []))
    }

    /// What may be changed, as the API takes it.
    func answers(_ identity: Identity) -> JSON {
        [
            "name": .text(identity.name), "fatherName": .text(identity.fatherName),
            "cnic": .text(identity.cnic?.written), "phone": .text(identity.phone?.e164),
            "address": .text(identity.address), "sex": .text(sex), "age": .count(age.years),
        ]
    }
}
