public import Access
public import HTTPTransport
public import Kernel
public import Localization

/// One request on its way through the house: who asks, for what, in which language, at what moment.
public struct Visit: Sendable {
    public let house: House
    public let request: Request
    /// What the holes of the route's address hold.
    public let path: [String: String]
    public let say: Speech
    /// The moment the request was taken up; "today" is its civil date in Pakistan.
    public let now: Timestamp
    /// How the caller proved who it is; nil on open pages.
    public let caller: Caller?
    /// The answers of the form to be shown again, with what is wrong with them; empty at first.
    public var state: FormState
    /// What a form or a JSON body brought, already read.
    let body: Body
    /// People about to be registered; their keys are committed in the key store before this visit's transaction is.
    public var newPeople: [NewPerson]

    public var today: CalendarDate { now.dateInPakistan }

    /// The officer who asks. Throws `AccessError.notSignedIn`.
    public var officer: Officer {
        get throws {
            guard let caller else { throw AccessError.notSignedIn }
            return caller.officer
        }
    }

    /// The identity in the address. Throws `WebError.notFound` when it has not that shape.
    public func identifier<Subject>(_ hole: String, of: Subject.Type = Subject.self) throws -> Identifier<Subject> {
        guard let id = path[hole].flatMap({ Identifier<Subject>($0) }) else { throw WebError.notFound }
        return id
    }

    /// The fields of the form or of the JSON object that came with the request. Throws `FormFaults` or `WebError`.
    public func answers() throws -> Answers {
        switch body {
        case .none, .form: Answers(form: request.form.map { ($0.name, $0.value) })
        case .json(let value): try Answers(json: value)
        case .unreadable(let error): throw error
        }
    }

    /// For a change of part of a record: what the JSON body leaves out is taken from `current`.
    public func answers(over current: JSON) throws -> Answers {
        guard case .json(let change) = body, let members = change.members else { return try answers() }
        let kept = (current.members ?? []).filter { change[$0.key] == nil }
        return try Answers(json: .object(kept + members))
    }

    /// The query of the address, read with the same care as a form.
    public var query: Answers { Answers(form: request.query.map { ($0.name, $0.value) }) }

    /// The version that the caller saw, from `If-Match` or the form's `version` field.
    /// Throws `WebError.versionRequired`, `.versionUnreadable` or, for a tag that is no version of ours, `.stale`.
    public func expectedVersion() throws -> Int {
        if let tag = request.headers["If-Match"] {
            guard tag.count >= 2, tag.hasPrefix("\""), tag.hasSuffix("\"") else { throw WebError.versionUnreadable }
            // A tag that was never ours is the tag of another version.
            guard let version = Self.version(String(tag.dropFirst().dropLast())) else { throw WebError.stale }
            return version
        }
        guard let version = request.form["version"].flatMap(Self.version) else { throw WebError.versionRequired }
        return version
    }

    /// Bounded, so that the next version can always be counted.
    private static func version(_ digits: String) -> Int? {
        1...9 ~= digits.utf8.count && digits.utf8.allSatisfy { 48...57 ~= $0 } ? Int(digits) : nil
    }

    enum Body: Sendable {
        case none
        case form
        case json(JSON)
        case unreadable(WebError)
    }
}

/// How a request proved who sends it.
public struct Caller: Sendable {
    public let officer: Officer
    /// The browser's session; nil for a bearer token, which no browser sends by itself.
    public let session: Session?

    init(officer: Officer) {
        self.officer = officer
        session = nil
    }

    init(session: Session) {
        officer = session.officer
        self.session = session
    }

    /// The token that the session's forms must carry.
    public var formToken: String? { session?.formText }
}
