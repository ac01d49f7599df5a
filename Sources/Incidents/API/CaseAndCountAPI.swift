import Access
import HTTPTransport
import Kernel
import SQL
import Web

/// First information reports, tallies and the timeline of an incident as JSON.
enum CaseAndCountAPI {
    static func routes(_ roster: RosterCounting?) -> [Route] {
        [
            .api("/api/v1/incidents/{incident}/firs", .needs(.seeIncidents), CaseAndCountDocuments.firs) { visit, tx in
                let incident = try IncidentRoutes.incident(of: visit, .seeIncidents, in: tx)
                return .json(["items": .array(try FIRStore.all(of: incident.id, in: tx).map(\.json))])
            },
            Route.api(
                .post, "/api/v1/incidents/{incident}/firs", .needs(.changeIncident), CaseAndCountDocuments.recordFIR
            ) { visit, tx in
                let (_, fir) = try CaseAndCountRoutes.recordFIR(visit, in: tx)
                return .json(fir.json, status: .created, version: fir.version)
            }.recognisingRepeats(isRequired: true),
            .api(
                .patch, "/api/v1/incidents/{incident}/firs/{fir}", .needs(.changeIncident),
                CaseAndCountDocuments.correctFIR
            ) { visit, tx in
                let (fir, new) = try CaseAndCountRoutes.correctFIR(visit, in: tx)
                return .json(["id": .string(fir.id.description), "version": .integer(Int64(new))], version: new)
            },
            .api("/api/v1/incidents/{incident}/tallies", .needs(.seeIncidents), CaseAndCountDocuments.tallies) {
                visit, tx in
                try tallies(visit, roster, in: tx)
            },
            Route.api(
                .post, "/api/v1/incidents/{incident}/tallies", .needs(.changeIncident),
                CaseAndCountDocuments.recordTally
            ) { visit, tx in
                let (_, tally) = try CaseAndCountRoutes.recordTally(visit, in: tx)
                return .json(tally.json, status: .created)
            }.recognisingRepeats(isRequired: true),
            .api("/api/v1/incidents/{incident}/timeline", .needs(.seeIncidents), CaseAndCountDocuments.timeline) {
                visit, tx in
                let incident = try IncidentRoutes.incident(of: visit, .seeIncidents, in: tx)
                let standing = try IncidentStanding(of: incident.id, roster, in: tx)
                let entries = try Timeline.entries(of: incident, standing, in: tx)
                return .json(["items": .array(entries.map(\.json))])
            },
        ]
    }

    private static func tallies(_ visit: Visit, _ counting: RosterCounting?, in tx: borrowing Transaction) throws
        -> Response
    {
        let incident = try IncidentRoutes.incident(of: visit, .seeIncidents, in: tx)
        let all = try TallyStore.all(of: incident.id, in: tx)
        let standing = Set(all.standing.map(\.id))
        let roster = try counting.map { try $0.count(incident.id, tx) }
        let items = all.map { tally in
            let isStanding = standing.contains(tally.id)
            let difference = isStanding ? roster.map { tally.difference(to: $0) } : nil
            return JSON.object(
                (tally.json.members ?? []) + [
                    .init("isNewest", .bool(isStanding)), .init("rosterLess", difference ?? .null),
                ])
        }
        return .json(["items": .array(items), "roster": roster?.json ?? .null])
    }
}

extension FIR {
    /// As the API shows it.
    var json: JSON {
        .object(
            [.init("id", .string(id.description))] + (facts.json.members ?? []) + [
                .init("version", .integer(Int64(version))), .init("recordedAt", .string(recorded.at.description)),
                .init("recordedBy", recorded.json),
            ])
    }
}

extension FIRFacts {
    /// The facts as the API takes and shows them.
    var json: JSON {
        [
            "station": .string(station), "number": .integer(Int64(number)), "year": .integer(Int64(year)),
            "sections": .text(sections), "registeredOn": .text(registeredOn),
        ]
    }
}

extension SourceTally {
    /// As the API shows it.
    var json: JSON {
        [
            "id": .string(id.description), "sourceKind": .text(source.kind), "sourceName": .string(source.name),
            "reliability": .text(reliability), "reference": .text(reference), "saidOn": .text(said.on),
            "saidTime": .text(said.time), "killedLow": .count(killed.low), "killed": .count(killed.best),
            "killedHigh": .count(killed.high), "injuredLow": .count(injured.low), "injured": .count(injured.best),
            "injuredHigh": .count(injured.high), "recordedAt": .string(recorded.at.description),
            "recordedBy": recorded.json,
        ]
    }

    /// Roster less source, each null where the source gave no number.
    func difference(to roster: RosterCount) -> JSON {
        [
            "killed": .count(Difference(of: roster.killed, against: killed).signed),
            "injured": .count(Difference(of: roster.injured, against: injured).signed),
        ]
    }
}

extension RosterCount {
    /// As the API shows it: how many, nobody's name.
    var json: JSON {
        [
            "people": .count(people), "killed": .count(killed), "injured": .count(injured), "missing": .count(missing),
        ]
    }
}

extension TimelineEntry {
    /// As the API shows it: what, when, which office, and which record says more.
    var json: JSON {
        [
            "at": .string(at.description), "event": .string(name), "by": by?.json ?? .null, "record": .text(record),
            "facts": .array(corrected.map { .string($0) }),
        ]
    }

    static let names = [
        "registered", "imported", "corrected", "classified", "fir", "tally", "roster-begun", "roster-grown",
    ]

    private var name: String {
        switch event {
        case .registered: Self.names[0]
        case .imported: Self.names[1]
        case .corrected: Self.names[2]
        case .classified: Self.names[3]
        case .fir: Self.names[4]
        case .tally: Self.names[5]
        case .firstOnRoster: Self.names[6]
        case .newestOnRoster: Self.names[7]
        }
    }

    private var record: String? {
        switch event {
        case .fir(let fir): fir.id.description
        case .tally(let tally): tally.id.description
        case .classified(let record): "\(record.position)"
        case .registered, .imported, .corrected, .firstOnRoster, .newestOnRoster: nil
        }
    }

    private var corrected: [String] { if case .corrected(let facts) = event { facts } else { [] } }
}
