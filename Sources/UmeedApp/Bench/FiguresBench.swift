import Access
import Demo
import Kernel

/// The page of figures over a million people and a million claims, read from kept counts: the last year, and
/// everything on record, of the country, a province and a district.
enum FiguresBench {
    /// Before anything in an invented world.
    private static let everything = "/figures?from=2000-01"

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let world = try await BenchWorld.of(ClaimBench.people, claims: .everyone, in: scratch)
        let password = BenchVisitor.password
        let names = [
            try await world.officer(.auditor, password: password),
            try await world.officer(.homeOfficer, .balochistan, password: password),
            try await world.officer(.deputyCommissioner, .balochistan, DistrictCode("PK226"), password: password),
        ]
        let server = try world.scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        return try zip(["the country", "a province", "a district"], names).flatMap { place, name in
            let visitor = try BenchVisitor(signingInTo: server, as: name)
            return try [("a year", "/figures"), ("everything on record", everything)].map { span, path in
                Measurement(
                    "figures of \(place), \(span), CPU", .milliseconds, try visitor.milliseconds(path, count: 50),
                    gate: 20)
            }
        }
    }
}
