import Kernel
import SQL
import TestSupport
import Testing

private let migrations = [
    Migration(
        "2026-01-01-counter",
        [
            "CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL CHECK (value >= 0)) {strict}",
            """
            CREATE TABLE thing (
                id TEXT PRIMARY KEY, whole BIGINT, half DOUBLE PRECISION, bytes {blob}, word TEXT UNIQUE,
                counter TEXT REFERENCES counter (name) DEFERRABLE INITIALLY DEFERRED
            ) {strict}
            """,
        ])
]

@Suite("Stores")
struct StoreTests {
    @Test("64 writers together count exactly", arguments: ThrowawayStore.everyEngine())
    func concurrentWriters(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(migrations) { store in
            try await store.write { tx in try tx.run("INSERT INTO counter (name, value) VALUES ('a', 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<64 {
                    group.addTask {
                        for _ in 0..<5 {
                            try await store.write { tx in
                                let value: Int = try tx.first("SELECT value FROM counter") { try $0[0] } ?? -1
                                try tx.run("UPDATE counter SET value = \(value + 1) WHERE name = \("a")")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let total = try await store.read { tx in try tx.first("SELECT value FROM counter") { try $0[0] as Int } }
            #expect(total == 320)
        }
    }
}
