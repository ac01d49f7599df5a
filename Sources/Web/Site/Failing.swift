import Access
import HTML
import HTTPTransport
import Kernel
import Localization
import SQL

extension Site {
    /// The answer to a request that could not be carried out: a problem for programs, a kind page for people.
    func failure(_ error: any Error, _ request: Request, _ face: Route.Face) async -> Response {
        let told = explained(error)
        if case .notPermitted(let permission)? = told.failure as? AccessError {
            await recordRefusal(of: permission, request)
        }
        if face == .page, told.failure is AccessError, told.failure.status == 401 {
            return .redirect(to: "/sign-in")
        }
        let say = Speech(Entry.language(of: request, nil), from: house.phrases)
        var answer =
            face == .api
            ? Problem.answer(told.failure, reference: told.reference, say)
            : await page(for: told.failure, reference: told.reference, request)
        if told.failure.status == 401 { answer.headers.set("WWW-Authenticate", "Bearer") }
        if case .throttled(let seconds)? = told.failure as? AccessError {
            answer.headers.set("Retry-After", String(seconds))
        }
        if told.failure.status == 503 { answer.headers.set("Retry-After", "2") }
        return answer
    }

    /// Writes down that somebody asked for what her role may not do. The request's own transaction is gone.
    private func recordRefusal(of permission: Permission, _ request: Request) async {
        let entry = Entry(request: request, route: Self.anyPage, holes: [:], house: house)
        _ = try? await house.store.write { tx in
            guard let officer = try entry.visit(in: tx).caller?.officer else { return }
            try Audit.recordRefusal(of: permission, to: officer, for: .reading, in: tx)
        }
    }

    /// Stands for the route of a request that has none, or whose own has failed.
    private static let anyPage = Route.direct(.get, "/", .everyone) { _ in .plain("") }

    /// The failure in words that may be shown; what is unexpected is logged by its kind and gets a reference.
    private func explained(_ error: any Error) -> (failure: any Explained, reference: String?) {
        if let error = error as? any Explained { return (error, nil) }
        switch error as? StoreError {
        case .full: return (WebError.full, nil)
        case .inDoubt: return (WebError.inDoubt, nil)
        case .unavailable: return (WebError.busy, nil)
        case .constraint, .statement, .corrupt, nil: break
        }
        let reference = Hex.text(of: house.surroundings.randomBytes(6))
        log.failed("\(type(of: error)) \(Self.kind(of: error))", reference: reference)
        return (Unexpected(), reference)
    }

    /// The case of an error of our own store, whose texts hold no values; nothing of any other error.
    private static func kind(of error: any Error) -> String {
        switch error {
        case let error as StoreError: "\(error)"
        case let error as UnreadableColumn: "\(error)"
        default: ""
        }
    }

    /// The kind page, in the visitor's own frame when she is signed in.
    private func page(for failure: any Explained, reference: String?, _ request: Request) async -> Response {
        let entry = Entry(request: request, route: Self.anyPage, holes: [:], house: house)
        let visit = try? await house.store.read { tx in try entry.visit(in: tx) }
        let say = visit?.say ?? Speech(Entry.language(of: request, nil), from: house.phrases)
        let frame = visit?.frame ?? FrameContext(say: say, version: house.settings.version)
        let page = Page.message(status: failure.status, reason: failure.phrase, reference: reference, say)
        return .html(page.html(in: frame).bytes, status: Status(rawValue: failure.status))
    }
}

/// Something went wrong in the program itself.
private struct Unexpected: Explained {
    var status: Int { 500 }
    var code: String { "unexpected" }
    var phrase: Phrase { Phrase("error.unexpected") }
}

/// The transport did not let the request in.
struct Refused: Explained {
    let status: Int

    var code: String { "refused" }
    var phrase: Phrase { MessageWords(status).happened }
}

/// Errors for programs, RFC 9457.
enum Problem {
    static func answer(_ failure: any Explained, reference: String?, _ say: Speech) -> Response {
        var members: [JSON.Member] = [
            .init("type", .string("urn:umeed:problem:\(failure.code)")), .init("title", .string(say(failure.phrase))),
            .init("status", .integer(Int64(failure.status))),
        ]
        if let reference { members.append(.init("reference", .string(reference))) }
        if !failure.fields.isEmpty {
            let errors = failure.fields.map { fault -> JSON in
                ["field": .string(fault.field), "message": .string(say(fault.phrase))]
            }
            members.append(.init("errors", .array(errors)))
        }
        var answer = Response.json(JSON.object(members).bytes, status: Status(rawValue: failure.status))
        answer.headers.set("Content-Type", "application/problem+json")
        return answer
    }
}
