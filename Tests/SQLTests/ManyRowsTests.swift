import SQL
import TestSupport
import Testing

@Suite("Many rows in one insert, in both engines")
struct ManyRowsTests {
    /// Around the sizes of the statements that an engine makes of a list.
    private static let counts = [1, 7, 8, 9, 31, 32, 33, 41, 64, 105]

    @Test("Every row is stored once, asked for in its order, and counted", arguments: ThrowawayStore.everyEngine())
    func stored(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            for count in Self.counts {
                let (stored, asked) = try await store.write { tx in
                    var asked: [Int] = []
                    let stored = try tx.insert("INSERT INTO thing (id, whole, word, bytes) VALUES", count: count) {
                        asked.append($0)
                        return Self.row($0, of: count)
                    }
                    return (stored, asked)
                }
                #expect(stored == count && asked == Array(0..<count))
            }
            #expect(
                try await Self.rows(in: store)
                    == Self.counts.flatMap { count in
                        (0..<count).map { Self.row($0, of: count) }
                    }.sorted { $0.sortKey < $1.sortKey })
        }
    }

    @Test("What stands already is neither stored nor counted", arguments: ThrowawayStore.everyEngine())
    func notTwice(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let counted = try await store.write { tx in
                for number in [0, 5, 33] { try Shelf.put("\(number)", in: tx) }
                return try tx.insert(
                    "INSERT INTO thing (id, word) VALUES", (0..<40).map { ["\($0)".sqlValue, "new \($0)".sqlValue] },
                    "ON CONFLICT (id) DO NOTHING")
            }
            #expect(counted == 37)
            #expect(try await store.read { tx in try Shelf.ids(in: tx) }.count == 40)
        }
    }

    @Test("One row that is refused takes all others with it", arguments: ThrowawayStore.everyEngine())
    func allOrNothing(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            for culprit in [0, 20, 39] {
                let error = await #expect(throws: StoreError.self) {
                    try await store.write { tx in
                        _ = try? tx.insert("INSERT INTO thing (id, word) VALUES", count: 40) {
                            ["\($0)".sqlValue, ($0 == culprit ? "word \((culprit + 1) % 40)" : "word \($0)").sqlValue]
                        }
                    }
                }
                if case .constraint(let name)? = error { #expect(name.contains("word")) } else { Issue.record() }
                let kept = try await store.read { tx in try Shelf.ids(in: tx) }
                #expect(kept.isEmpty)
            }
        }
    }

    @Test("Long texts and pieces of files are kept whole", arguments: ThrowawayStore.everyEngine())
    func longValues(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await store.write { tx in
                try tx.insert("INSERT INTO thing (id, word, bytes) VALUES", count: 32) { Self.long($0) }
            }
            let kept = try await store.read { tx in
                try tx.rows("SELECT id, word, bytes FROM thing") { [try $0[0], try $0[1], try $0[2]] as [SQLValue] }
            }
            #expect(Set(kept) == Set((0..<32).map(Self.long)))
        }
    }

    private static func long(_ number: Int) -> [SQLValue] {
        [
            "\(number)".sqlValue, String(repeating: "ب\(number)", count: 700).sqlValue,
            [UInt8](repeating: UInt8(number), count: 3000).sqlValue,
        ]
    }

    private static func row(_ place: Int, of count: Int) -> [SQLValue] {
        [
            "\(count)-\(place)".sqlValue, (place.isMultiple(of: 3) ? nil : place).sqlValue,
            (place.isMultiple(of: 4) ? nil : "word \(count) \(place)").sqlValue, [UInt8(place)].sqlValue,
        ]
    }

    private static func rows(in store: any Store) async throws -> [[SQLValue]] {
        try await store.read { tx in
            try tx.rows("SELECT id, whole, word, bytes FROM thing") {
                [try $0[0], try $0[1], try $0[2], try $0[3]] as [SQLValue]
            }
        }.sorted { $0.sortKey < $1.sortKey }
    }
}

extension [SQLValue] {
    fileprivate var sortKey: String { if case .text(let id)? = first { id } else { "" } }
}
