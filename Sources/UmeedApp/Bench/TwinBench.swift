import Demo

/// The invented world of `umeed demo --people 100000`: incidents, rosters, sealed people, claims, audit.
enum TwinBench {
    private static let people = 100_000

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        guard let making = try await BenchWorld.new(people, in: scratch.part("twin")).making else { return [] }
        return [
            Measurement("a world of \(people) people", .seconds, [making.wall], gate: 60),
            Measurement("a world of \(people) people, CPU", .seconds, [making.cpu]),
        ]
    }
}
