import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import SiteSupport
import TestSupport
import Testing
import Web

/// A room of this test's own: a form that stores a note, and a page that fails.
private struct NoteRoom {
    static let room = TestRoom(
        [Migration("2026-11-24-note", ["CREATE TABLE note (words TEXT NOT NULL) {strict}"])], [], nil,
        Route.form("/notes", .signedIn) { visit, _ in
            .plain("\(visit.state.csrf) \(visit.state.values["words"] ?? "")")
        } submit: { visit, tx in
            var answers = try visit.answers()
            let words = answers.requiredText("words", else: Phrase("form.needs-text"))
            try answers.finish()
            try tx.run("INSERT INTO note (words) VALUES (\(words ?? ""))")
            return .redirect(to: "/notes")
        } + [
            .api(.post, "/api/v1/notes", .signedIn, APIDocument("Notes.", room: "Web", answer: .flag)) {
                visit, tx in
                var answers = try visit.answers()
                let words = answers.text("words")
                try answers.finish()
                try tx.run("INSERT INTO note (words) VALUES (\(words ?? ""))")
                return .json(true)
            },
            .page("/breaks", .signedIn) { _, tx in
                _ = try tx.exists("SELECT secret_of_the_house FROM nowhere")
                return .plain("")
            },
        ])
}

@Suite("The site answers what it cannot take")
struct RefusalTests {
    @Test("Another method is refused with the methods that the address takes")
    func methods() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.send(.delete, "/notes")
            #expect(page.status == 405 && page["Allow"] == "GET, HEAD, POST")
            let api = try await officer.api(.get, "/api/v1/notes")
            #expect(api.status == 405 && api["Allow"] == "POST")
            #expect(api["Content-Type"] == "application/problem+json")
            #expect(try await officer.send(.other("BREW"), "/healthz").status == 405)
        }
    }

    @Test("An unknown address is a page for people and a problem for programs")
    func unknown() async throws {
        try await TestHouse.open([]) { house in
            let page = try await house.get("/nowhere/<b>")
            #expect(page.status == 404 && page["Content-Type"]?.hasPrefix("text/html") == true)
            #expect(!page.text.contains("<b>"))
            let api = try await house.get("/api/v1/nowhere")
            #expect(api.status == 404 && api["Content-Type"] == "application/problem+json")
            #expect(try api.json["type"] == "urn:umeed:problem:not-found" && api.json["status"] == 404)
        }
    }

    @Test("Error pages speak the reader's language, by cookie and by account")
    func languages() async throws {
        try await TestHouse.open([]) { house in
            for (language, words) in [
                ("ur", "اس پتے پر"), ("sd", "هن پتي تي"), ("en", "nothing at this address"),
            ] {
                let request = try #require(
                    Request(.get, "/nowhere", headers: [("Cookie", "umeed-language=\(language)")]))
                let page = await house.send(request)
                #expect(page.text.contains(words) && page.text.contains("lang=\"\(language)\""))
            }
            let officer = try await house.officer(.ctdOfficer, .balochistan, language: .urdu)
            #expect(try await officer.get("/nowhere").text.contains("lang=\"ur\""))
        }
    }

    @Test("A fault of the program itself says nothing of the program, only a reference")
    func failure() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let page = try await officer.get("/breaks")
            #expect(
                page.status == 500 && !page.text.contains("secret_of_the_house")
                    && !page.text.contains("SELECT"))
            #expect(page.says("Reference"))
        }
    }

    @Test("A JSON field that nobody asked for is named, and nothing is stored")
    func unknownField() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answer = try await officer.api(.post, "/api/v1/notes", ["words": "a", "wrods": "b"])
            #expect(answer.status == 422 && answer.faultyFields == ["wrods"])
            #expect(try await officer.api(.post, "/api/v1/notes", ["words": 7]).faultyFields == ["words"])
            let broken = try await officer.api(
                .post, "/api/v1/notes", nil, ["Content-Type": "application/json"])
            #expect(broken.status == 400)
            #expect(try await house.count("note") == 0)
        }
    }

    @Test("Every answer carries the headers that guard the browser")
    func headers() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let answers = [
                try await house.get("/healthz"), try await house.get("/nowhere"),
                try await house.get("/notes"),
                try await officer.get("/notes"), try await officer.get("/breaks"),
                try await officer.api(.post, "/api/v1/notes", ["x": 1]),
                try await officer.send(.delete, "/notes"),
                try await house.get("/language/ur"),
            ]
            for answer in answers {
                let policy = answer["Content-Security-Policy"] ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(
                    answer["X-Content-Type-Options"] == "nosniff"
                        && answer["Referrer-Policy"] == "no-referrer")
                #expect(answer["Cache-Control"] == "no-store", "\(answer.status)")
            }
        }
    }
}

@Suite("A form must be ours")
struct ForgeryTests {
    private static let urlencoded: Headers = [("Content-Type", "application/x-www-form-urlencoded")]

    @Test(
        "Without the session's token, or with another one, nothing is stored",
        arguments: [nil, "", "wrong"])
    func forged(token: String?) async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let tokens = token.map { [Fields.Field("csrf", $0)] } ?? []
            let form = Fields([Fields.Field("words", "forged")] + tokens)
            #expect(
                try await officer.send(.post, "/notes", headers: Self.urlencoded, form: form).status == 403)
            #expect(
                try await officer.send(.post, "/api/v1/notes", headers: Self.urlencoded, form: form).status
                    == 403)
            #expect(try await house.count("note") == 0)
        }
    }

    @Test("Another officer's token does not serve, one's own does")
    func others() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let other = try await house.officer(.ctdOfficer, .balochistan)
            let (hers, his) = (try await Self.token(of: officer), try await Self.token(of: other))
            #expect(hers != his)
            let forged: Fields = [("words", "forged"), ("csrf", his)]
            #expect(
                try await officer.send(.post, "/notes", headers: Self.urlencoded, form: forged).status
                    == 403)
            let own: Fields = [("words", "hers"), ("csrf", hers)]
            #expect(
                try await officer.send(.post, "/notes", headers: Self.urlencoded, form: own).status == 303)
            #expect(try await house.count("note") == 1)
        }
    }

    @Test("What the browser says came from another site is refused, right token or not")
    func crossSite() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let form: Fields = [("words", "forged"), ("csrf", try await Self.token(of: officer))]
            var headers = Self.urlencoded
            headers.append("Sec-Fetch-Site", "cross-site")
            #expect(try await officer.send(.post, "/notes", headers: headers, form: form).status == 403)
            #expect(try await house.count("note") == 0)
        }
    }

    @Test("A faulty form comes back with what was typed")
    func typed() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let token = try await Self.token(of: officer)
            let long = String(repeating: "x", count: 201)
            let form: Fields = [("words", long), ("csrf", token)]
            let again = try await officer.send(.post, "/notes", headers: Self.urlencoded, form: form)
            #expect(again.status == 422 && again.text.hasSuffix(long))
            #expect(try await house.count("note") == 0)
        }
    }

    private static func token(of officer: TestOfficer) async throws -> String {
        String(try await officer.get("/notes").text.prefix { $0 != " " })
    }
}

@Suite("The language of the browser")
struct LanguageChoiceTests {
    @Test("The choice is kept in a cookie and leads back to the page")
    func chosen() async throws {
        try await TestHouse.open([]) { house in
            let answer = try await house.get("/language/ur?back=/notes?page=2")
            #expect(answer.status == 303 && answer.location == "/notes?page=2")
            let cookie = answer["Set-Cookie"] ?? ""
            #expect(cookie.hasPrefix("umeed-language=ur;") && cookie.contains("HttpOnly"))
            #expect(cookie.contains("SameSite=Lax"))
        }
    }

    @Test(
        "It never leads to another site",
        arguments: [
            "//evil", "https://evil.example", "/%5Cevil", "/%09/evil", "%5C%5Cevil",
            "javascript:alert(1)", "",
        ])
    func elsewhere(back: String) async throws {
        try await TestHouse.open([]) { house in
            let answer = try await house.get("/language/ur?back=\(back)")
            #expect(answer.status == 303 && answer.location == "/")
        }
    }

    @Test("A language that nobody speaks here is not there")
    func unknown() async throws {
        try await TestHouse.open([]) { house in
            let answer = try await house.get("/language/xx")
            #expect(answer.status == 404 && answer["Set-Cookie"] == nil)
        }
    }
}

@Suite("A session ends when its account does")
struct ClosedAccountTests {
    @Test("At once, in the browser and for the program", arguments: ThrowawayStore.everyEngine())
    func closed(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            #expect(try await officer.get("/notes").status == 200)
            let grant = Grant.atConsole(
                .manageAccounts, for: .administration, at: house.surroundings.now())
            let ids = [officer.account, officer.program]
            try await house.store.write { tx in
                for id in ids { try Accounts.disable(id, version: 1, by: grant, in: tx) }
            }
            let answer = try await officer.get("/notes")
            #expect(answer.status == 303 && answer.location == "/sign-in")
            #expect(try await officer.api(.post, "/api/v1/notes", ["words": "late"]).status == 401)
            #expect(try await house.count("note") == 0)
        }
    }

    @Test("And after a quarter of an hour without a request")
    func idle() async throws {
        try await TestHouse.open([NoteRoom.room]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            house.surroundings.step(seconds: 14 * 60)
            #expect(try await officer.get("/notes").status == 200)
            house.surroundings.step(seconds: 15 * 60 + 1)
            #expect(try await officer.get("/notes").location == "/sign-in")
        }
    }
}
