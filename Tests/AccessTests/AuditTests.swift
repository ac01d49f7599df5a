import Kernel
import SQL
import TestSupport
import Testing

@testable import Access

@Suite("The audit")
struct AuditTests {
    /// A main store and a key store.
    private func open(_ throwaway: ThrowawayStore, _ body: @escaping (any Store, any Store) async throws -> Void)
        async throws
    {
        try await throwaway.open(Access.migrations) { store in
            try await throwaway.open(Access.keyStoreMigrations) { keys in try await body(store, keys) }
        }
    }

    private func write(_ count: Int, in store: any Store) async throws {
        let grant = try Invented.grant(.seeIncidents, .ctdOfficer)
        for number in 0..<count {
            let record = Record(.incident, Identifier<Stranger>(from: HeldSurroundings(seed: UInt64(number))))
            try await store.write { tx in
                try Audit.record(grant, .incidentChanged, on: record, after: [UInt8(number & 255)], in: tx)
            }
        }
    }

    private func verify(_ store: any Store, _ keys: any Store) async throws -> AuditReport {
        try await AuditVerification.verify(store, keys: keys)
    }

    @Test("of an untouched store is intact, and every entry is in it", arguments: ThrowawayStore.everyEngine())
    func isIntact(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            #expect(try await verify(store, keys) == AuditReport())
            try await write(30, in: store)
            #expect(try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now()) == 30)
            try await write(5, in: store)
            try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now())
            let report = try await verify(store, keys)
            #expect(report.isIntact && report.entries == 35 && report.anchors == 1)
        }
    }

    @Test("loses nothing and stays in order when many write at once", arguments: ThrowawayStore.everyEngine())
    func manyWriters(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { try await write(25, in: store) } }
                try await group.waitForAll()
            }
            #expect(try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now()) == 200)
            let report = try await verify(store, keys)
            #expect(report.isIntact && report.entries == 200)
        }
    }

    @Test("is linked once when several servers link it at the same moment", arguments: ThrowawayStore.everyEngine())
    func manyLinkers(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            try await write(120, in: store)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now()) }
                }
                try await group.waitForAll()
            }
            try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now())
            let report = try await verify(store, keys)
            #expect(report.isIntact && report.entries == 120)
        }
    }

    @Test("keeps nothing of a transaction that was rolled back", arguments: ThrowawayStore.everyEngine())
    func rollsBack(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            try await write(2, in: store)
            let grant = try Invented.grant(.seeIncidents, .ctdOfficer)
            await #expect(throws: AccessError.notFound) {
                try await store.write { tx in
                    try Audit.record(grant, .incidentChanged, on: Record(.incident), in: tx)
                    throw AccessError.notFound
                }
            }
            try await write(2, in: store)
            try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now())
            let report = try await verify(store, keys)
            #expect(report.isIntact && report.entries == 4)
        }
    }

    @Test("refuses to be changed or deleted by a mere statement", arguments: ThrowawayStore.everyEngine())
    func isAppendOnly(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            try await write(3, in: store)
            try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now())
            let statements: [SQL] = [
                "UPDATE audit_entry SET act = 'incident.seen'", "DELETE FROM audit_entry",
                "UPDATE audit_entry SET sequence = sequence + 9",
            ]
            for statement in statements {
                await #expect(throws: (any Error).self) { try await store.write { tx in try tx.run(statement) } }
            }
            #expect(try await verify(store, keys).entries == 3)
        }
    }

    @Test(
        "finds each of 100 random tamperings by someone who owns the database", arguments: ThrowawayStore.everyEngine())
    func findsTampering(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            try await write(60, in: store)
            try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now())
            try await Tampering.drop(guardsOf: store)
            for round in 0..<100 {
                let tampering = Tampering(round: round, of: 60)
                let report = try await tampering.tried(on: store) { try await verify(store, keys) }
                #expect(!report.isIntact, "\(tampering)")
            }
            #expect(try await verify(store, keys).isIntact)
        }
    }

    @Test("names what is wrong: altered, missing, cut off, written anew", arguments: ThrowawayStore.everyEngine())
    func namesFaults(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, keys in
            try await write(20, in: store)
            try await AuditAnchors.seal(store, keys: keys, at: Invented.surroundings.now())
            try await Tampering.drop(guardsOf: store)
            let expected: [(Tampering.Kind, AuditFault)] = [
                (.alter("role"), .altered(sequence: 7)), (.delete, .missing(first: 7, last: 7)),
                (.cutOff, .truncated(after: 6, anchored: 20)), (.writeAnew, .replaced(sequence: 20)),
            ]
            for (kind, fault) in expected {
                let report = try await Tampering(kind: kind, at: 7).tried(on: store) { try await verify(store, keys) }
                #expect(report.faults == [fault])
            }
        }
    }

    @Test(
        "holds no content: of a person only her identity, of states only digests",
        arguments: ThrowawayStore.everyEngine())
    func holdsNoContent(_ throwaway: ThrowawayStore) async throws {
        try await open(throwaway) { store, _ in
            let account = try await Invented.account("gul.khan", in: store)
            let texts = try await store.read { tx in
                try tx.rows("SELECT act, kind, record, outcome, purpose FROM audit_entry") { row in
                    try (0..<5).map { try row[$0] as String }.joined(separator: " ")
                }
            }
            #expect(texts == ["account.created account \(account.id) done administration"])
        }
    }
}
