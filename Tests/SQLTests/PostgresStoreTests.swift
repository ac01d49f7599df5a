import SQL
import TestSupport
import Testing

/// Faults that only a server can have. Empty where no PostgreSQL was given, which is said loudly elsewhere.
@Suite("PostgreSQL")
struct PostgresStoreTests {
    private static let engines = ThrowawayStore.everyEngine().filter { $0.engine == .postgres }

    /// Does something unkind in the middle of COMMIT, when a deferred trigger runs.
    private static func fault(_ body: StaticString) -> [Migration] {
        Shelf.migrations + [
            Migration(
                "2026-02-01-fault",
                [
                    EngineSQL(sqlite: "", postgres: body),
                    EngineSQL(
                        sqlite: "",
                        postgres: """
                            CREATE CONSTRAINT TRIGGER fault AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                            FOR EACH ROW EXECUTE FUNCTION fault()
                            """),
                ])
        ]
    }

    @Test("A warning during COMMIT is in doubt", arguments: engines)
    func warningIsInDoubt(_ throwaway: ThrowawayStore) async throws {
        let warning = Self.fault(
            """
            CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE WARNING ''canceling wait''; RETURN NULL; END'
            """)
        try await throwaway.open(warning) { store in
            let error = await #expect(throws: StoreError.self) {
                try await store.write { tx in try Shelf.put("x", in: tx) }
            }
            #expect(error?.isInDoubt == true)
            try await store.write { tx in try Shelf.increment("a", in: tx) }
        }
    }

    @Test("A connection lost during COMMIT is in doubt and is not tried again", arguments: engines)
    func lossInCommitIsInDoubt(_ throwaway: ThrowawayStore) async throws {
        let loss = Self.fault(
            """
            CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END'
            """)
        try await throwaway.open(loss) { store in
            let error = await #expect(throws: StoreError.self) {
                try await store.write { tx in try Shelf.put("x", in: tx) }
            }
            #expect(error?.isInDoubt == true)
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(kept.isEmpty)
        }
    }

    @Test("Connections that the server ended are made again", arguments: engines)
    func connectionsComeBack(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            for _ in 0..<8 {
                let process = try await store.write { tx in
                    try Shelf.increment("a", in: tx)
                    return try tx.first("SELECT pg_backend_pid()") { row -> Int in try row[0] }
                }
                try await throwaway.open { other in
                    try await other.write { tx in try tx.run("SELECT pg_terminate_backend(CAST(\(process) AS int))") }
                }
                try await store.write { tx in try Shelf.increment("a", in: tx) }
            }
            #expect(try await store.read { tx in try Shelf.value(of: "a", in: tx) } == 16)
        }
    }

    @Test("A deadlock is tried again", arguments: engines)
    func deadlock(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let both: @Sendable (String, String) async throws -> Void = { first, second in
                try await store.write { tx in
                    try tx.run("UPDATE counter SET value = value + 1 WHERE name = \(first)")
                    _ = try tx.first("SELECT 1 FROM (SELECT pg_sleep(0.2)) AS slept") { _ in true }
                    try tx.run("UPDATE counter SET value = value + 1 WHERE name = \(second)")
                }
            }
            async let one: Void = both("a", "b")
            async let two: Void = both("b", "a")
            _ = try await (one, two)
            #expect(try await store.read { tx in try Shelf.value(of: "a", in: tx) } == 2)
        }
    }
}
