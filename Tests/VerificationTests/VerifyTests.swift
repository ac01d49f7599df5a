import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import SiteSupport
import TestSupport
import Testing
import Verification
import Web

@Suite("Checking a paper")
struct VerifyTests {
    private static let room = TestRoom(
        Verification.migrations, Verification.phrases, nil, Verification.routes)

    private static let day = CalendarDate(year: 2026, month: 11, day: 24)!  // a day that there is

    private static func issued(
        _ kind: IssuedDocument.Kind = .awardLetter, in house: TestHouse
    ) async throws -> VerificationCode {
        let code = VerificationCode(from: house.surroundings)
        try await house.store.write { tx in try IssuedDocuments.issue(code, as: kind, on: day, in: tx) }
        return code
    }

    @Test(
        "a code is valid however it is typed; kind and year are all that is said",
        arguments: ThrowawayStore.everyEngine())
    func valid(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [Self.room]) { house in
            let code = try await Self.issued(in: house)
            let bare = code.description.split(separator: "-").joined().lowercased()
            for target in ["/verify/\(code)", "/verify?code=\(bare)", "/verify?code=\(code)"] {
                let page = try await house.get(target)
                #expect(page.status == 200 && page.says("Valid Kind of paper Letter of award Year 2026"))
            }
            let answer = try await house.get("/api/v1/verify/\(code)").json
            #expect(answer == ["valid": true, "type": "award-letter", "year": 2026])
        }
    }

    @Test("an unknown code, one that is none and a withdrawn one get the same answer, as long as a valid one's")
    func notValid() async throws {
        try await TestHouse.open([Self.room]) { house in
            let code = try await Self.issued(.certificate, in: house)
            let revoked = try await Self.issued(.receipt, in: house)
            try await house.store.write { tx in
                try IssuedDocuments.revoke(revoked, at: house.surroundings.now(), in: tx)
            }
            let valid = try await house.get("/verify/\(code)")
            let unknown = try await house.get("/verify/7KQD-M2XA-90RT-WZ4C-HE6B")
            #expect(unknown.says("Not valid Kind of paper Not known Year Not known"))
            for target in [
                "/verify/\(revoked)", "/verify/x", "/verify?code=%27%3B--",
                "/verify/\(String(repeating: "9", count: 500))",
            ] {
                let page = try await house.get(target)
                #expect(page.status == valid.status && page.bytes.count == valid.bytes.count)
                #expect(page.says("Not valid Kind of paper Not known Year Not known"))
            }
            let answers = try await [
                house.get("/api/v1/verify/\(code)"), house.get("/api/v1/verify/\(revoked)"),
                house.get("/api/v1/verify/none"),
            ]
            #expect(Set(answers.map(\.bytes.count)).count == 1 && answers.allSatisfy { $0.status == 200 })
            #expect(try answers[1].json == answers[2].json)
        }
    }

    @Test("an address that tries many codes has to wait; right ones are free", arguments: ThrowawayStore.everyEngine())
    func throttled(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [Self.room]) { house in
            let code = try await Self.issued(in: house)
            for _ in 1...70 { #expect(try await house.get("/verify/\(code)").status == 200) }
            var last = try await house.get("/verify/none")
            for _ in 1...60 { last = try await house.get("/verify/none") }
            #expect(last.status == 429 && last["Retry-After"] != nil)
            #expect(try await house.get("/verify/\(code)").status == 429)
            house.surroundings.step(seconds: 3600)
            #expect(try await house.get("/verify/\(code)").status == 200)
        }
    }

    @Test("asking leaves nothing of the code on the disk")
    func nothingKept() async throws {
        try await TestHouse.open([Self.room]) { house in
            _ = try await house.get("/verify/7KQD-M2XA-90RT-WZ4C-HE6B")
            #expect(try await house.count("audit_entry") == 0)
            #expect(try await house.count("issued_document") == 0)
        }
    }

    @Test("the words are there in every language")
    func words() throws {
        var book = PhraseBook()
        for file in Verification.phrases { try book.add(file.language, file: file.name, text: file.text) }
        #expect(book.gaps().isEmpty)
        for kind in IssuedDocument.Kind.allCases {
            #expect(book.keys(in: .english).contains("verify.kind.\(kind.rawValue)"))
        }
    }
}
