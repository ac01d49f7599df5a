import Access
import Accounts
import HTTPTransport
import Kernel
import Localization
import SQL
import Sealing
import SiteSupport
import TestSupport
import Testing
import Web

extension TestRoom {
    static let door = TestRoom(
        [], AccountRoom.phrases, AccountRoom.room, AccountRoom.routes(demo: []))
}

@Suite("The door")
struct DoorTests {
    private static let password = "correct horse invented staple"

    @Test(
        "The right password opens a session that leads to the work",
        arguments: ThrowawayStore.everyEngine())
    func opened(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.door]) { house in
            try await Self.account("zarak.invented", in: house)
            let answer = try await Self.knock("zarak.invented", Self.password, at: house)
            #expect(answer.status == 303 && answer.location == "/")
            let cookie = answer["Set-Cookie"] ?? ""
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            let value = String(cookie.prefix { $0 != ";" })
            let request = try #require(Request(.get, "/account", headers: [("Cookie", value)]))
            #expect(await house.send(request).says("Zarak Invented"))
        }
    }

    @Test("A wrong password, an unknown name and a closed account are answered the same")
    func same() async throws {
        try await TestHouse.open([.door]) { house in
            try await Self.account("zarak.invented", in: house)
            try await Self.account("closed.invented", in: house)
            try await house.store.write { tx in
                try tx.run("UPDATE account SET is_disabled = 1 WHERE name = 'closed.invented'")
            }
            let knocks = [
                ("zarak.invented", "wrong password here"), ("nobody.invented", Self.password),
                ("closed.invented", Self.password),
            ]
            var texts: Set<String> = []
            for (name, password) in knocks {
                let answer = try await Self.knock(name, password, at: house)
                #expect(answer.status == 401 && answer["Set-Cookie"] == nil)
                #expect(!answer.text.contains(password))
                texts.insert(answer.text.replacing(name, with: "NAME"))
            }
            #expect(texts.count == 1)
        }
    }

    @Test("After many guesses even the right password must wait, and then opens")
    func throttled() async throws {
        try await TestHouse.open([.door]) { house in
            try await Self.account("zarak.invented", in: house)
            var statuses: [Int] = []
            for _ in 0..<8 {
                statuses.append(
                    try await Self.knock("zarak.invented", "guess guess guess", at: house).status)
            }
            #expect(statuses.first == 401 && statuses.last == 429)
            let answer = try await Self.knock("zarak.invented", Self.password, at: house)
            #expect(answer.status == 429 && answer["Set-Cookie"] == nil)
            house.surroundings.step(seconds: 3600)
            #expect(try await Self.knock("zarak.invented", Self.password, at: house).status == 303)
        }
    }

    @Test("Who signs out must sign in again, with the old cookie too")
    func signedOut() async throws {
        try await TestHouse.open([.door]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answer = try await officer.post("/sign-out", on: "/account")
            #expect(answer.status == 303 && answer.location == "/sign-in")
            #expect(try await officer.get("/account").location == "/sign-in")
        }
    }

    private static func account(_ name: String, in house: TestHouse) async throws {
        let hash = try await house.house.signIn.hash(Password(password, of: name))
        let draft = try AccountDraft(
            name: name, displayName: "Zarak Invented", post: Post(.ctdOfficer, .balochistan, nil),
            language: .english)
        let grant = Grant.atConsole(.manageAccounts, for: .administration, at: house.surroundings.now())
        let id = Identifier<Account>(from: house.surroundings)
        try await house.store.write { tx in
            _ = try Accounts.create(draft, id: id, password: hash, by: grant, in: tx)
        }
    }

    private static func knock(_ name: String, _ password: String, at house: TestHouse) async throws
        -> TestAnswer
    {
        let request = try #require(
            Request(
                .post, "/sign-in", headers: [("Content-Type", "application/x-www-form-urlencoded")],
                form: [("name", name), ("password", password)]))
        return await house.send(request)
    }
}
