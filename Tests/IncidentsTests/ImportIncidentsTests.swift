import Access
import Kernel
import Places
import SQL
import SiteSupport
import TestSupport
import Testing

@testable import Incidents

@Suite("Incidents are imported from a file")
struct ImportIncidentsTests {
    /// Three good rows, one that a person must look at, one of Punjab, one that cannot be read.
    static let file = SampleRow.file(
        ["type_of_violence": "1"], ["adm_1": "Sindh province", "adm_2": "Larkana district"], ["where_coordinates": ""],
        ["adm_2": ""], ["adm_1": "Punjab province", "adm_2": "Lahore district"], ["best": "several"])

    static let console = Grant.atConsole(.importIncidents, for: .registration, at: HeldSurroundings().now())

    static func run(
        _ file: [UInt8] = file, into house: TestHouse, by grant: Grant? = nil, store: (any Store)? = nil,
        rowsAtOnce: Int = 200
    ) async throws -> ImportReport {
        try await ImportIncidents.run(
            ImportIncidents.Source(file), by: grant ?? Self.console, into: store ?? house.store, house.surroundings,
            from: ImportReport(), rowsAtOnce: rowsAtOnce
        ) { _, _, _ in }
    }

    @Test(
        "Every row is counted; what is new is stored with its reference, its flags and what the source says",
        arguments: ThrowawayStore.everyEngine())
    func new(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let report = try await Self.run(into: house)
            #expect(report.read == 6 && report.skipped == 1 && report.refused == 1)
            #expect(report.imported == 4 && report.known == 0 && report.flagged >= 1)
            #expect(try await house.count("incident") == 4)
            #expect(try await house.count("incident_source WHERE low = 3 AND best = 4 AND high = 5") == 4)
            #expect(try await house.count("incident WHERE classification = 'unknown' AND manner = 'unknown'") == 4)
            #expect(try await house.count("incident WHERE kind = 'unknown' AND killed = 4 AND injured IS NULL") == 4)
            #expect(try await house.count("incident WHERE needs_person = 1") == report.flagged)
            #expect(try await house.audited("incident.imported") == 1)
            let references = try await house.store.read { tx in
                try tx.rows("SELECT reference FROM incident ORDER BY reference") { row in try row[0] as String }
            }
            #expect(references == ["BA-INC-2010-0001", "BA-INC-2010-0002", "BA-INC-2010-0003", "SD-INC-2010-0001"])
        }
    }

    @Test("The title is made of what the source counts, never of a headline")
    func titles() async throws {
        try await TestHouse.open([.incidents]) { house in
            _ = try await Self.run(into: house)
            let titles = try await house.store.read { tx in
                try tx.rows("SELECT title FROM incident ORDER BY source_key") { row in try row[0] as String }
            }
            #expect(titles[0] == "Armed conflict, Quetta town" && titles[1] == "Attack on civilians, Quetta town")
            #expect(titles[2] == "Attack on civilians, Quetta")
        }
    }

    @Test("The same file again adds nothing and takes no reference", arguments: ThrowawayStore.everyEngine())
    func twice(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            _ = try await Self.run(into: house)
            let again = try await Self.run(into: house)
            #expect(again.read == 6 && again.imported == 0 && again.known == 4 && again.flagged == 0)
            #expect(try await house.count("incident") == 4)
            #expect(
                try await house.value("SELECT last FROM reference_counter WHERE province = 'PK-BA'", as: Int.self) == 3)
            #expect(try await house.audited("incident.imported") == 1)
        }
    }

    @Test(
        "Cut off after any batch, what was counted is stored; run again it adds what is missing",
        arguments: ThrowawayStore.everyEngine(), [0, 1, 2])
    func cutOff(_ engine: ThrowawayStore, after writes: Int) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let breaking = BreakingStore(house.store, after: writes)
            await #expect(throws: StoreError.self) {
                try await Self.run(into: house, store: breaking, rowsAtOnce: 2)
            }
            #expect(try await house.count("incident") == [0, 2, 4][writes])
            let rest = try await Self.run(into: house, rowsAtOnce: 2)
            #expect(rest.imported + rest.known == 4 && rest.known == [0, 2, 4][writes])
            #expect(try await house.count("incident") == 4)
            #expect(try await house.count("incident_source") == 4)
        }
    }

    @Test("A transaction that is run again counts and stores once")
    func runAgain() async throws {
        try await TestHouse.open([.incidents]) { house in
            let report = try await Self.run(into: house, store: StutteringStore(house.store), rowsAtOnce: 2)
            #expect(report.imported == 4 && report.read == 6)
            #expect(try await house.count("incident") == 4)
            #expect(
                try await house.value("SELECT last FROM reference_counter WHERE province = 'PK-BA'", as: Int.self) == 3)
        }
    }

    @Test(
        "Two imports of one file at the same moment store each incident once", arguments: ThrowawayStore.everyEngine())
    func together(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let rows = (1...60).map { ["id": "\($0)", "relid": "TEST-\($0)"] }
            let file = SampleRow.file(of: rows)
            async let one = Self.run(file, into: house, rowsAtOnce: 7)
            async let other = Self.run(file, into: house, rowsAtOnce: 11)
            let (first, second) = try await (one, other)
            #expect(first.imported + second.imported == 60 && first.known + second.known == 60)
            #expect(try await house.count("incident") == 60)
            #expect(try await house.value("SELECT last FROM reference_counter", as: Int.self) == 60)
        }
    }

    @Test("An officer of one province, or of one district, imports only its rows")
    func ownArea() async throws {
        try await TestHouse.open([.incidents]) { house in
            let district = try await house.officer(.ctdOfficer, .balochistan, Invented.quetta)
            let narrow = try await Self.run(into: house, by: Self.grant(of: district))
            #expect(narrow.imported == 2 && narrow.skipped == 3)
            let province = try await house.officer(.homeOfficer, .sindh)
            let wide = try await Self.run(into: house, by: Self.grant(of: province))
            #expect(wide.imported == 1 && wide.skipped == 4)
            #expect(try await house.count("audit_entry WHERE act = 'incident.imported' AND province = 'PK-SD'") == 1)
        }
    }

    static func grant(of officer: TestOfficer) async throws -> Grant {
        let now = officer.house.surroundings.now()
        return try await officer.house.store.read { tx in
            try Grant.queued(.importIncidents, by: officer.account, for: .registration, at: now, in: tx)
        }
    }

    @Test("A grant for something else imports nothing")
    func otherGrant() async throws {
        try await TestHouse.open([.incidents]) { house in
            let grant = Grant.atConsole(.registerIncident, for: .registration, at: house.surroundings.now())
            await #expect(throws: AccessError.notPermitted(.importIncidents)) {
                try await Self.run(into: house, by: grant)
            }
        }
    }

    @Test("The command reads all provinces when told, knows one format, and prints what a program can read")
    func command() async throws {
        try await TestHouse.open([.incidents]) { house in
            var order = ImportCommand.Order(Self.file)
            order.isAll = true
            let report = try await ImportCommand.run(
                order, by: Self.console, into: house.store, surroundings: house.surroundings)
            #expect(report.imported == 5 && report.skipped == 0)
            let keys = report.json.members?.map(\.key)
            #expect(keys == ["read", "skipped", "imported", "known", "refused", "flagged", "reasons"])
            #expect(report.json["reasons"]?["bad-deaths"] == 1)
            #expect(report.table.contains("imported") && report.table.split(separator: "\n").count >= 7)
            order.format = "acled"
            await #expect(throws: UnknownImportFormat.self) {
                try await ImportCommand.run(
                    order, by: Self.console, into: house.store, surroundings: house.surroundings)
            }
            var broken = ImportCommand.Order(Self.file)
            broken.boundaries = Array("{}".utf8)
            await #expect(throws: BoundaryFault.notAFeatureCollection) {
                try await ImportCommand.run(
                    broken, by: Self.console, into: house.store, surroundings: house.surroundings)
            }
        }
    }
}
