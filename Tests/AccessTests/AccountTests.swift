import Access
import Kernel
import Localization
import SQL
import Sealing
import TestSupport
import Testing

@Suite("An account")
struct AccountTests {
    @Test("is found by its name, whichever case is typed", arguments: ThrowawayStore.everyEngine())
    func isFound(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let account = try await Invented.account("gul.khan", in: store)
            let grant = try Invented.administering()
            let found = try await store.read { tx in try Accounts.named("Gul.Khan", by: grant, in: tx) }
            #expect(found == account && found.version == 1 && found.role == .ctdOfficer)
            let listed = try await store.read { tx in try Accounts.list(by: grant, in: tx) }
            #expect(listed == [account])
            await #expect(throws: AccessError.nameTaken) { try await Invented.account("gul.khan", in: store) }
        }
    }

    @Test("needs a name that can be typed and a district that is in its province")
    func draftIsParsed() throws {
        let post = try Post(.ctdOfficer, .balochistan)
        for name in ["", "x", "two words", "گل", String(repeating: "a", count: 65)] {
            let fault = #expect(throws: FormFaults.self) {
                try AccountDraft(name: name, displayName: "Invented", post: post)
            }
            #expect(fault?.fields.map(\.field) == ["name"])
        }
        #expect(throws: FormFaults.self) { try Post(.deputyCommissioner, nil, Invented.quetta) }
        #expect(throws: FormFaults.self) { try Post(.deputyCommissioner, .sindh, Invented.quetta) }
        #expect(throws: Never.self) { try Post(.deputyCommissioner, .balochistan, Invented.quetta) }
    }

    @Test("is made by nobody who may not manage accounts", arguments: ThrowawayStore.everyEngine())
    func needsAGrant(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let draft = try AccountDraft(name: "invented", displayName: "Invented", post: Post(.auditor))
            let hash = try await Invented.hash.value
            let grant = try Invented.grant(.seeIncidents, .ctdOfficer)
            await #expect(throws: AccessError.notPermitted(.manageAccounts)) {
                try await store.write { tx in
                    try Accounts.create(draft, id: Identifier(from: RealWorld()), password: hash, by: grant, in: tx)
                }
            }
        }
    }

    @Test(
        "changes only from the version that was seen, and never by its own hand",
        arguments: ThrowawayStore.everyEngine())
    func changesOnce(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let account = try await Invented.account(in: store)
            let grant = try Invented.administering()
            let post = try Post(.auditor)
            try await store.write { tx in try Accounts.move(account.id, version: 1, to: post, by: grant, in: tx) }
            await #expect(throws: AccessError.staleAccount) {
                try await store.write { tx in try Accounts.disable(account.id, version: 1, by: grant, in: tx) }
            }
            let moved = try await store.read { tx in try Accounts.named(account.name, by: grant, in: tx) }
            #expect(moved.role == .auditor && moved.province == nil && moved.version == 2)
            await #expect(throws: AccessError.ownRole) {
                try await store.write { tx in
                    try Accounts.move(grant.officer.account, version: 1, to: post, by: grant, in: tx)
                }
            }
        }
    }
}
