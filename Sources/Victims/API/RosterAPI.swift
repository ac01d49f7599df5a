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
        ]
    }

    private static func list(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try RosterRoutes.incident(of: visit, .seeRoster, in: tx)
        let grant = try visit.officer.grant(.seeRoster, at: incident.scope, for: .reading)
        try Audit.record(grant, .rosterSeen, on: Record(.incident, incident.id), in: tx)
        let lines = try RosterStore.namedLines(of: incident.id, by: visit.house.vault, in: tx)
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

    private static let line = Schema.object([
        .required("id", .identifier), .required("person", .identifier), .required("tag", .nullable(.text())),
        .required("status", .word(of: HarmStatus.self)), .required("hospital", .nullable(.text())),
        .required("familyToldOn", .nullable(.date)), .required("sex", .word(of: Sex.self)),
        .required("age", .nullable(.integer(0...120))), .required("name", .nullable(.text())),
        .required("fatherName", .nullable(.text())), .required("isErased", .flag), .required("version", .integer()),
    ])

    private static let listDocument = APIDocument(
        "Everyone on the incident's roster, oldest first. Reading it is written in the audit.", room: "Victims",
        answer: .object([.required("items", .list(line))]))

    private static let addDocument = APIDocument(
        "Put somebody harmed on the roster, known or not.", room: "Victims",
        request: .object(
            PersonAPI.identityFields + [
                .required("status", .word(of: HarmStatus.self)), .optional("tag", .nullable(.text(atMost: 20))),
                .optional("hospital", .nullable(.text(atMost: 120))), .optional("familyToldOn", .nullable(.date)),
            ]),
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
            "fatherName": .text(identity?.fatherName), "isErased": .bool(isErased),
            "version": .integer(Int64(entry.version)),
        ]
    }
}
