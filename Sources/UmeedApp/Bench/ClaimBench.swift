import Access
import Demo
import Kernel

/// Pages of claims among a million: the list as an officer of a province filters it, the same as JSON, and one claim.
///
/// A list is a reading of fifty persons, so its audit entries are synced to disk before it is sent. Officers who ask at
/// the same time share that sync: one officer alone is measured, and twenty together.
enum ClaimBench {
    /// Of whom about three in four have a claim.
    static let people = 1_260_000
    private static let together = 20

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let world = try await BenchWorld.of(people, claims: .everyone, in: scratch)
        let officer = try await world.officer(.homeOfficer, .balochistan, password: BenchVisitor.password)
        let server = try world.scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        let visitor = try BenchVisitor(signingInTo: server, as: officer)
        let filter = "claims?district=PK226&stage=evidence&days=90"
        let page = try visitor.page("/\(filter)")
        let claims = BenchVisitor.links("/claims/", in: page)
        guard Set(claims).count == 50 else { throw BenchFault("\(Set(claims).count) claims are listed, not fifty") }
        return [
            try list("50 filtered claims", "/\(filter)", visitor),
            try list("50 filtered claims, \(together) at once", "/\(filter)", visitor, connections: together),
            try list("50 filtered claims as JSON", "/api/v1/\(filter)", visitor),
            try list(
                "50 filtered claims as JSON, \(together) at once", "/api/v1/\(filter)", visitor, connections: together),
            try list("50 claims of the province", "/claims", visitor),
            Measurement("one claim, CPU", .milliseconds, try visitor.milliseconds(claims[0], count: 100)),
        ]
    }

    private static func list(
        _ name: String, _ path: String, _ visitor: BenchVisitor, connections: Int = 1
    ) throws -> Measurement {
        Measurement(
            "\(name), CPU", .milliseconds, try visitor.milliseconds(path, count: 200, connections: connections), gate: 1
        )
    }
}
