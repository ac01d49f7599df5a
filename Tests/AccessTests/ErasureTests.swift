import Access
import FoundationEssentials
import Kernel
import SQL
import SQLiteDriver
import Sealing
import TestSupport
import Testing

@Suite("Erasing a person from a file")
struct ErasureTests {
    @Test("leaves no byte of her key in the file or its log, while others read on")
    func leavesNoByte() async throws {
        let folder = try ThrowawayFolder()
        defer { folder.remove() }
        let path = folder.file("keys.db")
        let store = try SQLiteStore.open(path: path, readers: 2, options: .init(secureDelete: true))
        _ = try await Migrator(Access.keyStoreMigrations).migrate(store, at: HeldSurroundings().now())
        let keys = KeyStore(store, HeldSurroundings()) { try await store.scrub() }
        let vault = Vault(try Keyring(from: .throwaway()), keys)
        let people = (0..<300).map { _ in Identifier<Stranger>(from: RealWorld()) }
        try await vault.mint(for: people, in: .sindh)
        let key = try keys.key(of: people[150], .identity)
        let other = try keys.key(of: people[151], .identity)
        #expect(try holds(key.bytes, in: folder))
        try await vault.erase(people[150])
        #expect(try !holds(key.bytes, in: folder))
        #expect(try holds(other.bytes, in: folder))
        #expect(throws: SealingError.noKey) { try vault.lend(people[150]) { _ in } }
        #expect(throws: Never.self) { try vault.lend(people[151]) { _ in } }
        await store.close()
    }

    private func holds(_ needle: [UInt8], in folder: ThrowawayFolder) throws -> Bool {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.contains("keys.db"))
        return try names.contains { name in
            try Array(Data(contentsOf: URL(filePath: folder.file(name)))).firstRange(of: needle) != nil
        }
    }
}
