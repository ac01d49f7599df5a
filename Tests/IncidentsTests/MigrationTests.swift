import Access
import Kernel
import SQL
import TestSupport
import Testing

@testable import Incidents

@Suite("Incidents that were stored before")
struct MigrationTests {
    /// What the first release had.
    static let earlier: [Migration] = [.incident, .incidentSource, .importJob]

    @Test("keep their facts; counts become tallies, classifications a history", arguments: ThrowawayStore.everyEngine())
    func moved(_ engine: ThrowawayStore) async throws {
        try await engine.open(Self.earlier) { store in
            try await store.write { tx in try Self.fill(tx) }
            try await Migrator(Incidents.migrations).migrate(store, at: Timestamp(microseconds: 0))
            let found = try await store.read { tx in
                try tx.rows("SELECT \(IncidentStore.columns) FROM incident ORDER BY reference", IncidentStore.read)
            }
            #expect(found.map(\.facts.datePrecision) == [.unknown, .month])
            #expect(found.map(\.facts.weapon) == [.unknown, .unknown] && found.map(\.facts.time) == [nil, nil])
            let tallies = try await store.read { tx in try found.map { try TallyStore.all(of: $0.id, in: tx) } }
            #expect(tallies.map { $0.map(\.source.kind) } == [[.register], [.dataset]])
            #expect(tallies[0][0].killed == CountRange(best: 2) && tallies[0][0].injured == CountRange())
            // 21:30 in London was the next day in Pakistan.
            #expect(tallies[0][0].saidOn == CalendarDate("2024-11-13"))
            #expect(tallies[1][0].killed == CountRange(low: 9, best: 4, high: 5))
            let history = try await store.read { tx in
                try found.map { try ClassificationStore.history(of: $0.id, in: tx) }
            }
            #expect(history.map { $0.map(\.classification) } == [[.terroristAct], []])
            #expect(history[0][0].decision == nil && history[0][0].recorded.role == nil)
            #expect(
                try await store.read { tx in try tx.exists("SELECT 1 FROM incident WHERE words = 'old one a bazaar'") })
        }
    }

    /// One that an officer registered and one that was imported with numbers that contradict one another.
    private static func fill(_ tx: borrowing Transaction) throws {
        for (number, killed, classification, source) in [
            (1, 2, "terrorist-act", nil), (2, 4, "unknown", "ucdp-ged"),
        ] as [(Int, Int, String, String?)] {
            try tx.run(
                """
                INSERT INTO incident (id, province, reference, title, on_date, place, kind, classification, manner, killed,
                    source, source_key, flags, needs_person, version, registered_at, registered_by)
                VALUES (\("0193f000-0000-7000-8000-00000000000\(number)"), 'PK-BA', \("OLD-\(number)"), 'Old One',
                    '2024-11-12', 'A Bazaar', 'unknown', \(classification), 'unknown', \(killed), \(source), \(source),
                    '', 0, 1, '2024-11-12T21:30:00.000000Z', '00000000-0000-7000-8000-000000000001')
                """)
        }
        try tx.run(
            """
            INSERT INTO incident_source (incident, source, source_key, low, best, high, civilians, date_precision,
                place_precision, district_as_written, place_description, conflict, side_a, side_b, reports, said_by,
                remarks)
            VALUES ('0193f000-0000-7000-8000-000000000002', 'ucdp-ged', 'ucdp-ged', 9, 4, 5, 0, 4, 1, '', '', '', '',
                '', '', '', '')
            """)
    }
}
