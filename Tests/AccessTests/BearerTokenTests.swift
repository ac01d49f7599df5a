import Access
import Kernel
import Localization
import SQL
import Sealing
import TestSupport
import Testing

@Suite("A bearer token")
struct BearerTokenTests {
    let world = HeldSurroundings()

    private func make(_ post: Post, days: Int = 30, in store: any Store) async throws -> (
        text: String, token: BearerToken
    ) {
        let made = BearerTokens.Making(post, label: "invented program", days: days, from: RealWorld())
        let secret = SecretToken(from: RealWorld())
        let grant = Grant.atConsole(.manageAccounts, for: .administration, at: world.now())
        let token = try await store.write { tx in try BearerTokens.create(made, secret: secret, by: grant, in: tx) }
        return (BearerTokens.text(of: secret), token)
    }

    private func find(_ text: String, in store: any Store) async throws -> Officer {
        let moment = world.now()
        return try await store.read { tx in try BearerTokens.find(text, at: moment, in: tx).officer }
    }

    @Test("is an officer of its role and place, with the same limits", arguments: ThrowawayStore.everyEngine())
    func isAnOfficer(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let (text, _) = try await make(Post(.deputyCommissioner, .balochistan, Invented.quetta), in: store)
            let officer = try await find(text, in: store)
            #expect(text.hasPrefix("umeed_") && officer.role == .deputyCommissioner)
            #expect(officer.posting == .district(.balochistan, Invented.quetta))
            #expect(throws: AccessError.notFound) {
                try officer.grant(.seePerson, at: Scope(.balochistan, Invented.gwadar), for: .claim)
            }
        }
    }

    @Test("is refused when it is unknown, expired or revoked", arguments: ThrowawayStore.everyEngine())
    func isRefused(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let (text, token) = try await make(Post(.auditor), days: 2, in: store)
            let (other, _) = try await make(Post(.auditor), days: 2, in: store)
            for wrong in [
                "", "umeed_", String(text.dropFirst(6)), BearerTokens.text(of: SecretToken(from: RealWorld())),
            ] {
                await #expect(throws: AccessError.tokenRefused) { try await find(wrong, in: store) }
            }
            let grant = Grant.atConsole(.manageAccounts, for: .administration, at: world.now())
            try await store.write { tx in try BearerTokens.revoke(token.id, by: grant, in: tx) }
            await #expect(throws: AccessError.tokenRefused) { try await find(text, in: store) }
            world.step(seconds: 2 * 86_400 - 1)
            #expect(try await find(other, in: store).role == .auditor)
            world.step(seconds: 1)
            await #expect(throws: AccessError.tokenRefused) { try await find(other, in: store) }
            let listed = try await store.read { tx in try BearerTokens.list(by: grant, in: tx) }
            #expect(listed.count == 2 && listed.filter { $0.revokedAt != nil }.map(\.id) == [token.id])
        }
    }

    @Test("remembers when it was used, to the minute", arguments: ThrowawayStore.everyEngine())
    func remembersUse(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let (text, token) = try await make(Post(.auditor), in: store)
            let moment = world.now()
            #expect(BearerTokens.needsTouch(token, at: moment))
            try await store.write { tx in try BearerTokens.touch(token, at: moment, in: tx) }
            let found = try await store.read { tx in try BearerTokens.find(text, at: moment, in: tx).token }
            #expect(found.usedAt == moment && !BearerTokens.needsTouch(found, at: moment.adding(seconds: 59)))
            #expect(BearerTokens.needsTouch(found, at: moment.adding(seconds: 60)))
        }
    }
}
