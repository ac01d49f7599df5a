import Demo

/// The invented world of `umeed demo --people 100000`: incidents, rosters, sealed people, claims, audit.
enum TwinBench {
    private static let people = 100_000

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        guard let making = try await BenchWorld.of(people, in: scratch).making else {
            throw BenchFault("the world was there already: this bench makes one; leave out --from")
        }
        return [
            Measurement("a world of \(people) people", .seconds, [making.wall], gate: 60),
            Measurement("a world of \(people) people, CPU", .seconds, [making.cpu]),
        ]
    }
}
