import Incidents
import Kernel
import Places
import SQL
import SiteSupport
import TestSupport
import Testing

/// The real public file, with all the dirt that its description lists.
@Suite("The real file of 1989 to 2021", .enabled(if: SharedFiles.arePresent), .serialized)
struct RealFileTests {
    static func outcomes(all: Bool = false, with map: BoundaryMap? = nil) throws -> [ImportOutcome] {
        let bytes = try SharedFiles.bytes(of: SharedFiles.incidents)
        return Array(
            try UCDPFile(bytes, provinces: all ? Set(Province.allCases) : UCDPFile.usualProvinces, boundaries: map))
    }

    static func map() throws -> BoundaryMap { try BoundaryMap(geoJSON: SharedFiles.bytes(of: SharedFiles.boundaries)) }

    static func incidents(_ outcomes: [ImportOutcome]) -> [ImportedIncident] {
        outcomes.compactMap { if case .incident(let incident) = $0 { incident } else { nil } }
    }

    static func report(_ outcomes: [ImportOutcome]) -> ImportReport {
        outcomes.reduce(into: ImportReport()) { $0.count($1) }
    }

    /// In the east of Balochistan by name, west of 66 E by point.
    static func misplaced(_ incidents: [ImportedIncident]) -> [ImportedIncident] {
        incidents.filter { $0.place.district?.code == "PK204" && $0.place.point.longitude < 66 }
    }

    @Test("Sindh and Balochistan: every row is counted, none is refused")
    func usualProvinces() throws {
        let report = Self.report(try Self.outcomes(with: Self.map()))
        #expect(report.read == 6416 && report.skipped == 5329 && report.imported == 1087 && report.refused == 0)
        #expect(report.reasons["no-district"] == 28)
        #expect(report.reasons["lasts-several-days"] == 49)
        #expect(report.reasons["district-divided"] == 337)
        #expect(report.reasons["unknown-district"] == nil && report.reasons["unknown-province"] == nil)
    }

    @Test("The 26 events of Dera Bugti that lie in Gwadar and Panjgur are found, with the map and with boxes")
    func deraBugti() throws {
        let map = try Self.map()
        let found = Self.misplaced(Self.incidents(try Self.outcomes(with: map)))
        #expect(found.count == 26)
        let words = found.compactMap { incident in incident.flags.first { $0.kind == .pointOutsideDistrict }?.words }
        #expect(words.count { $0.contains("in Gwadar") } == 24)
        #expect(words.count { $0.contains("in Panjgur") } == 2)
        let coarse = Self.misplaced(Self.incidents(try Self.outcomes()))
        #expect(coarse.count { $0.flags.contains { $0.kind == .pointOutsideDistrict } } == 26)
    }

    @Test("All of Pakistan: all districts are known, the numbers that contradict themselves are flagged")
    func all() throws {
        let report = Self.report(try Self.outcomes(all: true, with: Self.map()))
        #expect(report.read == 6416 && report.skipped == 0 && report.imported == 6371)
        #expect(report.refused == 45 && report.reasons["no-province"] == 45)
        #expect(report.reasons["low-above-best"] == 61 && report.reasons["best-above-high"] == 139)
        #expect(report.reasons["lasts-several-days"].map { $0 <= 348 && $0 > 300 } == true)
        #expect(report.reasons["unknown-district"] == nil)
    }

    @Test("No cell keeps a line break, a tab or an invisible character")
    func clean() throws {
        for incident in Self.incidents(try Self.outcomes(all: true)) {
            for text in [incident.source.articles, incident.source.headline, incident.place.description] {
                #expect(!text.unicodeScalars.contains { "\n\r\t\u{2002}\u{AD}".unicodeScalars.contains($0) })
            }
        }
    }

    @Test("The map of 2023 is whole: every area has its district, and the younger ones are folded")
    func map() throws {
        let map = try Self.map()
        #expect(map.areas.count == 156)
        #expect(map.areas.filter { $0.district == nil }.map(\.name) == [])
        let hub = try #require(GeoPoint(latitude: 25.03, longitude: 66.88))
        #expect(map.districts(at: hub).map(\.code) == ["PK217", "PKX02"])
        let ustaMuhammad = try #require(GeoPoint(latitude: 28.18, longitude: 68.04))
        #expect(map.districts(at: ustaMuhammad).map(\.code) == ["PK207", "PKX03"])
    }

    @Test("Imported for the two provinces: 1,087 incidents, none when run again")
    func imported() async throws {
        let map = try SharedFiles.bytes(of: SharedFiles.boundaries)
        var order = ImportCommand.Order(try SharedFiles.bytes(of: SharedFiles.incidents))
        order.boundaries = map
        try await TestHouse.open([.incidents]) { [order] house in
            let first = try await ImportCommand.run(
                order, by: ImportIncidentsTests.console, into: house.store, surroundings: house.surroundings)
            #expect(first.imported == 1087 && first.known == 0 && first.skipped == 5329 && first.refused == 0)
            #expect(try await house.count("incident") == 1087)
            let again = try await ImportCommand.run(
                order, by: ImportIncidentsTests.console, into: house.store, surroundings: house.surroundings)
            #expect(again.imported == 0 && again.known == 1087)
            #expect(try await house.count("incident") == 1087)
        }
    }
}
