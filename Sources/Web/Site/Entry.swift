import Access
import HTTPTransport
import Kernel
import Localization
import SQL

/// A request that has found its route: becomes a `Visit` inside each transaction, so that what a session may
/// do is looked up in the very transaction that does it.
struct Entry: Sendable {
    private(set) var request: Request
    let route: Route
    let holes: [String: String]
    let house: House
    /// Read before the transaction, because a closure that writes stands in a queue with all others.
    private let body: Visit.Body

    init(request: Request, route: Route, holes: [String: String], house: House) {
        var request = request
        if route.changes != nil { request.form = ChosenAnswers.settled(request.form) }
        (self.request, self.route, self.holes, self.house) = (request, route, holes, house)
        body = Self.body(of: request, for: route.face)
    }

    /// Learns who asks and whether the route's rule lets them in. Throws `AccessError` and `WebError`.
    func visit(in tx: borrowing Transaction) throws -> Visit {
        let now = house.surroundings.now()
        // A browser says by itself when another site sent the request; programs say nothing.
        guard request.method == .get || request.headers["Sec-Fetch-Site"] != "cross-site" else {
            throw AccessError.forgedForm
        }
        let caller = try caller(at: now, in: tx)
        switch route.rule {
        case .everyone: break
        case .signedIn: _ = try signedIn(caller)
        case .needs(let permission): _ = try signedIn(caller).officer.grant(permission, for: .reading)
        }
        let say = Speech(Self.language(of: request, caller?.officer), from: house.phrases)
        return Visit(
            house: house, request: request, path: holes, say: say, now: now, caller: caller,
            state: FormState(csrf: caller?.formToken ?? "", once: onceKey), body: body, newPeople: [])
    }

    /// The same with what the route prepares, if its rule lets the request in.
    func prepared() async throws -> Entry {
        guard let prepare = route.prepares else { return self }
        try await house.store.read { tx in _ = try visit(in: tx) }
        var entry = self
        entry.request = try await prepare(request)
        return entry
    }

    /// The language chosen for this browser, else the account's, else English.
    static func language(of request: Request, _ officer: Officer?) -> Language {
        request.cookies[Cookie.language].flatMap { Language(rawValue: $0) } ?? officer?.language ?? .english
    }

    private func signedIn(_ caller: Caller?) throws -> Caller {
        guard let caller else { throw AccessError.notSignedIn }
        return caller
    }

    private func caller(at now: Timestamp, in tx: borrowing Transaction) throws -> Caller? {
        if let header = request.headers["Authorization"] {
            guard header.lowercased().hasPrefix("bearer ") else { throw AccessError.tokenRefused }
            return Caller(officer: try BearerTokens.find(String(header.dropFirst(7)), at: now, in: tx).officer)
        }
        guard let text = request.cookies[Cookie.session(house.settings)] else { return nil }
        do {
            let session = try Sessions.find(cookie: text, at: now, house.signIn.limits, in: tx)
            if request.method != .get { try session.requireForm(formToken) }
            return Caller(session: session)
        } catch AccessError.sessionEnded where route.rule == .everyone {
            return nil
        }
    }

    /// A form carries it as a field, a script as a header.
    private var formToken: String? { request.form[FormState.csrfField] ?? request.headers["X-Umeed-Form"] }

    /// A fresh key for the form that this page may show, or the one that the failed form came with.
    private var onceKey: String {
        if route.face == .api { return "" }
        return request.form[FormState.onceField] ?? Hex.text(of: house.surroundings.randomBytes(16))
    }

    private static func body(of request: Request, for face: Route.Face) -> Visit.Body {
        guard request.method != .get else { return .none }
        switch request.contentType {
        case "application/x-www-form-urlencoded", "multipart/form-data":
            return face == .api ? .unreadable(.unsupportedMedia) : .form
        case "application/json":
            do {
                return .json(try JSON(parsing: request.body))
            } catch let fault as JSONFault {
                return .unreadable(.malformedJSON(at: fault.offset))
            } catch {
                return .unreadable(.malformedJSON(at: 0))
            }
        case nil where request.body.isEmpty: return .none
        case nil, _?: return .unreadable(.unsupportedMedia)
        }
    }
}

/// The names of the cookies.
enum Cookie {
    static let language = "umeed-language"

    /// `__Host-` binds the cookie to this host and to TLS; a plain name where there is no TLS, on loopback.
    static func session(_ settings: SiteSettings) -> String {
        settings.hasSecureCookies ? "__Host-umeed" : "umeed"
    }

    /// A cookie that scripts cannot read and other sites cannot send. `seconds` 0 removes it.
    static func line(_ name: String, _ value: String, seconds: Int, _ settings: SiteSettings) -> String {
        let secure = settings.hasSecureCookies ? "; Secure" : ""
        return "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(secure)"
    }
}
