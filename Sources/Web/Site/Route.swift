public import Access
public import HTTPTransport
import Localization
public import SQL

/// One address, who may use it, and what happens there.
///
/// A route without a rule cannot be made. The permission matrix, the OpenAPI document and the 405 answers are
/// all generated from the list of routes.
public struct Route: Sendable {
    public let method: Request.Method
    public let pattern: PathPattern
    public let rule: Rule
    public let face: Face
    /// What the OpenAPI document says of it; nil for pages.
    public let document: APIDocument?
    let act: Work
    /// What the request's body may weigh.
    public var bodyLimit: BodyLimit = .ordinary
    /// Whether a repeated request must be recognised by its key (`Idempotency-Key`, or the form's `once`).
    public var once = OnceRule.none
    /// What this process does once the change is committed and before it answers; never a change of its own.
    var afterwards: (@Sendable (House) async -> Void)?
    /// Says how many people this request will register, and where; asked before the handler, in its transaction.
    var registers: (@Sendable (Visit, borrowing Transaction) throws -> PeopleToRegister?)?

    /// What takes long and needs nothing stored, done with the request before its transaction.
    var prepares: (@Sendable (Request) async throws -> Request)?

    /// Whose other changes are shown beside what was typed, when the form came too late.
    var changes: ChangedRecord?

    /// Who may use a route at all. The handler still asks for a `Grant` on the record itself.
    public enum Rule: Hashable, Sendable {
        case everyone
        case signedIn
        case needs(Permission)
    }

    /// For whom the answer is made.
    public enum Face: String, Sendable {
        case page
        case api
    }

    /// Whether a request must carry a key by which a repetition is recognised.
    public enum OnceRule: Sendable { case none, optional, required }

    public typealias Handler = @Sendable (Visit, borrowing Transaction) throws -> Response

    enum Work: Sendable {
        /// Needs no storage.
        case at(@Sendable (Visit) async throws -> Response)
        /// Sees the store; changes nothing.
        case reads(Handler)
        /// Changes the store, or reads a person, which writes an audit entry first.
        case writes(Handler)
        /// Changes the store; when the form has faults, shows it again by the reader.
        case submits(Handler, reshow: Handler)
    }

    /// A page that only reads what identifies nobody.
    public static func page(_ pattern: PathPattern, _ rule: Rule, _ show: @escaping Handler) -> Route {
        Route(method: .get, pattern: pattern, rule: rule, face: .page, document: nil, act: .reads(show))
    }

    /// A page that shows a person: its audit entry is committed before the page is sent.
    public static func personPage(_ pattern: PathPattern, _ rule: Rule, _ show: @escaping Handler) -> Route {
        Route(method: .get, pattern: pattern, rule: rule, face: .page, document: nil, act: .writes(show))
    }

    /// A form at one address: GET shows it, POST submits it; faults show it again with what was typed.
    public static func form(
        _ pattern: PathPattern, _ rule: Rule, show: @escaping Handler, submit: @escaping Handler
    ) -> [Route] {
        [personPage(pattern, rule, show), submission(pattern, rule, submit, reshow: show)]
    }

    /// The POST half of a form that is shown elsewhere.
    public static func submission(
        _ pattern: PathPattern, _ rule: Rule, _ submit: @escaping Handler, reshow: @escaping Handler
    ) -> Route {
        var route = Route(
            method: .post, pattern: pattern, rule: rule, face: .page, document: nil,
            act: .submits(submit, reshow: reshow))
        route.once = .optional
        return route
    }

    /// A handler that manages storage by itself or needs none: sign-in, health, assets.
    public static func direct(
        _ method: Request.Method, _ pattern: PathPattern, _ rule: Rule, face: Face = .page,
        document: APIDocument? = nil, _ handler: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: method, pattern: pattern, rule: rule, face: face, document: document, act: .at(handler))
    }

    /// A JSON answer that only reads what identifies nobody.
    public static func api(_ pattern: PathPattern, _ rule: Rule, _ document: APIDocument, _ read: @escaping Handler)
        -> Route
    {
        Route(method: .get, pattern: pattern, rule: rule, face: .api, document: document, act: .reads(read))
    }

    /// A JSON request that changes the store or reads a person.
    public static func api(
        _ method: Request.Method, _ pattern: PathPattern, _ rule: Rule, _ document: APIDocument,
        _ write: @escaping Handler
    ) -> Route {
        Route(method: method, pattern: pattern, rule: rule, face: .api, document: document, act: .writes(write))
    }

    /// The same route, recognising repeated requests by their key.
    public func recognisingRepeats(isRequired: Bool) -> Route {
        var route = self
        route.once = isRequired ? .required : .optional
        return route
    }

    /// The same route, to be sent as often as one likes: a search.
    public func repeatable() -> Route {
        var route = self
        route.once = .none
        return route
    }

    /// The same route, with keys for the people it will register, durable before their rows are.
    public func registering(
        _ people: @escaping @Sendable (Visit, borrowing Transaction) throws -> PeopleToRegister?
    ) -> Route {
        var route = self
        route.registers = people
        return route
    }

    /// The same form, asking to choose when somebody else saved the record first (`WebError.stale`): both versions side
    /// by side, nothing lost. `kind` is also the hole of the address that names the record, `acts` are those that change
    /// it. The form shows the stored answers when its state has none, as every form that corrects does.
    public func offeringBothVersions(of kind: Record.Kind, changedBy acts: Act...) -> Route {
        var route = self
        route.changes = ChangedRecord(kind: kind, acts: acts)
        return route
    }

    /// The same route, with something to be done to the request before its transaction, which would hold up whoever
    /// writes: an uploaded file is read by a program of its own. Only for requests that the rule lets in; faults thrown
    /// as `FormFaults` show the form again.
    public func preparing(_ work: @escaping @Sendable (Request) async throws -> Request) -> Route {
        var route = self
        route.prepares = work
        return route
    }

    /// The same route, with something for this process to do once a change is committed: what it holds in memory.
    public func afterwards(_ work: @escaping @Sendable (House) async -> Void) -> Route {
        var route = self
        route.afterwards = work
        return route
    }

    /// The same route, accepting larger bodies.
    public func accepting(_ limit: BodyLimit) -> Route {
        var route = self
        route.bodyLimit = limit
        return route
    }
}

extension [Route] {
    /// Both halves of a form, with `Route.offeringBothVersions`.
    public func offeringBothVersions(of kind: Record.Kind, changedBy acts: Act...) -> [Route] {
        map { route in
            var route = route
            route.changes = ChangedRecord(kind: kind, acts: acts)
            return route
        }
    }
}
