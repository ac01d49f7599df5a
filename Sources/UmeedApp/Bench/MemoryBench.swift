import Access
import Demo
import Kernel
import SQL
import Sealing

/// Resident memory of a freshly started server, after a sign-in with a password (Argon2id takes its 19 MiB) and the
/// pages that an officer sees on the way to a claim: on the usual world, and with a hundred thousand people after a
/// search by name, which fills the index of all of them, and a letter as a PDF, which opens the fonts.
enum MemoryBench {
    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let small = try await walk(BenchWorld.of(DemoWorld.usual, in: scratch), isLarge: false)
        let large = try await walk(BenchWorld.of(100_000, in: scratch), isLarge: true)
        return [
            Measurement("resident memory at the start", .mebibytes, [small.start]),
            Measurement("resident memory after login, \(small.pages) pages", .mebibytes, [small.end], gate: 60),
            Measurement("the same, 100,000 people, at the start", .mebibytes, [large.start]),
            Measurement(
                "the same after login, search, letter, \(large.pages) pages", .mebibytes, [large.end], gate: 100),
        ]
    }

    private static func walk(_ world: BenchWorld, isLarge: Bool) async throws -> (
        start: Double, end: Double, pages: Int
    ) {
        let name = try await world.officer(.ctdOfficer, .balochistan, password: BenchVisitor.password)
        let server = try world.scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        let start = try mebibytes(server)
        let visitor = try BenchVisitor(signingInTo: server, as: name)
        var pages = try walk(visitor)
        if isLarge {
            pages += try search(visitor)
            try letter(visitor)
        }
        return (start, try mebibytes(server), pages)
    }

    /// Opens the pages, one after another; how many.
    private static func walk(_ visitor: BenchVisitor) throws -> Int {
        let lists = try ["/", "/incidents"].map { try visitor.page($0) }
        let incidents = BenchVisitor.links("/incidents/", in: lists[1]).prefix(3)
        guard !incidents.isEmpty else { throw BenchFault("the list of incidents is empty") }
        let records = try incidents.map { try visitor.page($0) }
        let claims = try BenchVisitor.links("/claims/", in: visitor.page("/claims"))
        let people = records.flatMap { BenchVisitor.links("/people/", in: $0) }
        guard !claims.isEmpty else { throw BenchFault("there is no claim") }
        let further = Set(claims.prefix(2) + people.prefix(2))
        for path in further { _ = try visitor.page(path) }
        return 3 + incidents.count + further.count
    }

    /// Two names that many have; how many pages.
    private static func search(_ visitor: BenchVisitor) throws -> Int {
        for name in ["Muhammad Aslam", "زرینہ"] {
            let form = try visitor.page("/people/search")
            let answer = try visitor.submit([("q", name)], to: "/people/search", from: form)
            guard answer.status == 200 else { throw BenchFault("the search answered \(answer.status)") }
        }
        return 4
    }

    /// The letter of a decision, in Urdu and English, as a PDF. Not every claim has one: a family must know of a death
    /// before there is a letter of it.
    private static func letter(_ visitor: BenchVisitor) throws {
        let claims = try ["paid", "payment", "decided"].flatMap { stage in
            try BenchVisitor.links("/claims/", in: visitor.page("/claims?stage=\(stage)"))
        }
        for claim in claims {
            let answer = try visitor.server.get("\(claim)/letter.pdf", cookie: visitor.cookie)
            if answer.status == 200, answer.body.starts(with: Array("%PDF".utf8)) { return }
        }
        throw BenchFault("none of \(claims.count) claims has a letter")
    }

    private static func mebibytes(_ server: ChildServer) throws -> Double {
        try server.residentBytes() / 1_048_576
    }
}
