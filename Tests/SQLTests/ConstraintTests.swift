import SQL
import TestSupport
import Testing

@Suite("What the engines refuse")
struct ConstraintTests {
    private static let secret = "35202-1234567-1"

    @Test("A constraint is named, the value is not", arguments: ThrowawayStore.everyEngine())
    func constraintsAreNamed(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let refused: [(name: String, sql: SQL)] = [
                ("counter_is_positive", "UPDATE counter SET value = \(-35_202)"),
                ("value", "INSERT INTO counter (name, value) VALUES (\(Self.secret), \(Int?.none))"),
                ("", "INSERT INTO thing (id, counter) VALUES ('x', \(Self.secret))"),
                ("word", "INSERT INTO thing (id, word) VALUES ('1', \(Self.secret)), ('2', \(Self.secret))"),
            ]
            for (name, sql) in refused {
                let error = await #expect(throws: StoreError.self) { try await store.write { tx in try tx.run(sql) } }
                guard case .constraint(let told) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(told.contains(name))
                #expect(!told.contains("35"))
            }
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(kept.isEmpty)
        }
    }

    @Test("A wrong statement says what is wrong with its text", arguments: ThrowawayStore.everyEngine())
    func wrongStatements(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let error = await #expect(throws: StoreError.self) {
                try await store.read { tx in try tx.run("SELECT nothing FROM counter WHERE name = \(Self.secret)") }
            }
            let told = String(describing: error)
            #expect(error?.isAboutTheStatement == true)
            #expect(told.contains("nothing"))
            #expect(!told.contains(Self.secret))
            await #expect(throws: StoreError.self) {
                try await store.write { tx in try tx.run("DELETE FROM thing; DELETE FROM counter") }
            }
            let value = try await store.read { tx in try Shelf.value(of: "a", in: tx) }
            #expect(value == 0)
        }
    }

    @Test("A value that fails while it runs is not told", arguments: ThrowawayStore.everyEngine())
    func failingValues(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let sql: SQL =
                switch store.engine {
                case .sqlite: "SELECT json_extract(\("{" + Self.secret), '$.a')"
                case .postgres: "SELECT CAST(\(Self.secret) AS BIGINT)"
                }
            let error = await #expect(throws: StoreError.self) {
                try await store.read { tx in try tx.first(sql) { row -> Int in try row[0] } }
            }
            #expect(!"\(String(describing: error))".contains("35202"))
        }
    }

    @Test(
        "A missing parent is found at the end, and sinks only its own closure", arguments: ThrowawayStore.everyEngine())
    func deferredConstraints(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let kept = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let parent = number == 7 ? "nobody" : "late\(number)"
                        let isKept = try? await store.write { tx in
                            try tx.run("INSERT INTO thing (id, counter) VALUES (\("\(number)"), \(parent))")
                            try tx.run("INSERT INTO counter (name, value) VALUES (\("late\(number)"), 0)")
                            return true
                        }
                        return isKept ?? false
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 19)
            let stored = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(stored.count == 19)
        }
    }
}
