import Access
import Claims
import Incidents
import Kernel
import SQL
import SQLiteDriver
import Sealing
import TestSupport
import Testing
import Verification
import Victims

@testable import Demo

@Suite("Seeding the demo")
struct SeedingTests {
    let world = DemoWorld(people: 700, today: HeldSurroundings().today)

    @Test("stores everybody under a key of her own, and every officer")
    func storesEverybody() async throws {
        try await inEmptyInstallation { store, vault in
            #expect(try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld()))
            #expect(try await Self.count("person", store) == 700)
            #expect(try await Self.count("roster_entry", store) == 700)
            #expect(try await Self.count("incident", store) == world.underestimatedCount)
            #expect(try await Self.count("account", store) == DemoWorld.officers.count)
            let people = try await store.read { tx in
                try tx.rows("SELECT id FROM person") { row -> Identifier<Person> in try row[0] }
            }
            for person in people { try vault.lend(person) { _ in } }
        }
    }

    @Test("the past is the past: references and identities of the year they are said to be of")
    func thePast() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: HeldSurroundings())
            let found = try await store.read { tx in
                try tx.rows("SELECT on_date, reference, registered_at FROM incident ORDER BY id") {
                    (on: try $0[0] as CalendarDate, reference: try $0[1] as String, at: try $0[2] as Timestamp)
                }
            }
            #expect(found.map(\.on) == found.map(\.on).sorted())
            #expect(found.allSatisfy { $0.reference.contains("-INC-\($0.on.year)-") })
            #expect(found.allSatisfy { $0.at <= HeldSurroundings().now() && $0.at.dateInPakistan == $0.on })
        }
    }

    @Test("who opened a claim is an officer of the province, and the audit is whole")
    func audited() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            let strangers = try await store.read { tx in
                try tx.first(
                    """
                    SELECT count(*) FROM claim c LEFT JOIN account a ON a.id = c.opened_by
                    WHERE a.province IS NULL OR a.province <> c.province
                    """
                ) { row -> Int in try row[0] }
            }
            #expect(strangers == 0)
            try await ThrowawayStore.sqlite.open(Access.keyStoreMigrations) { anchors in
                try await AuditAnchors.seal(store, keys: anchors, at: RealWorld().now())
                let report = try await AuditVerification.verify(store, keys: anchors)
                #expect(report.isIntact && report.entries > 1000)
            }
        }
    }

    @Test("claims are decided by the real rules, awarded and refused, paid and late, each by who may")
    func claims() async throws {
        try await inEmptyInstallation { store, vault in
            let story = DemoWorld(today: RealWorld().today)
            _ = try await DemoSeeding.run(story, store: store, vault: vault, surroundings: RealWorld())
            #expect(try await Self.count("claim_decision WHERE kind = 'award'", store) > 8)
            #expect(try await Self.count("claim_decision WHERE kind = 'refusal'", store) >= 2)
            #expect(try await Self.count("claim WHERE stage = 'paid'", store) >= 4)
            #expect(try await Self.count("claim WHERE stage IN ('opened', 'evidence', 'verified')", store) > 8)
            #expect(try await Self.count("claim WHERE stage = 'committee'", store) >= 2)
            let both = try await Self.count(
                """
                duty_act d JOIN duty_act e ON e.record = d.record AND e.account = d.account
                WHERE d.act = 'claim.decided' AND e.act IN ('claim.opened', 'claim.changed', 'claim.assessed')
                """, store)
            #expect(both == 0)
        }
    }

    @Test("an attack has its papers: case number, counts of several sources, a decision with a date of its own")
    func papers() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            #expect(try await Self.count("incident_fir", store) > 10)
            #expect(try await Self.count("incident_tally", store) > 30)
            #expect(try await Self.count("incident_classification WHERE position = 2", store) > 10)
        }
    }

    @Test("a second time adds nothing")
    func secondTimeAddsNothing() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            #expect(try await !DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld()))
            #expect(try await Self.count("person", store) == 700)
            #expect(try await Self.count("incident", store) == world.underestimatedCount)
        }
    }

    @Test("an installation with people of its own is refused and left alone")
    func realInstallationIsRefused() async throws {
        try await inEmptyInstallation { store, vault in
            _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            try await store.write { tx in
                try tx.run("UPDATE account SET name = 'somebody.else' WHERE name = 'demo.auditor'")
            }
            await #expect(throws: DemoFault.notEmpty) {
                _ = try await DemoSeeding.run(world, store: store, vault: vault, surroundings: RealWorld())
            }
            #expect(try await Self.count("account", store) == DemoWorld.officers.count)
        }
    }

    /// Data and key store as the program opens them, in a folder that is gone afterwards.
    private func inEmptyInstallation(_ body: (any Store, Vault) async throws -> Void) async throws {
        let migrations = [
            Access.migrations, Incidents.migrations, Victims.migrations, Verification.migrations, Claims.migrations,
        ].flatMap { $0 }
        try await ThrowawayStore.sqlite.open(migrations) { store in
            try await ThrowawayStore.sqlite.open(Access.keyStoreMigrations) { keyStore in
                let folder = try ThrowawayFolder()
                defer { folder.remove() }
                let root = try RootKey.create(at: folder.file("root.key"))
                let keys = KeyStore(keyStore, RealWorld(), scrub: {})
                try await body(store, Vault(try Keyring(from: root), keys))
            }
        }
    }

    private static func count(_ table: SQL, _ store: any Store) async throws -> Int {
        try await store.read { tx in
            try tx.first("SELECT count(*) FROM \(table)") { row -> Int in try row[0] } ?? 0
        }
    }
}
