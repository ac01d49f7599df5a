/// From the start of the process to the first answer of `/healthz`, on a migrated, empty data folder.
enum StartBench {
    private static let rounds = 9

    static func run(in scratch: BenchScratch) async throws -> [Measurement] {
        await (try scratch.opened()).stores.close()
        var seconds: [Double] = []
        for _ in 0..<rounds {
            let started = ContinuousClock.now
            let server = try scratch.serve()
            defer { server.stop() }
            try server.waitUntilItAnswers()
            let took = ContinuousClock.now - started
            seconds.append(Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18)
        }
        return [Measurement("cold start, empty folder", .seconds, seconds, gate: 0.2)]
    }
}
