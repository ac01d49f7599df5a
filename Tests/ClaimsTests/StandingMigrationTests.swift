import Access
import Incidents
import Kernel
import SQL
import TestSupport
import Testing
import Victims

@testable import Claims

@Suite("Claims that were there before")
struct StandingMigrationTests {
    @Test("keep their day, by Pakistan's calendar, and are worked out anew", arguments: ThrowawayStore.everyEngine())
    func before(_ engine: ThrowawayStore) async throws {
        let ground = Access.migrations + Incidents.migrations + Victims.migrations + [.claim]
        try await engine.open(ground) { store in
            try await store.write { tx in
                try tx.run(
                    """
                    INSERT INTO incident (id, reference, title, on_date, province, kind, classification, manner,
                        version, registered_at, registered_by, flags, needs_person)
                    VALUES ('i', 'BA-INC-1', 'Invented', '2024-10-11', 'PK-BA', 'unknown', 'unknown', 'unknown', 1,
                        '2026-01-01T00:00:00.000000Z', 'a', '', 0)
                    """)
                try tx.run(
                    """
                    INSERT INTO person (id, province, sex, version, registered_at, registered_by, changed_at)
                    VALUES ('p', 'PK-BA', 'unknown', 1, '2026-01-01T00:00:00.000000Z', 'a',
                        '2026-01-01T00:00:00.000000Z')
                    """)
                try tx.run(
                    """
                    INSERT INTO roster_entry (id, incident, person, status, version, registered_at, registered_by)
                    VALUES ('r', 'i', 'p', 'killed', 1, '2026-01-01T00:00:00.000000Z', 'a')
                    """)
                try tx.run(
                    """
                    INSERT INTO claim (id, province, reference, incident, person, roster_entry, stage, standing, version,
                        opened_at, opened_by)
                    VALUES ('c', 'PK-BA', 'BA-CLM-1', 'i', 'p', 'r', 'opened', 'unknown', 1,
                        '2026-03-31T19:30:00.123456Z', 'a')
                    """)
            }
            let later = Claims.migrations.filter { $0.name != Migration.claim.name }
            try await Migrator(ground + later).migrate(store, at: Timestamp(microseconds: 0))
            let found = try await store.read { tx in
                try tx.rows("SELECT opened_on, stage_since, contact, worked_under FROM claim") { row in
                    [try row[0] as String, try row[1], try row[2], "\(try row[3] as Int)"]
                }
            }
            #expect(found == [["2026-04-01", "2026-04-01", "a", "0"]])
        }
    }
}
