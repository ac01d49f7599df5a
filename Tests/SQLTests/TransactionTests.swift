import SQL
import TestSupport
import Testing

@Suite("Transactions in both engines")
struct TransactionTests {
    @Test("Throwing rolls back everything of the closure", arguments: ThrowawayStore.everyEngine())
    func throwingRollsBack(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            await #expect(throws: ChangedMyMind.self) {
                try await store.write { tx in
                    try Shelf.put("one", in: tx)
                    try Shelf.increment("a", in: tx)
                    throw ChangedMyMind()
                }
            }
            let left = try await store.read { tx in (try Shelf.ids(in: tx), try Shelf.value(of: "a", in: tx)) }
            #expect(left == ([], 0))
        }
    }

    @Test("Among many writers, one that throws sinks only itself", arguments: ThrowawayStore.everyEngine())
    func oneSinksAlone(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let failures = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await store.write { tx in
                                try Shelf.put("\(number)", in: tx)
                                if number % 3 == 0 { throw ChangedMyMind() }
                                if number % 3 == 1 { try tx.run("INSERT INTO counter (name, value) VALUES ('a', 1)") }
                            }
                            return false
                        } catch { return true }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 40)
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(Set(kept) == Set((0..<60).filter { $0 % 3 == 2 }.map(String.init)))
        }
    }

    @Test("An error that was swallowed still fails the transaction", arguments: ThrowawayStore.everyEngine())
    func swallowedErrors(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            await #expect(throws: StoreError.self) {
                try await store.write { tx in
                    try Shelf.put("kept?", in: tx)
                    _ = try? tx.run("UPDATE counter SET value = -1")
                    _ = try? Shelf.put("and this?", in: tx)
                }
            }
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(kept.isEmpty)
            try await store.write { tx in try Shelf.put("afterwards", in: tx) }
            #expect(try await store.read { tx in try Shelf.ids(in: tx) } == ["afterwards"])
        }
    }

    @Test("64 writers who read before they write count exactly", arguments: ThrowawayStore.everyEngine())
    func writersCountExactly(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<64 {
                    group.addTask {
                        for _ in 0..<5 { try await store.write { tx in try Shelf.increment("a", in: tx) } }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { tx in try Shelf.value(of: "a", in: tx) } == 320)
        }
    }

    @Test("Two who check one another's counter cannot both be first", arguments: ThrowawayStore.everyEngine())
    func noWriteSkew(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            for round in 1...20 {
                async let one: Void = store.write { tx in try Self.claim("a", unless: "b", round, in: tx) }
                async let two: Void = store.write { tx in try Self.claim("b", unless: "a", round, in: tx) }
                _ = try await (one, two)
                let claims = try await store.read { tx in
                    try [Shelf.value(of: "a", in: tx), Shelf.value(of: "b", in: tx)].filter { $0 == round }.count
                }
                #expect(claims == 1)
            }
        }
    }

    @Test("A reader sees one moment while writers go on", arguments: ThrowawayStore.everyEngine())
    func readersSeeOneMoment(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            async let writing: Void = Self.writePairs(40, store)
            for _ in 0..<40 {
                try await store.read { tx in
                    let first = try Shelf.value(of: "a", in: tx)
                    // Long enough for a writer to commit in between.
                    for _ in 0..<20 { _ = try Shelf.ids(in: tx) }
                    #expect(try Shelf.value(of: "b", in: tx) == first)
                }
            }
            try await writing
        }
    }

    @Test("A reading may not write", arguments: ThrowawayStore.everyEngine())
    func readingMayNotWrite(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let error = await #expect(throws: StoreError.self) {
                try await store.read { tx in try Shelf.put("x", in: tx) }
            }
            #expect(error?.isAboutTheStatement == true)
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(kept.isEmpty)
        }
    }

    @Test("Statements may run inside the rows of another, also the same one", arguments: ThrowawayStore.everyEngine())
    func statementsInsideRows(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await store.write { tx in
                for id in ["1", "2", "3"] { try Shelf.put(id, in: tx) }
                var pairs: [String] = []
                try tx.each("SELECT id FROM thing ORDER BY id") { outer in
                    let first: String = try outer[0]
                    try tx.each("SELECT id FROM thing ORDER BY id") { inner in pairs.append(first + (try inner[0])) }
                    try Shelf.increment("a", in: tx)
                }
                #expect(pairs == ["11", "12", "13", "21", "22", "23", "31", "32", "33"])
                #expect(try Shelf.value(of: "a", in: tx) == 3)
                #expect(try tx.run("UPDATE thing SET whole = 1 WHERE id > \("1")") == 2)
                #expect(try tx.exists("SELECT 1 FROM thing WHERE whole = 1"))
                #expect(try tx.first("SELECT id FROM thing WHERE id = '9'") { row -> String in try row[0] } == nil)
            }
        }
    }

    @Test("A blocking reading works inside a transaction of another store", arguments: ThrowawayStore.everyEngine())
    func blockingReading(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { keys in
            try await throwaway.open(Shelf.migrations) { store in
                try await keys.write { tx in try Shelf.put("key", word: "wrapped", in: tx) }
                try await store.write { tx in
                    let word = try keys.readNow { keys in
                        try keys.first("SELECT word FROM thing WHERE id = \("key")") { row -> String in try row[0] }
                    }
                    try Shelf.put("record", word: word, in: tx)
                }
                #expect(try store.readNow { tx in try Shelf.ids(in: tx) } == ["record"])
            }
        }
    }

    @Test("A closed store refuses, it does not wait", arguments: ThrowawayStore.everyEngine())
    func closedStore(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await store.write { tx in try Shelf.put("x", in: tx) }
            await store.close()
            await #expect(throws: StoreError.closed) { try await store.read { tx in try Shelf.ids(in: tx) } }
            await #expect(throws: StoreError.closed) { try await store.write { tx in try Shelf.put("y", in: tx) } }
            #expect(throws: StoreError.closed) { try store.readNow { tx in try Shelf.ids(in: tx) } }
            await store.close()
        }
    }

    private static func claim(_ mine: String, unless other: String, _ round: Int, in tx: borrowing Transaction) throws {
        guard try Shelf.value(of: other, in: tx) < round else { return }
        try tx.run("UPDATE counter SET value = \(round) WHERE name = \(mine)")
    }

    private static func writePairs(_ count: Int, _ store: any Store) async throws {
        for _ in 0..<count {
            try await store.write { tx in
                try Shelf.increment("a", in: tx)
                try Shelf.increment("b", in: tx)
            }
        }
    }
}
