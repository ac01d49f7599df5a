import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Web

/// Signing in and out.
enum DoorRoutes {
    static func routes(demo: [DemoOfficer]) -> [Route] {
        var routes: [Route] = [
            .direct(.get, "/sign-in", .everyone) { visit in
                visit.page(demo.isEmpty ? DoorPages.signIn(visit) : DoorPages.demo(demo, visit))
            },
            .direct(.post, "/sign-in", .everyone) { visit in try await signIn(visit) },
            .direct(.post, "/sign-out", .signedIn) { visit in try await signOut(visit) },
        ]
        if !demo.isEmpty {
            routes.append(.direct(.post, "/sign-in/demo", .everyone) { visit in try await demoSignIn(visit, demo) })
        }
        return routes
    }

    private static func signIn(_ visit: Visit) async throws -> Response {
        let name = visit.request.form["name"] ?? ""
        let password = visit.request.form["password"] ?? ""
        do {
            let cookie = try await visit.house.signIn.cookie(
                name: name, password: password, from: visit.request.remoteAddress)
            return visit.signedIn(cookie)
        } catch let error as AccessError where error.status == 401 || error.status == 429 {
            var again = visit
            again.state.values["name"] = name
            again.state.faults = [FieldFault("name", error.phrase)]
            return again.page(DoorPages.signIn(again), status: Status(rawValue: error.status))
        }
    }

    private static func demoSignIn(_ visit: Visit, _ demo: [DemoOfficer]) async throws -> Response {
        guard visit.house.settings.isDemo, let officer = demo.first(where: { $0.name == visit.request.form["name"] })
        else { throw WebError.notFound }
        return visit.signedIn(try await visit.house.signIn.demoCookie(name: officer.name))
    }

    private static func signOut(_ visit: Visit) async throws -> Response {
        if let session = visit.caller?.session {
            try await visit.house.store.write { tx in try Sessions.end(session, in: tx) }
        }
        return visit.signedOut()
    }
}
