import Access
import Demo
import Kernel

/// The page of figures and one of its tables over a million claims, read from kept counts.
enum FiguresBench {
    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let world = try await BenchWorld.of(ClaimBench.people, claims: .everyone, in: scratch)
        let officer = try await world.officer(.homeOfficer, .balochistan, password: BenchVisitor.password)
        let server = try world.scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        let visitor = try BenchVisitor(signingInTo: server, as: officer)
        return [
            Measurement(
                "figures of a province, CPU", .milliseconds, try visitor.milliseconds("/figures", count: 50), gate: 20)
        ]
    }
}
