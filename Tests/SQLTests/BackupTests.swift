import FoundationEssentials
import PostgresDriver
import SQL
import SQLiteDriver
import TestSupport
import Testing

@Suite("Backups")
struct BackupTests {
    @Test("A backup made while writers go on holds everything acknowledged before it began")
    func backupIsComplete() async throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        try await ThrowawayStore.sqlite.open(Shelf.migrations) { store in
            for number in 0..<50 { try await store.write { tx in try Shelf.put("before\(number)", in: tx) } }
            async let writing: Void = Self.keepWriting(store)
            try await store.backup(to: folder.file("copy.db"))
            try await writing
        }
        let copy = try SQLiteStore.open(path: folder.file("copy.db"))
        let (kept, health) = try await copy.read { tx in
            (
                try Shelf.ids(in: tx).filter { $0.hasPrefix("before") }.count,
                try tx.first("PRAGMA integrity_check") { row -> String in try row[0] }
            )
        }
        #expect(kept == 50)
        #expect(health == "ok")
        await copy.close()
    }

    @Test("A backup never overwrites, and leaves nothing half-written", arguments: ThrowawayStore.everyEngine())
    func backupNeverOverwrites(_ throwaway: ThrowawayStore) async throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        try await throwaway.open(Shelf.migrations) { store in
            try await store.backup(to: folder.file("copy"))
            let before = try #require(FileManager.default.contents(atPath: folder.file("copy")))
            #expect(before.count > 1000)
            await #expect(throws: StoreError.self) { try await store.backup(to: folder.file("copy")) }
            await #expect(throws: StoreError.self) { try await store.backup(to: folder.file("nowhere/copy")) }
            #expect(FileManager.default.contents(atPath: folder.file("copy")) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy"])
        }
    }

    private static func keepWriting(_ store: any Store) async throws {
        for number in 0..<50 { try await store.write { tx in try Shelf.put("after\(number)", in: tx) } }
    }
}
