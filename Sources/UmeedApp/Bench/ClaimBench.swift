import Access
import Demo
import Kernel

/// Pages of claims among a million: the list as an officer of a province filters it, the next page, and one claim.
enum ClaimBench {
    /// Of whom about three in five have a claim.
    static let people = 1_260_000

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        let world = try await BenchWorld.of(people, claims: .everyone, in: scratch)
        let officer = try await world.officer(.homeOfficer, .balochistan, password: BenchVisitor.password)
        let server = try world.scratch.serve()
        defer { server.stop() }
        try server.waitUntilItAnswers()
        let visitor = try BenchVisitor(signingInTo: server, as: officer)
        let list = "/claims?district=PK226&stage=evidence"
        let page = try visitor.page(list)
        guard let claim = BenchVisitor.links("/claims/", in: page).first else { throw BenchFault("no claim is listed") }
        return [
            Measurement(
                "50 claims of a stage and district, CPU", .milliseconds, try visitor.milliseconds(list, count: 200),
                gate: 1),
            Measurement(
                "50 claims of the province, CPU", .milliseconds, try visitor.milliseconds("/claims", count: 100),
                gate: 1),
            Measurement("one claim, CPU", .milliseconds, try visitor.milliseconds(claim, count: 100)),
        ]
    }
}
