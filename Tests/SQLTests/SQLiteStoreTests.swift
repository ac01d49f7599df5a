import FoundationEssentials
import Glibc
import SQL
import SQLiteDriver
import Synchronization
import TestSupport
import Testing

@Suite("SQLite")
struct SQLiteStoreTests {
    @Test("A full database refuses, can be read, and takes what fits: nothing half-written")
    func fullDatabase() async throws {
        try await Self.withFile { path in
            let store = try SQLiteStore.open(path: path, options: .init(pageLimit: 60))
            _ = try await Migrator(Shelf.migrations).migrate(store, at: HeldSurroundings().now())
            let results = await withTaskGroup(of: StoreError?.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        do {
                            try await store.write { tx in
                                let bytes = [UInt8](repeating: 1, count: number.isMultiple(of: 2) ? 100_000 : 1)
                                try tx.run("INSERT INTO thing (id, bytes) VALUES (\("\(number)"), \(bytes))")
                            }
                            return nil
                        } catch { return error as? StoreError }
                    }
                }
                return await group.reduce(into: [StoreError?]()) { $0.append($1) }
            }
            let refused = results.compactMap { $0 }
            #expect(refused.allSatisfy { $0 == .full })
            #expect(refused.count >= 18)
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(kept.count == 40 - refused.count)
            #expect(kept.filter { (Int($0) ?? 0) % 2 == 1 }.count == 20)
            try await store.write { tx in try tx.run("DELETE FROM thing") }
            try await store.write { tx in try Shelf.put("fits again", in: tx) }
            await store.close()
        }
    }

    @Test("Two programs on one file wait for one another")
    func twoPrograms() async throws {
        try await Self.withFile { path in
            let stores = try [SQLiteStore.open(path: path), SQLiteStore.open(path: path)]
            _ = try await Migrator(Shelf.migrations).migrate(stores[0], at: HeldSurroundings().now())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask { try await stores[number % 2].write { tx in try Shelf.increment("a", in: tx) } }
                }
                try await group.waitForAll()
            }
            #expect(try await stores[1].read { tx in try Shelf.value(of: "a", in: tx) } == 200)
            for store in stores { await store.close() }
        }
    }

    @Test("A file held too long by another program is told, and the store goes on afterwards")
    func heldFile() async throws {
        try await Self.withFile { path in
            let holder = try SQLiteStore.open(path: path)
            let store = try SQLiteStore.open(path: path, options: .init(busyTimeoutMilliseconds: 50))
            _ = try await Migrator(Shelf.migrations).migrate(store, at: HeldSurroundings().now())
            let door = Door()
            async let held: Void = holder.write { tx in
                try Shelf.put("held", in: tx)
                door.waitInside()
            }
            await door.someoneIsInside()
            await #expect(throws: StoreError.unavailable("another process holds the database")) {
                try await store.write { tx in try Shelf.put("too soon", in: tx) }
            }
            door.open()
            try await held
            try await store.write { tx in try Shelf.put("later", in: tx) }
            #expect(try await store.read { tx in try Shelf.ids(in: tx) } == ["held", "later"])
            for store in [holder, store] { await store.close() }
        }
    }

    @Test("The files can be read by their owner only")
    func filesArePrivate() async throws {
        try await Self.withFile { path in
            let store = try SQLiteStore.open(path: path)
            try await store.write { tx in try tx.run("CREATE TABLE t (a TEXT)") }
            for name in [path, path + "-wal", path + "-shm"] {
                var status = stat()
                #expect(stat(name, &status) == 0)
                #expect(status.st_mode & 0o777 == 0o600)
            }
            await store.close()
        }
    }

    @Test("A file that is no database, and a folder that is not there, are told at the start")
    func wrongFiles() throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        let text = String(repeating: "this is no database ", count: 500)
        try text.write(toFile: folder.file("text"), atomically: true, encoding: .utf8)
        #expect(throws: StoreError.self) { try SQLiteStore.open(path: folder.file("text")) }
        #expect(try String(contentsOfFile: folder.file("text"), encoding: .utf8) == text)
        #expect(throws: StoreError.self) { try SQLiteStore.open(path: folder.file("nowhere/x.db")) }
    }

    @Test("The durable settings hold: WAL, every commit synced, foreign keys, no text for a misspelt column")
    func settings() async throws {
        try await Self.withFile { path in
            let store = try SQLiteStore.open(path: path, options: .init(secureDelete: true))
            let settings: [(name: SQL, value: SQLValue)] = [
                ("PRAGMA synchronous", .integer(2)), ("PRAGMA foreign_keys", .integer(1)),
                ("PRAGMA secure_delete", .integer(1)), ("PRAGMA journal_mode", .text("wal")),
            ]
            for (name, value) in settings {
                let found = try await store.write { tx in try tx.first(name) { row -> SQLValue in try row[0] } }
                #expect(found == value)
            }
            await #expect(throws: StoreError.self) {
                try await store.read { tx in try tx.run("SELECT \"misspelt\"") }
            }
            await store.close()
        }
    }

    @Test("A row kept beyond its reading is refused, not read from freed memory")
    func keptRow() async throws {
        try await ThrowawayStore.sqlite.open(Shelf.migrations) { store in
            try await store.read { tx in
                var kept: Row?
                try tx.each("SELECT name FROM counter") { kept = $0 }
                let row = try #require(kept)
                #expect(throws: StoreError.self) { try row[0] as String }
            }
        }
    }

    private static func withFile(_ body: (String) async throws -> Void) async throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        try await body(folder.file("test.db"))
    }
}

/// Holds a transaction open until the test lets it go.
private final class Door: Sendable {
    private let isEntered = Atomic(false)
    private let isOpen = Atomic(false)

    func waitInside() {
        isEntered.store(true, ordering: .releasing)
        while !isOpen.load(ordering: .acquiring) { usleep(1000) }
    }

    func someoneIsInside() async {
        while !isEntered.load(ordering: .acquiring) { await Task.yield() }
    }

    func open() { isOpen.store(true, ordering: .releasing) }
}
