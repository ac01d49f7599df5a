import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// One roster line as JSON, under `/api/v1/roster/{roster}`.
enum LineAPI {
    static var routes: [Route] {
        [
            .api(.get, "/api/v1/roster/{roster}", .needs(.seeRoster), showDocument) { visit, tx in
                try show(visit, in: tx)
            },
            .api(.patch, "/api/v1/roster/{roster}", .needs(.addToRoster), changeDocument) { visit, tx in
                try change(visit, in: tx)
            },
            Route.api(.post, "/api/v1/roster/{roster}/family-told", .needs(.addToRoster), toldDocument) { visit, tx in
                try tell(visit, in: tx)
            }.recognisingRepeats(isRequired: false),
        ]
    }

    private static func show(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try LineRoutes.Line(of: visit, .seeRoster, in: tx)
        try Audit.record(line.grant, .personSeen, on: Record(.person, line.person.id), in: tx)
        let named = try RosterStore.namedLine(
            line.entry.id, of: line.incident, to: line.grant, by: visit.house.vault, in: tx)
        guard let named else { throw AccessError.notFound }
        return .json(named.json, version: line.entry.version)
    }

    /// Fields that are absent stay as they are.
    private static func change(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try LineRoutes.Line(of: visit, .addToRoster, in: tx)
        let version = try visit.expectedVersion()
        let current: JSON = [
            "status": .text(line.entry.status), "tag": .text(line.entry.tag), "hospital": .text(line.entry.hospital),
        ]
        var answers = try visit.answers(over: current)
        let (tag, status, hospital) = try PersonDraft.standing(from: &answers)
        let new = try ChangeRosterEntry.run(
            line.entry, of: line.incident, tag: tag, status: status, hospital: hospital, from: version, by: line.grant,
            in: tx)
        return .json(["id": .string(line.entry.id.description), "version": .integer(Int64(new))], version: new)
    }

    private static func tell(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let line = try LineRoutes.Line(of: visit, .addToRoster, in: tx)
        let version = try visit.expectedVersion()
        var answers = try visit.answers()
        let told = try FamilyTold.read(from: &answers, today: visit.today)
        let new = try TellFamily.run(
            told, for: line.entry, of: line.incident, from: version, by: line.grant, vault: visit.house.vault,
            surroundings: visit.house.surroundings, in: tx)
        return .json(["id": .string(line.entry.id.description), "version": .integer(Int64(new))], version: new)
    }

    private static let changed = Schema.object([.required("id", .identifier), .required("version", .integer())])

    private static let showDocument = APIDocument(
        "One line of a roster. Reading it is written in the audit.", room: "Victims", answer: RosterAPI.line,
        hasVersion: true)

    private static let changeDocument = APIDocument(
        "Correct what happened, where the person is, or the tag; a tag that was given cannot be emptied.",
        room: "Victims",
        request: .object([
            .optional("status", .word(of: HarmStatus.self)), .optional("tag", .nullable(.text(atMost: 20))),
            .optional("hospital", .nullable(.text(atMost: 120))),
        ]), answer: changed, hasVersion: true, needsVersion: true)

    private static let toldDocument = APIDocument(
        "Record that the family was told, by whom and which relative: names are shown beyond the incident's own officers.",
        room: "Victims",
        request: .object([
            .required("toldOn", .date), .required("toldBy", .text(atMost: 120)),
            .required("relation", .word(of: KinRelation.self)), .optional("toldTo", .nullable(.text(atMost: 120))),
        ]), answer: changed, hasVersion: true, needsVersion: true)
}
