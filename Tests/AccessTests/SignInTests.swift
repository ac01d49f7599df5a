import Kernel
import Localization
import SQL
import Sealing
import TestSupport
import Testing

@testable import Access

@Suite("Signing in")
struct SignInTests {
    @Test("gives a new token each time", arguments: ThrowawayStore.everyEngine())
    func givesNewTokens(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let account = try await Invented.account("gul.khan", in: store)
            let door = SignIn(store, PasswordHasher(), RealWorld())
            let first = try await door.open(name: "Gul.Khan", password: Invented.password, from: "127.0.0.1")
            let second = try await door.open(name: account.name, password: Invented.password, from: "127.0.0.1")
            #expect(first != second)
        }
    }

    @Test(
        "answers the same to a wrong password, an unknown name, a disabled account and a program",
        arguments: ThrowawayStore.everyEngine())
    func tellsNothing(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let disabled = try await Invented.account("disabled", in: store)
            _ = try await Invented.account("known", in: store)
            let grant = try Invented.administering()
            let made = BearerTokens.Making(try Post(.auditor), label: "program", from: RealWorld())
            try await store.write { tx in
                try Accounts.disable(disabled.id, version: 1, by: grant, in: tx)
                _ = try BearerTokens.create(made, secret: SecretToken(from: RealWorld()), by: grant, in: tx)
            }
            let door = SignIn(store, PasswordHasher(), HeldSurroundings())
            for name in ["known", "nobody", "disabled", "token-\(made.id)"] {
                for password in name == "known" ? ["wrong"] : ["wrong", Invented.password, ""] {
                    await #expect(throws: AccessError.wrongCredentials, "\(name)") {
                        try await door.open(name: name, password: password, from: "127.0.0.1")
                    }
                }
            }
        }
    }

    @Test(
        "evaluates at most 100 of 1,000 guesses, for a known and an unknown name alike",
        arguments: ThrowawayStore.everyEngine(), ["known", "nobody"])
    func slowsGuessing(_ throwaway: ThrowawayStore, name: String) async throws {
        try await throwaway.open(Access.migrations) { store in
            _ = try await Invented.account("known", in: store)
            let world = HeldSurroundings()
            let limits = SignInLimits()
            var evaluated = 0
            var waits: [Int] = []
            for _ in 0..<1000 {
                let moment = world.now()
                do {
                    try await store.write { tx in try Guesses.count([.account(name)], at: moment, limits, in: tx) }
                    evaluated += 1
                } catch AccessError.throttled(let seconds) { waits.append(seconds) }
                world.step(seconds: 5)
            }
            #expect(6...20 ~= evaluated)
            #expect(waits.contains { $0 > 400 } && waits.allSatisfy { 1...901 ~= $0 })
        }
    }

    @Test("a guesser who always waits as long as she is told is in lock-step after 100 guesses")
    func locksStep() {
        let limits = SignInLimits()
        let delays = (1...120).map { Guesses.delay(after: $0, .account("x"), limits) }
        #expect(Array(delays.prefix(8)) == [0, 0, 0, 0, 1, 2, 4, 8])
        #expect(delays[98] == 900 && delays[99] == 3600 && delays[119] == 3600)
        #expect(Guesses.delay(after: 99, .address("x"), limits) == 0)
        #expect(Guesses.delay(after: 100_000, .address("x"), limits) == 900)
    }

    @Test(
        "counts a guess before it is evaluated: a hundred at once are not a hundred evaluations",
        arguments: ThrowawayStore.everyEngine())
    func countsFirst(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            _ = try await Invented.account("known", in: store)
            let door = SignIn(store, PasswordHasher(), HeldSurroundings())
            let evaluated = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        do {
                            _ = try await door.open(name: "known", password: "wrong", from: "127.0.0.1")
                            return true
                        } catch { return (error as? AccessError) == .wrongCredentials }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(evaluated == 5)
        }
    }

    @Test("with the right password forgets the failures before it", arguments: ThrowawayStore.everyEngine())
    func forgives(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            _ = try await Invented.account("known", in: store)
            let world = HeldSurroundings()
            let door = SignIn(store, PasswordHasher(), world)
            for _ in 0..<3 {
                for _ in 0..<3 {
                    await #expect(throws: AccessError.wrongCredentials) {
                        try await door.open(name: "known", password: "wrong", from: "::1")
                    }
                }
                _ = try await door.open(name: "known", password: Invented.password, from: "::1")
            }
            let left = try await store.read { tx in
                try tx.rows("SELECT failures FROM sign_in_guess") { row -> Int in try row[0] }
            }
            #expect(left == [9])
        }
    }

    @Test("keeps nothing of what was typed", arguments: ThrowawayStore.everyEngine())
    func keepsNothing(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let door = SignIn(store, PasswordHasher(), HeldSurroundings())
            _ = try? await door.open(name: "typed-in-the-wrong-box", password: "wrong", from: "192.0.2.77")
            let kept = try await store.read { tx in
                try tx.rows("SELECT subject FROM sign_in_guess") { row -> String in try row[0] }
                    + tx.rows("SELECT record FROM audit_entry") { row -> String in try row[0] }
            }
            #expect(kept.count == 3 && !kept.contains { $0.contains("typed") || $0.contains("192") })
        }
    }

    @Test(
        "the officer's own change of password asks for the old one and ends every session",
        arguments: ThrowawayStore.everyEngine())
    func changesPassword(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Access.migrations) { store in
            let account = try await Invented.account("known", in: store)
            let world = HeldSurroundings()
            let door = SignIn(store, PasswordHasher(), world)
            let token = try await door.open(name: "known", password: Invented.password, from: "::1")
            let officer = account.officer(at: world.now())
            let new = try Password("ooh crumble bassoon", of: "known")
            await #expect(throws: AccessError.wrongCredentials) { try await door.change("wrong", to: new, of: officer) }
            try await door.change(Invented.password, to: new, of: officer)
            let moment = world.now()
            await #expect(throws: AccessError.sessionEnded) {
                try await store.read { tx in try Sessions.find(token, at: moment, in: tx) }
            }
            await #expect(throws: AccessError.wrongCredentials) {
                try await door.open(name: "known", password: Invented.password, from: "::1")
            }
            _ = try await door.open(name: "known", password: "ooh crumble bassoon", from: "::1")
        }
    }
}
