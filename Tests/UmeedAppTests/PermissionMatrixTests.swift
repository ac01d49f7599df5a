import Access
import FoundationEssentials
import HTTPTransport
import Kernel
import Testing
import Web

@testable import UmeedApp

/// Who may use which address, as one golden file: a change of rights is seen in review, or it does not pass.
@Suite("The permission matrix")
struct PermissionMatrixTests {
    private static func golden(_ name: String) -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return (try? String(contentsOfFile: "/\(root)/docs/\(name)", encoding: .utf8)) ?? ""
    }

    @Test("is the one in docs/permissions.md, for every route and every role")
    func matrixIsGolden() throws {
        let matrix = PermissionMatrix.text(of: try DocsCommand.routes())
        #expect(matrix == Self.golden("permissions.md"), "run make docs, and look at what changed")
        #expect(Role.allCases.allSatisfy { matrix.contains($0.rawValue) })
    }

    @Test("leaves open to everyone only the door, watchers, the language, the API's document, codes and rights")
    func openAddresses() throws {
        let open = try DocsCommand.routes().filter { $0.rule == .everyone }.map { "\($0.method) \($0.pattern)" }
        #expect(open.sorted() == Self.open)
    }

    private static let open = [
        "GET /api/v1/openapi.json", "GET /api/v1/verify/{code}", "GET /healthz", "GET /language/{language}",
        "GET /metrics", "GET /readyz", "GET /rights", "GET /rights/{jurisdiction}", "GET /sign-in", "GET /track",
        "GET /verify", "GET /verify/{code}", "POST /sign-in", "POST /track",
    ]

    @Test("has each method of an address once")
    func addressesAreUnambiguous() throws {
        let all = try DocsCommand.routes().map { "\($0.method) \($0.pattern)" }
        #expect(Set(all).count == all.count)
    }

    @Test("grants nobody everything, and no right to nobody")
    func everyRoleIsRefusedSomething() throws {
        let needed = try DocsCommand.routes().compactMap { route -> Permission? in
            if case .needs(let permission) = route.rule { permission } else { nil }
        }
        for role in Role.allCases {
            #expect(needed.contains { PermissionTable.reach(of: role, $0) == .none }, "\(role)")
        }
        for permission in needed {
            #expect(Role.allCases.contains { PermissionTable.reach(of: $0, permission) != .none }, "\(permission)")
        }
    }

    @Test("Every route of the API has its document, and no page has one")
    func everyAPIRouteIsDocumented() throws {
        for route in try DocsCommand.routes() where "\(route.pattern)" != "/api/v1/openapi.json" {
            let isAPI = route.pattern.description.hasPrefix("/api/")
            #expect((route.document != nil) == isAPI, "\(route.method) \(route.pattern)")
            #expect((route.face == .api) == isAPI, "\(route.method) \(route.pattern)")
        }
    }

    @Test("The OpenAPI document is the one in docs/api/openapi.json and tells of every status of the site")
    func documentIsGolden() throws {
        let routes = try DocsCommand.routes()
        let document = OpenAPI.document(of: routes, version: Version.number)
        #expect(document.pretty + "\n" == Self.golden("api/openapi.json"), "run make docs")
        let change = document["paths"]?["/api/v1/people/{person}"]?["patch"]?["responses"]
        let told = Set(change?.members?.map(\.key) ?? [])
        #expect(
            told.isSuperset(of: ["200", "400", "401", "403", "404", "405", "410", "412", "415", "422", "428", "503"]))
    }
}
