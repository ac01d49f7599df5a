import CompensationRules
import FoundationEssentials
import Kernel
import Statute

/// `umeed bench`: what the main operations cost on this machine, beside the gates that a release must meet.
///
/// The server runs as a child process, so its own time and memory are counted and not those of the client. Worlds of
/// a hundred thousand people and more take a minute and more to make; `--keep DIR` keeps them, `--from DIR` takes them
/// from there again.
enum BenchCommand {
    /// By the names that are given on the command line; all of them without names.
    private static let benches: [(name: String, run: @Sendable (BenchScratch) async throws -> [Measurement])] = [
        ("determination", { _ in try determination() }),
        ("letter", { _ in try await LetterBench.run() }),
        ("registration", { scratch in try await RegistrationBench.run(in: scratch) }),
        ("roster", { scratch in try await RosterBench.run(in: scratch) }),
        ("memory", { scratch in try await MemoryBench.run(in: scratch) }),
        ("start", { scratch in try await StartBench.run(in: scratch) }),
        ("people-import", { scratch in try await PeopleImportBench.run(in: scratch) }),
        ("twin", { scratch in try await TwinBench.run(in: scratch) }),
        ("claims", { scratch in try await ClaimBench.run(in: scratch) }),
        ("figures", { scratch in try await FiguresBench.run(in: scratch) }),
    ]

    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        var wanted: [String] = []
        let (keep, from) = (arguments.option("keep"), arguments.option("from"))
        if keep != nil, from != nil {
            arguments.fault("--keep makes worlds and --from takes them: only one of the two")
        }
        while let name = arguments.optionalPosition() { wanted.append(name) }
        for name in wanted where !benches.contains(where: { $0.name == name }) {
            arguments.fault("\(name): no such bench; there are \(benches.map(\.name).joined(separator: ", "))")
        }
        try arguments.finish()
        Console.say(
            "\(Processor.model), \(Processor.count) processors, load \(Processor.load), \(Processor.isOptimised)")
        Console.say(Measurement.heading)
        var isWithin = true
        for bench in benches where wanted.isEmpty || wanted.contains(bench.name) {
            let scratch = try BenchScratch(environment, worlds: keep ?? from, mustExist: from != nil)
            defer { scratch.remove() }
            for measurement in try await bench.run(scratch) {
                Console.say(measurement.line)
                isWithin = isWithin && measurement.isWithin
            }
        }
        return isWithin ? 0 : 1
    }

    private static func determination() throws -> [Measurement] {
        let speed = try DeterminationSpeed(under: .embedded(), today: RealWorld().today)
        let microseconds = [speed.fromFacts, speed.fromJSON, speed.wholeCommand].map { Double($0) / 1000 }
        return [
            Measurement("determination, from facts", .microseconds, [microseconds[0]], gate: 5),
            Measurement("determination, from JSON", .microseconds, [microseconds[1]], gate: 25),
            Measurement("umeed law determine, without start", .microseconds, [microseconds[2]]),
        ]
    }
}

/// The machine that the figures are of.
enum Processor {
    static var model: String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? "unknown processor"
    }

    static var count: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// How many threads wanted a processor during the last minute; much more than there are processors spoils
    /// every figure, CPU time too.
    static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.map(String.init) ?? "unknown"
    }

    static var isOptimised: String {
        #if DEBUG
            "debug build: the gates are for release builds"
        #else
            "release build"
        #endif
    }
}
