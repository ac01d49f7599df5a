import Access
import Demo
import Kernel
import SQL
import Sealing
import Web

/// Resident memory of a freshly started server on the invented world, after a sign-in with a password (Argon2id
/// takes its 19 MiB) and the pages that an officer sees on the way to a claim.
enum MemoryBench {
    private static let name = "bench.officer"
    private static let password = "seven invented kites fly"

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        try await prepare(scratch)
        let server = try scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        let start = try mebibytes(server)
        let pages = try walk(server)
        return [
            Measurement("resident memory at the start", .mebibytes, [start]),
            Measurement("resident memory after login, \(pages) pages", .mebibytes, [try mebibytes(server)], gate: 60),
        ]
    }

    private static func prepare(_ scratch: BenchScratch) async throws {
        let house = try await scratch.opened()
        _ = try await DemoSeeding.run(
            DemoWorld(today: RealWorld().today), store: house.stores.data, vault: house.house.vault,
            surroundings: RealWorld())
        let draft = try AccountDraft(name: name, displayName: "Invented", post: Post(.ctdOfficer, .balochistan))
        let hash = try await house.house.signIn.hash(Password(password, of: name))
        let id = Identifier<Account>(from: RealWorld())
        try await house.stores.data.write { tx in
            _ = try Accounts.create(draft, id: id, password: hash, by: Opening.console(.manageAccounts), in: tx)
        }
        await house.stores.close()
    }

    /// Signs in and opens the pages, one after another; how many.
    private static func walk(_ server: ChildServer) throws -> Int {
        _ = try server.get("/sign-in")
        let typed = "name=\(name)&password=" + password.split(separator: " ").joined(separator: "+")
        let answer = try server.post(form: typed, to: "/sign-in")
        guard let cookie = answer.field("Set-Cookie")?.split(separator: ";").first.map(String.init) else {
            throw BenchFault("nobody was signed in: \(answer.status)")
        }
        let lists = try ["/", "/incidents"].map { try page($0, server, cookie) }
        let incidents = links("/incidents/", in: lists[1]).prefix(3)
        guard !incidents.isEmpty else { throw BenchFault("the list of incidents is empty") }
        let records = try incidents.map { try page($0, server, cookie) }
        let further = Set(records.flatMap { links("/claims/", in: $0) + links("/people/", in: $0) }).sorted().prefix(4)
        guard further.contains(where: { $0.hasPrefix("/claims/") }) else { throw BenchFault("no incident has a claim") }
        for path in further { _ = try page(path, server, cookie) }
        return 2 + incidents.count + further.count
    }

    private static func page(_ path: String, _ server: ChildServer, _ cookie: String) throws -> String {
        let answer = try server.get(path, cookie: cookie)
        guard answer.status == 200 else { throw BenchFault("\(path) answered \(answer.status)") }
        return String(decoding: answer.body, as: UTF8.self)
    }

    /// The addresses of records that a page links to.
    private static func links(_ prefix: String, in page: String) -> [String] {
        page.split(separator: "\"").filter { $0.hasPrefix(prefix) && $0.utf8.count == prefix.utf8.count + 36 }
            .map(String.init)
    }

    private static func mebibytes(_ server: ChildServer) throws -> Double {
        try server.residentBytes() / 1_048_576
    }
}
