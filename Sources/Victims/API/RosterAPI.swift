import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// Rosters as JSON, under `/api/v1/incidents/{incident}/roster`.
enum RosterAPI {
    static var routes: [Route] {
        [
            .api(.get, "/api/v1/incidents/{incident}/roster", .needs(.seeRoster), listDocument) { visit, tx in
                try list(visit, in: tx)
            },
            Route.api(.post, "/api/v1/incidents/{incident}/roster", .needs(.addToRoster), addDocument) { visit, tx in
                try add(visit, in: tx)
            }.recognisingRepeats(isRequired: true).registering(RosterRoutes.oneOfIncident),
            Route.api(.post, "/api/v1/incidents/{incident}/roster/list", .needs(.addToRoster), listedDocument) {
                visit, tx in try addAll(visit, in: tx)
            }.recognisingRepeats(isRequired: true).registering { visit, tx in
                let (incident, drafts) = try drafts(of: visit, in: tx)
                return PeopleToRegister(drafts.count, in: incident.facts.province)
            }.accepting(BodyLimit(memory: 2 * 1024 * 1024)),
        ]
    }

    private static func list(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .seeRoster, in: tx)
        let grant = try visit.officer.grant(.seeRoster, at: incident.scope, for: .reading)
        try Audit.record(grant, .rosterSeen, on: Record(.incident, incident.id), in: tx)
        let lines = try RosterStore.namedLines(of: incident, to: grant, by: visit.house.vault, in: tx)
        return .json(["items": .array(lines.map(\.json))])
    }

    private static func add(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        let entry = try RosterRoutes.store(visit, incident, in: tx)
        // The answer is kept for repeats, so it names nobody.
        return .json(
            [
                "id": .string(entry.id.description), "person": .string(entry.person.description),
                "version": .integer(Int64(entry.version)),
            ], status: .created, version: entry.version)
    }

    /// A whole list in one transaction: all of it or nothing.
    private static func addAll(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let (incident, drafts) = try drafts(of: visit, in: tx)
        let entries = try PasteRoutes.register(drafts, of: incident, visit, in: tx)
        let items = entries.map { entry -> JSON in
            ["id": .string(entry.id.description), "person": .string(entry.person.description)]
        }
        return .json(["items": .array(items)], status: .created)
    }

    /// Reads every member of the list; a fault is named by its place, `people[3].tag`.
    private static func drafts(of visit: Visit, in tx: borrowing Transaction) throws -> (Incident, [PersonDraft]) {
        let incident = try RosterRoutes.incident(of: visit, .addToRoster, in: tx)
        var answers = try visit.answers()
        let people = answers.json("people")?.array ?? []
        if !(1...PastedList.rowLimit ~= people.count) {
            answers.note("people", Phrase("victims.list-size", ["limit": .number(PastedList.rowLimit)]))
        }
        try answers.finish()
        var taken = try RosterStore.tags(of: incident.id, in: tx)
        var faults: [FieldFault] = []
        var drafts: [PersonDraft] = []
        for (place, person) in people.enumerated() {
            do {
                var one = try Answers(json: person)
                let draft = try PersonDraft.rosterLine(from: &one, today: visit.today)
                if let tag = draft.tag, !taken.insert(tag).inserted { throw VictimError.tagTaken }
                drafts.append(draft)
            } catch let fault as any Explained {
                faults += fault.fields.map { FieldFault("people[\(place)].\($0.field)", $0.phrase) }
            }
        }
        guard faults.isEmpty else { throw FormFaults(faults) }
        return (incident, drafts)
    }

    static let line = Schema.object([
        .required("id", .identifier), .required("person", .identifier), .required("tag", .nullable(.text())),
        .required("status", .word(of: HarmStatus.self)), .required("hospital", .nullable(.text())),
        .required("familyToldOn", .nullable(.date)), .required("sex", .word(of: Sex.self)),
        .required("age", .nullable(.integer(0...120))), .required("name", .nullable(.text())),
        .required("fatherName", .nullable(.text())), .required("isWithheld", .flag), .required("isErased", .flag),
        .required("version", .integer()),
    ])

    private static let listDocument = APIDocument(
        """
        Everyone on the incident's roster, oldest first; a name is withheld from all but the incident's own officers \
        until the family has been told. Reading it is written in the audit.
        """, room: "Victims",
        answer: .object([.required("items", .list(line))]))

    /// Somebody harmed, as a program sends her.
    private static let person = Schema.object(
        PersonAPI.identityFields + [
            .required("status", .word(of: HarmStatus.self)), .optional("tag", .nullable(.text(atMost: 20))),
            .optional("hospital", .nullable(.text(atMost: 120))), .optional("familyToldOn", .nullable(.date)),
        ])

    private static let listedDocument = APIDocument(
        "Put up to 1,000 people on the roster in one action: all of them or nobody.", room: "Victims",
        request: .object([.required("people", .list(person))]),
        answer: .object([
            .required(
                "items", .list(.object([.required("id", .identifier), .required("person", .identifier)])))
        ]), status: 201)

    private static let addDocument = APIDocument(
        "Put somebody harmed on the roster, known or not.", room: "Victims",
        request: person,
        answer: .object([
            .required("id", .identifier), .required("person", .identifier), .required("version", .integer()),
        ]), status: 201, hasVersion: true)
}

extension RosterLine {
    /// As the API shows it to who may see the roster.
    var json: JSON {
        [
            "id": .string(entry.id.description), "person": .string(person.id.description), "tag": .text(entry.tag),
            "status": .text(entry.status), "hospital": .text(entry.hospital), "familyToldOn": .text(entry.familyToldOn),
            "sex": .text(person.sex), "age": .count(person.age.years), "name": .text(identity?.name),
            "fatherName": .text(identity?.fatherName), "isWithheld": .bool(isWithheld), "isErased": .bool(isErased),
            "version": .integer(Int64(entry.version)),
        ]
    }
}
