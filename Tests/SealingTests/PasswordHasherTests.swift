import Sealing
import Testing

@Suite("A password")
struct PasswordHasherTests {
    let hasher = PasswordHasher()

    @Test("is known again, and no other is")
    func isKnownAgain() async throws {
        let hash = try await hasher.hash("an invented long password")
        #expect(hash.stored.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hasher.verify("an invented long password", against: hash))
        #expect(try await !hasher.verify("an invented long passwore", against: hash))
        #expect(try await hasher.hash("an invented long password") != hash)
    }

    @Test("of nobody takes as long as a wrong one, so that the time tells nothing")
    func nobodyTakesAsLong() async throws {
        let hash = try await hasher.hash("an invented long password")
        _ = try await hasher.verify("a first one", against: nil)
        let clock = ContinuousClock()
        var wrong: [Duration] = []
        var nobody: [Duration] = []
        for _ in 0..<7 {
            wrong.append(try await clock.measure { _ = try await hasher.verify("wrong", against: hash) })
            nobody.append(try await clock.measure { _ = try await hasher.verify("wrong", against: nil) })
        }
        let ratio = wrong.sorted()[3] / nobody.sorted()[3]
        // Without the work for nobody it would be thousands; a busy machine may well double it.
        #expect(0.1...10 ~= ratio)
    }

    @Test("is refused politely when too many are waiting")
    func refusesWhenBusy() async throws {
        let small = PasswordHasher(atOnce: 1, mostWaiting: 2)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask { (try? await small.hash("an invented long password")) == nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(1...8 ~= refused)
        let later = try await small.hash("an invented long password")
        #expect(try await !small.verify("wrong", against: nil))
        #expect(try await small.verify("an invented long password", against: later))
    }
}
