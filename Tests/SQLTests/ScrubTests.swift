import FoundationEssentials
import SQL
import SQLiteDriver
import TestSupport
import Testing

@Suite("What was deleted")
struct ScrubTests {
    private static let mark = "THE-WRAPPED-KEY-OF-NOBODY"

    @Test("A deleted key is in no file after scrubbing, though the store goes on")
    func deletedKeyIsGone() async throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        let store = try SQLiteStore.open(path: folder.file("keys.db"), options: .init(secureDelete: true))
        try await Migrator(Shelf.migrations).migrate(store, at: HeldSurroundings().now())
        for number in 0..<50 { try await store.write { tx in try Shelf.put("\(number)", in: tx) } }
        try await store.write { tx in try Shelf.put("erased", word: Self.mark, in: tx) }
        #expect(try Self.isAnywhere(in: folder))
        try await store.write { tx in try tx.run("DELETE FROM thing WHERE id = 'erased'") }
        try await store.scrub()
        #expect(try !Self.isAnywhere(in: folder))
        try await store.write { tx in try Shelf.put("afterwards", in: tx) }
        #expect(try await store.read { tx in try Shelf.ids(in: tx) }.count == 51)
        await store.close()
    }

    @Test("Scrubbing leaves what was not deleted", arguments: ThrowawayStore.everyEngine())
    func scrubbingKeepsTheRest(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await store.write { tx in try Shelf.put("kept", word: Self.mark, in: tx) }
            try await store.scrub()
            #expect(try await store.read { tx in try Shelf.ids(in: tx) } == ["kept"])
        }
    }

    private static func isAnywhere(in folder: ThrowawayFolder) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            FileManager.default.contents(atPath: folder.file(name))?.firstRange(of: mark.utf8) != nil
        }
    }
}
