import Kernel
import Localization
import SQL
import Sealing
import TestSupport
import Testing

@testable import Access

@Suite("A session")
struct SessionTests {
    /// A store with one account and one session of it, and the clock in the test's hand.
    struct Scene {
        let store: any Store
        let world = HeldSurroundings()
        let account: Account
        let door: SignIn
        let token: SecretToken

        init(_ store: any Store) async throws {
            self.store = store
            account = try await Invented.account(in: store)
            door = SignIn(store, PasswordHasher(), world)
            token = try await door.open(name: account.name, password: Invented.password, from: "127.0.0.1")
        }

        func find(_ token: SecretToken? = nil) async throws -> Session {
            let (token, moment) = (token ?? self.token, world.now())
            return try await store.read { tx in try Sessions.find(token, at: moment, in: tx) }
        }

        func isAlive() async throws -> Bool {
            do {
                _ = try await find()
                return true
            } catch AccessError.sessionEnded { return false }
        }
    }

    @Test("is the officer of the account, at the moment of the request", arguments: ThrowawayStore.everyEngine())
    func isTheOfficer(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            scene.world.step(seconds: 30)
            let session = try await scene.find()
            #expect(session.officer == scene.account.officer(at: scene.world.now()))
            #expect(!session.needsTouch)
            await #expect(throws: AccessError.sessionEnded) { try await scene.find(SecretToken(from: RealWorld())) }
        }
    }

    @Test(
        "ends after 15 minutes without a request, and after 12 hours in any case",
        arguments: ThrowawayStore.everyEngine())
    func endsByItself(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            var minutes = 0
            while try await scene.isAlive() {
                let session = try await scene.find()
                try await store.write { tx in try Sessions.touch(session, in: tx) }
                scene.world.step(seconds: 14 * 60)
                minutes += 14
                #expect(minutes < 800)
            }
            #expect(minutes == 728)
        }
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            scene.world.step(seconds: 15 * 60 - 1)
            #expect(try await scene.isAlive())
            #expect(try await scene.find().needsTouch)
            scene.world.step(seconds: 1)
            #expect(try await !scene.isAlive())
        }
    }

    @Test("is dead at once after sign-out, and its token never works again", arguments: ThrowawayStore.everyEngine())
    func signsOut(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            let session = try await scene.find()
            try await store.write { tx in try Sessions.end(session, in: tx) }
            #expect(try await !scene.isAlive())
            try await store.write { tx in try Sessions.touch(session, in: tx) }
            #expect(try await !scene.isAlive())
        }
    }

    @Test("is dead at once after every change of its account", arguments: ThrowawayStore.everyEngine(), 0..<4)
    func diesWithAChange(_ throwaway: ThrowawayStore, change: Int) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            let other = try await scene.door.open(name: scene.account.name, password: Invented.password, from: "::1")
            let (grant, id) = (try Invented.administering(), scene.account.id)
            let post = try Post(.auditor)
            let hash = try await Invented.hash.value
            try await store.write { tx in
                switch change {
                case 0: try Accounts.disable(id, version: 1, by: grant, in: tx)
                case 1: try Accounts.move(id, version: 1, to: post, by: grant, in: tx)
                case 2: try Accounts.setPassword(hash, of: id, by: grant, in: tx)
                default: try tx.run("UPDATE account SET version = version + 1 WHERE id = \(id)")
                }
            }
            #expect(try await !scene.isAlive())
            await #expect(throws: AccessError.sessionEnded) { try await scene.find(other) }
        }
    }

    @Test("is stored as a digest: the token is nowhere in the database", arguments: ThrowawayStore.everyEngine())
    func storesNoToken(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            let digests = try await store.read { tx in
                try tx.rows("SELECT digest FROM session") { row -> [UInt8] in try row[0] }
            }
            #expect(digests == [scene.token.digest] && !digests.contains(Array(scene.token.text.utf8)))
        }
    }

    @Test("takes only forms that it gave out", arguments: ThrowawayStore.everyEngine())
    func refusesForgedForms(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            let session = try await scene.find()
            #expect(throws: Never.self) { try session.requireForm(session.formToken.text) }
            for forged in [nil, "", scene.token.text, SecretToken(from: RealWorld()).text] {
                #expect(throws: AccessError.forgedForm) { try session.requireForm(forged) }
            }
        }
    }

    @Test("is swept away when it cannot be used any more", arguments: ThrowawayStore.everyEngine())
    func isSwept(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let scene = try await Scene(store)
            let early = scene.world.now()
            #expect(try await store.write { tx in try Sessions.sweep(at: early, in: tx) } == 0)
            scene.world.step(seconds: 900)
            let late = scene.world.now()
            #expect(try await store.write { tx in try Sessions.sweep(at: late, in: tx) } == 1)
        }
    }
}
