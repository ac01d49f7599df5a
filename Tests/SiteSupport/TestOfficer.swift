public import Access
public import HTTPTransport
public import Kernel
public import Localization
import SQL
import Sealing
import TestSupport
import Web

extension TestHouse {
    /// A new officer, signed in, and a program with the same role and place for the API.
    ///
    /// They are two accounts: what the program does is not the officer's own work.
    public func officer(
        _ role: Role, _ province: Province? = nil, _ district: DistrictCode? = nil, language: Language = .english
    ) async throws -> TestOfficer {
        let post = try Post(role, province, district)
        let id = Identifier<Account>(from: surroundings)
        let name = "invented-\(id)"
        let draft = try AccountDraft(name: name, displayName: "Invented Officer", post: post, language: language)
        let making = BearerTokens.Making(post, label: "invented program", from: surroundings)
        let secret = SecretToken(from: surroundings)
        let grant = Grant.atConsole(.manageAccounts, for: .administration, at: surroundings.now())
        let program = try await store.write { tx in
            // No password opens this account: the session is opened as the demo opens one.
            _ = try Accounts.create(draft, id: id, password: PasswordHash(stored: "none"), by: grant, in: tx)
            return try BearerTokens.create(making, secret: secret, by: grant, in: tx).account
        }
        return TestOfficer(
            house: self, account: id, program: program, session: try await house.signIn.demoCookie(name: name),
            token: BearerTokens.text(of: secret))
    }
}

/// Somebody at a browser, and her program at the API.
public struct TestOfficer: Sendable {
    public let house: TestHouse
    public let account: Identifier<Account>
    /// The account behind `api`.
    public let program: Identifier<Account>
    let session: String
    let token: String

    /// A page. Redirects are not followed, so that a test sees them.
    public func get(_ target: String) async throws -> TestAnswer { try await send(.get, target) }

    /// Where an answer leads.
    public func follow(_ answer: TestAnswer) async throws -> TestAnswer {
        guard let location = answer.location else { throw Unfit("\(answer.status) leads nowhere: \(answer.text)") }
        return try await get(location)
    }

    /// The form that posts to `address`, as the page at the same address shows it, or the one at `page`.
    public func form(_ address: String, on page: String? = nil) async throws -> TestForm {
        try await get(page ?? address).form(to: address)
    }

    /// Opens the form, answers it and sends it, tokens and all, as a browser would: what is not answered keeps
    /// the value that the form shows. Throws when the form has no such question.
    @discardableResult
    public func post(
        _ address: String, _ answers: [String: String] = [:], files: [UploadedFile] = [], on page: String? = nil
    ) async throws -> TestAnswer {
        try await post(form(address, on: page), answers, files: files)
    }

    /// Sends a form that was opened before; twice, if a test likes.
    @discardableResult
    public func post(
        _ form: TestForm, _ answers: [String: String] = [:], files: [UploadedFile] = []
    ) async throws -> TestAnswer {
        let type = form.sendsFiles ? "multipart/form-data" : "application/x-www-form-urlencoded"
        return try await send(
            .post, form.address, headers: [("Content-Type", type)], form: try form.answered(answers), files: files)
    }

    /// Any request with the session's cookie and nothing else.
    public func send(
        _ method: Request.Method, _ target: String, headers: Headers = [], form: Fields = [],
        files: [UploadedFile] = []
    ) async throws -> TestAnswer {
        var headers = headers
        headers.append("Cookie", "umeed=\(session)")
        guard let request = Request(method, target, headers: headers, form: form, files: files) else {
            throw Unfit("\(target) is no address")
        }
        return await house.send(request)
    }

    /// A request of the officer's program: JSON under its bearer token.
    @discardableResult
    public func api(
        _ method: Request.Method = .get, _ target: String, _ body: JSON? = nil, _ headers: [String: String] = [:]
    ) async throws -> TestAnswer {
        var lines: Headers = [("Authorization", "Bearer \(token)")]
        if body != nil { lines.append("Content-Type", "application/json") }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { lines.append(name, value) }
        guard let request = Request(method, target, headers: lines, body: body?.bytes ?? []) else {
            throw Unfit("\(target) is no address")
        }
        return await house.send(request)
    }
}
