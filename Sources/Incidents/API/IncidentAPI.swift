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
        let incident = try IncidentRoutes.register(visit.answers(), visit, in: tx)
        var answer = Response.json(incident.json, status: .created, version: incident.version)
        answer.headers.set("Location", "/api/v1/incidents/\(incident.id)")
        return answer
    }

    /// Fields that are absent stay as they are.
    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let incident = try IncidentRoutes.incident(of: visit, .changeIncident, in: tx)
        let answers = try visit.answers(over: incident.facts.correctable)
        let new = try IncidentRoutes.change(incident, to: answers, visit, in: tx)
        return .json(["id": .string(incident.id.description), "version": .integer(Int64(new))], version: new)
    }

    /// What may be said at registration and corrected afterwards.
    private static let fields: [Schema.Field] = [
        .optional("datePrecision", .word(of: DayPrecision.self)), .optional("time", .nullable(.text(atMost: 5))),
        .optional("until", .nullable(.date)), .optional("province", .word(of: Province.self)),
        .optional("district", .nullable(.text(atMost: 5))), .optional("tehsil", .nullable(.text(atMost: 80))),
        .optional("place", .nullable(.text(atMost: 160))), .optional("latitude", .nullable(.number)),
        .optional("longitude", .nullable(.number)),
        .optional("placePrecision", .nullable(.word(of: PlacePrecision.self))),
        .optional("kind", .word(of: IncidentKind.self)), .optional("weapon", .word(of: Weapon.self)),
        .optional("target", .word(of: Target.self)), .optional("description", .nullable(.text(atMost: 1000))),
        .optional("manner", .word(of: Manner.self)), .optional("killed", .nullable(.integer(0...9999))),
        .optional("injured", .nullable(.integer(0...9999))),
    ]

    private static let classification = Schema.Field.optional("classification", .word(of: Classification.self))

    private static let shape = Schema.object(
        [
            .required("id", .identifier), .required("reference", .text()), .required("title", .text()),
            .required("on", .date), .required("version", .integer()), .required("registeredAt", .moment),
            .required("flags", .list(.text())), .required("needsPerson", .flag),
        ] + fields + [
            classification, .optional("position", .nullable(.anything)), .optional("origin", .nullable(.anything)),
        ])

    private static let listDocument = APIDocument(
        "Incidents that the token may see, newest first unless told.", room: "Incidents",
        answer: .object([.required("items", .list(shape)), .required("next", .nullable(.text()))]),
        query: [
            .init("district", .text(atMost: 5), "A P-code such as PK226, or a province's code."),
            .init("province", .word(of: Province.self), "Only one province."),
            .init("classification", .word(of: Classification.self), "Only one classification."),
            .init("kind", .word(of: IncidentKind.self), "Only one kind of attack."),
            .init("text", .text(atMost: 80), "Words that title and place must hold."),
            .init("since", .date, "On or after this day."), .init("until", .date, "On or before this day."),
            .init("flagged", .words(["yes"]), "Only those in which an import found something to decide."),
            .init("sort", .words(["date", "-date"]), "Oldest first, or newest first as without it."),
            .init("limit", .integer(1...200), "How many, 50 unless told."),
            .init("cursor", .text(), "The `next` of the page before."),
        ])

    private static let registerDocument = APIDocument(
        "Register an incident. Names nobody: people are added to its roster.", room: "Incidents",
        request: .object([.required("title", .text(atMost: 160)), .required("on", .date), classification] + fields),
        answer: shape,
        status: 201, hasVersion: true)

    private static let showDocument = APIDocument(
        "One incident.", room: "Incidents", answer: shape, hasVersion: true)

    private static let changeDocument = APIDocument(
        """
        Correct the facts of an incident; absent fields stay as they are. Other counts than before are a newer tally \
        of the register. The classification is decided on its own, with a paper.
        """, room: "Incidents",
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
            "title": .string(title), "on": .string(on.description), "datePrecision": .text(datePrecision),
            "time": .text(time), "until": .text(until), "province": .text(province), "district": .text(district),
            "tehsil": .text(tehsil), "place": .text(place), "latitude": .degrees(position?.latitude),
            "longitude": .degrees(position?.longitude), "placePrecision": .text(placePrecision?.rawValue),
            "kind": .text(kind), "weapon": .text(weapon), "target": .text(target), "description": .text(description),
            "classification": .text(classification), "manner": .text(manner), "killed": .count(killed),
            "injured": .count(injured),
        ]
    }

    /// The same without what is decided elsewhere.
    var correctable: JSON { .object((json.members ?? []).filter { $0.key != "classification" }) }
}

extension JSON {
    fileprivate static func degrees(_ number: Double?) -> JSON { number.map { .number($0) } ?? .null }
}

extension Position {
    var json: JSON {
        ["latitude": .number(latitude), "longitude": .number(longitude), "precision": .count(precision)]
    }
}
