import Access
import HTTPTransport
import Kernel
import SQL
import Web

/// What an incident was held to be as JSON, under `/api/v1/incidents/{incident}/classifications`.
enum ClassificationAPI {
    private static let address: PathPattern = "/api/v1/incidents/{incident}/classifications"

    static var routes: [Route] {
        [
            .api(address, .needs(.seeIncidents), listDocument) { visit, tx in
                let incident = try IncidentRoutes.incident(of: visit, .seeIncidents, in: tx)
                let history = try ClassificationStore.history(of: incident.id, in: tx)
                return .json(["items": .array(history.map(\.json))], version: incident.version)
            },
            .api(.post, address, .needs(.classifyIncident), decideDocument) { visit, tx in
                let incident = try IncidentRoutes.incident(of: visit, .classifyIncident, in: tx)
                let new = try ClassificationRoutes.classify(incident, visit, in: tx)
                return .json(
                    ["incident": .string(incident.id.description), "version": .integer(Int64(new))], status: .created,
                    version: new)
            }.recognisingRepeats(isRequired: false),
        ]
    }

    private static let line = Schema.object([
        .required("position", .integer()), .required("classification", .word(of: Classification.self)),
        .required("office", .nullable(.text())), .required("officer", .nullable(.text())),
        .required("decidedOn", .nullable(.date)), .required("paperKind", .nullable(.word(of: DecisionPaper.Kind.self))),
        .required("paperNumber", .nullable(.text())), .required("paperOn", .nullable(.date)),
        .required("recordedAt", .moment), .required("recordedBy", .office),
    ])

    private static let listDocument = APIDocument(
        """
        Every decision on what the incident is held to be, newest first; the first one holds. The ETag is the \
        incident's version.
        """, room: "Incidents", answer: .object([.required("items", .list(line))]), hasVersion: true)

    private static let decideDocument = APIDocument(
        "Record a decision on what the incident is held to be: who decided, on which day, on what paper.",
        room: "Incidents",
        request: .object([
            .required("classification", .word(of: Classification.self)), .required("office", .text(atMost: 120)),
            .optional("officer", .nullable(.text(atMost: 120))), .required("decidedOn", .date),
            .required("paperKind", .word(of: DecisionPaper.Kind.self)),
            .optional("paperNumber", .nullable(.text(atMost: 80))), .optional("paperOn", .nullable(.date)),
        ]),
        answer: .object([.required("incident", .identifier), .required("version", .integer())]), status: 201,
        hasVersion: true, needsVersion: true)
}

extension Schema {
    /// An officer's role and district, never a name.
    static var office: Schema {
        .object([.required("role", .nullable(.word(of: Role.self))), .required("district", .nullable(.text()))])
    }
}

extension Recorded {
    /// The office as the API shows it.
    var json: JSON { ["role": .text(role?.rawValue), "district": .text(district)] }
}

extension ClassificationRecord {
    /// As the API shows it.
    var json: JSON {
        [
            "position": .integer(Int64(position)), "classification": .text(classification),
            "office": .text(decision?.office), "officer": .text(decision?.officer), "decidedOn": .text(decision?.on),
            "paperKind": .text(decision?.paper.kind.rawValue), "paperNumber": .text(decision?.paper.number),
            "paperOn": .text(decision?.paper.on), "recordedAt": .string(recorded.at.description),
            "recordedBy": recorded.json,
        ]
    }
}
