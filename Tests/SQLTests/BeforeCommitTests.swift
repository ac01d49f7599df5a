import SQL
import Synchronization
import TestSupport
import Testing

@Suite("What must be durable elsewhere before a COMMIT")
struct BeforeCommitTests {
    @Test("is asked for after the change and before anybody sees it", arguments: ThrowawayStore.everyEngine())
    func order(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let seen = Mutex<[[String]]>([])
            try await store.write(beforeCommit: {
                let ids = try store.readNow { tx in try Shelf.ids(in: tx) }
                seen.withLock { $0.append(ids) }
            }) { tx in try Shelf.put("one", in: tx) }
            #expect(seen.withLock { $0 } == [[]])
            #expect(try await store.read { tx in try Shelf.ids(in: tx) } == ["one"])
        }
    }

    @Test("is not asked for by a change that throws", arguments: ThrowawayStore.everyEngine())
    func notForFailures(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let asked = Mutex(0)
            await #expect(throws: ChangedMyMind.self) {
                try await store.write(beforeCommit: { asked.withLock { $0 += 1 } }) { _ in throw ChangedMyMind() }
            }
            #expect(asked.withLock { $0 } == 0)
        }
    }

    @Test("stops its own change alone when it fails", arguments: ThrowawayStore.everyEngine())
    func stopsItsOwn(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            let failures = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await store.write(beforeCommit: {
                                if number % 5 == 0 { throw ChangedMyMind() }
                            }) { tx in try Shelf.put("\(number)", in: tx) }
                            return false
                        } catch is ChangedMyMind { return true } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 12)
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(Set(kept) == Set((0..<60).filter { $0 % 5 != 0 }.map(String.init)))
        }
    }

    @Test("may be a blocking write of another store, by many at once", arguments: ThrowawayStore.everyEngine())
    func otherStore(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await throwaway.open(Shelf.migrations) { keys in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<40 {
                        group.addTask {
                            try await store.write(beforeCommit: {
                                try keys.writeNow { tx in try Shelf.put("\(number)", in: tx) }
                            }) { tx in try Shelf.put("\(number)", in: tx) }
                        }
                        group.addTask { try await keys.write { tx in try Shelf.increment("a", in: tx) } }
                    }
                    try await group.waitForAll()
                }
                let stored = try await store.read { tx in try Shelf.ids(in: tx) }
                let first = try await keys.read { tx in (try Shelf.ids(in: tx), try Shelf.value(of: "a", in: tx)) }
                #expect(stored.count == 40 && first == (stored, 40))
            }
        }
    }

    @Test("A blocking write tells what went wrong and goes on", arguments: ThrowawayStore.everyEngine())
    func blockingWrite(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try store.writeNow { tx in try Shelf.put("one", in: tx) }
            #expect(throws: ChangedMyMind.self) {
                try store.writeNow { tx in
                    try Shelf.put("two", in: tx)
                    throw ChangedMyMind()
                }
            }
            #expect(throws: StoreError.self) { try store.writeNow { tx in try Shelf.put("one", in: tx) } }
            try store.writeNow { tx in try Shelf.put("three", in: tx) }
            #expect(try await store.read { tx in try Shelf.ids(in: tx) } == ["one", "three"])
            await store.close()
            #expect(throws: StoreError.closed) { try store.writeNow { tx in try Shelf.put("late", in: tx) } }
        }
    }
}
