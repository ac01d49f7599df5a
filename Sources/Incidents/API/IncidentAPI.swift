import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// Incidents as JSON, under `/api/v1/incidents`.
enum IncidentAPI {
    static var routes: [Route] {
        [
            .api("/api/v1/incidents", .needs(.seeIncidents), listDocument) { visit, tx in try list(visit, in: tx) },
            .api(.post, "/api/v1/incidents", .needs(.registerIncident), registerDocument) { visit, tx in
                try register(visit, in: tx)
            }.recognisingRepeats(isRequired: false),
            .api("/api/v1/incidents/{incident}", .needs(.seeIncidents), showDocument) { visit, tx in
                let incident = try IncidentRoutes.incident(of: visit, .seeIncidents, in: tx)
                return .json(incident.json, version: incident.version)
            },
            .api(.patch, "/api/v1/incidents/{incident}", .needs(.changeIncident), changeDocument) { visit, tx in
                try change(visit, in: tx)
            },
        ]
    }

    private static func list(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.seeIncidents, for: .reading)
        let found = try IncidentSearch(from: visit.query).page(within: grant, in: tx)
        return .json([
            "items": .array(found.incidents.map(\.json)), "next": found.next.map { .string($0.text) } ?? .null,
        ])
    }

    private static func register(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        var answers = try visit.answers()
        let facts = try IncidentDraft.facts(from: &answers, today: visit.today, gazetteer: visit.house.gazetteer)
        let scope = Scope(facts.province, facts.district)
        let grant = try visit.officer.grant(.registerIncident, at: scope, for: .registration)
        let incident = try RegisterIncident.run(facts, by: grant, surroundings: visit.house.surroundings, in: tx)
        var answer = Response.json(incident.json, status: .created, version: incident.version)
        answer.headers.set("Location", "/api/v1/incidents/\(incident.id)")
        return answer
    }

    /// Fields that are absent stay as they are.
    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try IncidentRoutes.incident(of: visit, .changeIncident, in: tx)
        let version = try visit.expectedVersion()
        var answers = try visit.answers(over: incident.facts.json)
        let isSettled = answers.flag("settled")
        let facts = try IncidentDraft.facts(
            from: &answers, today: visit.today, gazetteer: visit.house.gazetteer, province: incident.facts.province)
        let grant = try visit.officer.grant(
            .changeIncident, at: Scope(facts.province, facts.district), for: .registration)
        let new = try ChangeIncident.run(
            incident, to: facts.keepingPosition(of: incident.facts), from: version, isSettled: isSettled, by: grant,
            in: tx)
        return .json(["id": .string(incident.id.description), "version": .integer(Int64(new))], version: new)
    }

    private static let fields: [Schema.Field] = [
        .optional("until", .nullable(.date)), .optional("province", .word(of: Province.self)),
        .optional("district", .nullable(.text(atMost: 5))), .optional("place", .nullable(.text(atMost: 160))),
        .optional("kind", .word(of: IncidentKind.self)),
        .optional("classification", .word(of: Classification.self)), .optional("manner", .word(of: Manner.self)),
        .optional("killed", .nullable(.integer(0...9999))), .optional("injured", .nullable(.integer(0...9999))),
    ]

    private static let shape = Schema.object(
        [
            .required("id", .identifier), .required("reference", .text()), .required("title", .text()),
            .required("on", .date), .required("version", .integer()), .required("registeredAt", .moment),
            .required("flags", .list(.text())), .required("needsPerson", .flag),
        ] + fields + [.optional("position", .nullable(.anything)), .optional("origin", .nullable(.anything))])

    private static let listDocument = APIDocument(
        "Incidents that the token may see, newest first.", room: "Incidents",
        answer: .object([.required("items", .list(shape)), .required("next", .nullable(.text()))]),
        query: [
            .init("district", .text(atMost: 5), "A P-code such as PK226, or a province's code."),
            .init("province", .word(of: Province.self), "Only one province."),
            .init("classification", .word(of: Classification.self), "Only one classification."),
            .init("since", .date, "On or after this day."), .init("until", .date, "On or before this day."),
            .init("flagged", .words(["yes"]), "Only those in which an import found something to decide."),
            .init("limit", .integer(1...200), "How many, 50 unless told."),
            .init("cursor", .text(), "The `next` of the page before."),
        ])

    private static let registerDocument = APIDocument(
        "Register an incident. Names nobody: people are added to its roster.", room: "Incidents",
        request: .object([.required("title", .text(atMost: 160)), .required("on", .date)] + fields), answer: shape,
        status: 201, hasVersion: true)

    private static let showDocument = APIDocument(
        "One incident.", room: "Incidents", answer: shape, hasVersion: true)

    private static let changeDocument = APIDocument(
        "Correct the facts of an incident; absent fields stay as they are.", room: "Incidents",
        request: .object(
            [.optional("title", .text(atMost: 160)), .optional("on", .date), .optional("settled", .flag)] + fields),
        answer: .object([.required("id", .identifier), .required("version", .integer())]), hasVersion: true,
        needsVersion: true)
}

extension Incident {
    /// As the API shows it.
    var json: JSON {
        var members: [JSON.Member] = [
            .init("id", .string(id.description)), .init("reference", .string(reference)),
        ]
        members += facts.json.members ?? []
        members += [
            .init("position", facts.position?.json ?? .null),
            .init("origin", origin.map { ["source": .string($0.source), "key": .string($0.key)] } ?? .null),
            .init("flags", .array(flags.map { .string($0) })), .init("needsPerson", .bool(needsPerson)),
            .init("version", .integer(Int64(version))), .init("registeredAt", .string(registeredAt.description)),
        ]
        return .object(members)
    }
}

extension IncidentFacts {
    /// The facts as the API takes and shows them.
    var json: JSON {
        [
            "title": .string(title), "on": .string(on.description), "until": .text(until), "province": .text(province),
            "district": .text(district), "place": place.map { .string($0) } ?? .null, "kind": .text(kind),
            "classification": .text(classification), "manner": .text(manner), "killed": .count(killed),
            "injured": .count(injured),
        ]
    }
}

extension Position {
    var json: JSON {
        ["latitude": .number(latitude), "longitude": .number(longitude), "precision": .count(precision)]
    }
}
