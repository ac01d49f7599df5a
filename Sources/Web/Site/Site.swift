import Access
import HTML
public import HTTPTransport
import Kernel
import Localization
import SQL

/// The whole site behind the socket: finds the route, learns who asks, opens the transaction, answers.
///
/// Step 2 of a request's way (`docs/tour.md`). The answer is written after the transaction has committed.
public struct Site: HTTPHandler {
    public let routes: [Route]
    public let house: House
    let metrics: Metrics
    let log: RequestLog
    private let router: Router

    public init(_ routes: [Route], house: House, metrics: Metrics, log: RequestLog) {
        self.routes = routes
        self.house = house
        self.metrics = metrics
        self.log = log
        router = Router(routes)
    }

    public func respondAtOnce(to request: Request) -> Response? {
        guard request.method == .get, let asset = Assets.asset(at: request.path) else { return nil }
        var answer = Response(headers: [("Content-Type", asset.contentType)], body: .bytes(asset.bytes))
        answer.headers.set("Cache-Control", "public, max-age=31536000, immutable")
        return SecurityHeaders.adding(to: answer, house.settings)
    }

    public func bodyLimit(_ method: Request.Method, path: String) -> BodyLimit {
        let segments = path.split(separator: "/").map(String.init)
        guard case .found(let route, _) = router.find(method, segments) else { return .ordinary }
        return route.bodyLimit
    }

    public func refusal(_ status: Status, of target: String) -> Response {
        let say = Speech(.english, from: house.phrases)
        guard !target.hasPrefix("/api/") else {
            return finish(Problem.answer(Refused(status: status.rawValue), reference: nil, say))
        }
        let page = Page.message(status: status.rawValue, say)
        let frame = FrameContext(say: say, version: house.settings.version)
        return finish(.html(page.html(in: frame).bytes, status: status))
    }

    public func respond(to request: Request) async -> Response {
        let started = ContinuousClock.now
        let request = house.settings.proxies.seen(request)
        let found = router.find(request.method, request.segments.filter { !$0.isEmpty })
        var answer: Response
        var pattern = "none"
        switch found {
        case .found(let route, let holes):
            pattern = route.pattern.description
            answer = await self.answer(request, by: route, holes)
        case .otherMethods(let allowed):
            answer = await failure(WebError.methodNotAllowed(allowed: allowed), request, face(of: request))
            answer.headers.set("Allow", allowed.joined(separator: ", "))
        case .nothing:
            answer = await failure(WebError.notFound, request, face(of: request))
        }
        let took = ContinuousClock.now - started
        metrics.count(Self.loggedName(of: request.method), pattern, answer.status.rawValue, took)
        log.answered(Self.loggedName(of: request.method), pattern, answer.status.rawValue, took)
        return finish(answer)
    }

    /// A method that we do not know is whatever a stranger sent: it is not written down.
    private static func loggedName(of method: Request.Method) -> String {
        if case .other = method { "other" } else { method.description }
    }

    private func answer(_ request: Request, by route: Route, _ holes: [String: String]) async -> Response {
        let entry = Entry(request: request, route: route, holes: holes, house: house)
        do {
            let answer = try await act(route, entry)
            await route.afterwards?(house)
            return answer
        } catch {
            return await failure(error, request, route.face)
        }
    }

    private func act(_ route: Route, _ entry: Entry) async throws -> Response {
        switch route.act {
        case .at(let handler):
            let visit = try await house.store.read { tx in try entry.visit(in: tx) }
            return try await handler(visit)
        case .reads(let handler):
            let (answer, caller) = try await house.store.read { tx in
                let visit = try entry.visit(in: tx)
                return (try handler(visit, tx), visit.caller)
            }
            try await touch(caller)
            return answer
        case .writes(let handler):
            return try await write(entry, handler)
        case .submits(let handler, let reshow):
            do {
                return try await write(try await entry.prepared(), handler)
            } catch let error as any Explained where !error.fields.isEmpty {
                return try await show(again: entry, with: error, reshow)
            } catch WebError.stale where route.changes != nil {
                return try await showBothVersions(entry, reshow)
            }
        }
    }

    /// The form once more, with everything that was typed and what is wrong with it. Nothing was stored.
    private func show(again entry: Entry, with error: any Explained, _ reshow: @escaping Route.Handler) async throws
        -> Response
    {
        let faults = error.fields
        var answer = try await house.store.write { tx in
            var visit = try entry.visit(in: tx)
            visit.state.keep(visit.request.form, faults: faults)
            return try reshow(visit, tx)
        }
        answer.status = Status(rawValue: error.status)
        return answer
    }

    /// The form with what is stored now and what was typed, to choose from. Nothing was stored.
    private func showBothVersions(_ entry: Entry, _ reshow: @escaping Route.Handler) async throws -> Response {
        var answer = try await house.store.write { tx in
            var visit = try entry.visit(in: tx)
            visit.state.once = Hex.text(of: house.surroundings.randomBytes(16))
            visit.state.twoVersions = try entry.route.changes?.twoVersions(visit, in: tx)
            return try reshow(visit, tx)
        }
        answer.status = .preconditionFailed
        return answer
    }

    private func write(_ entry: Entry, _ handler: @escaping Route.Handler) async throws -> Response {
        let once = entry.route.once == .none ? nil : try OnceKey(of: entry.request, by: house.vault)
        if once == nil, entry.route.once == .required { throw WebError.onceKeyRequired }
        let keys = house.vault.newKeys()
        defer { keys.forget() }
        return try await house.store.write(beforeCommit: { try keys.settle() }) { tx in
            var visit = try entry.visit(in: tx)
            if let session = visit.caller?.session, session.needsTouch { try Sessions.touch(session, in: tx) }
            if let once, let earlier = try once.earlierAnswer(to: visit.officer, in: tx) { return earlier }
            visit.newPeople = try people(of: visit, entry.route, keys, in: tx)
            let answer = try handler(visit, tx)
            if let once { try once.remember(answer, to: visit.officer, at: visit.now, in: tx) }
            return answer
        }
    }

    /// A session in use stays open; written at most once a minute.
    private func touch(_ caller: Caller?) async throws {
        guard let session = caller?.session, session.needsTouch else { return }
        try await house.store.write { tx in try Sessions.touch(session, in: tx) }
    }

    /// Those whom this request registers, with keys that become durable before its rows do.
    private func people(
        of visit: Visit, _ route: Route, _ keys: NewKeys, in tx: borrowing Transaction
    ) throws -> [NewPerson] {
        guard let wanted = try route.registers?(visit, tx), wanted.count > 0 else { return [] }
        return try keys.make(wanted.count, in: wanted.province).map { NewPerson(id: $0, province: wanted.province) }
    }

    private func finish(_ answer: Response) -> Response { SecurityHeaders.adding(to: answer, house.settings) }

    private func face(of request: Request) -> Route.Face { request.path.hasPrefix("/api/") ? .api : .page }
}
