import Kernel
import Synchronization

/// Counts of answered requests, for `/metrics` in the Prometheus text format. Addresses appear as patterns,
/// so that no identity can be in a label.
public final class Metrics: Sendable {
    private struct Key: Hashable {
        let method: String
        let pattern: String
        let status: Int
    }

    private struct Sum {
        var count = 0
        var seconds = 0.0
    }

    private let sums = Mutex<[Key: Sum]>([:])

    public init() {}

    func count(_ method: String, _ pattern: String, _ status: Int, _ took: Duration) {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
        sums.withLock { sums in
            sums[Key(method: method, pattern: pattern, status: status), default: Sum()].count += 1
            sums[Key(method: method, pattern: pattern, status: status), default: Sum()].seconds += seconds
        }
    }

    /// The whole exposition; `gauges` are name and value, in the order given.
    public func exposition(gauges: [(name: String, help: String, value: Double)] = []) -> String {
        let counted = sums.withLock { $0 }.sorted {
            ($0.key.pattern, $0.key.method, $0.key.status) < ($1.key.pattern, $1.key.method, $1.key.status)
        }
        var text = "# HELP umeed_requests_total Answered requests.\n# TYPE umeed_requests_total counter\n"
        for (key, sum) in counted { text += "umeed_requests_total{\(Self.labels(key))} \(sum.count)\n" }
        text += "# HELP umeed_request_seconds_total Time from request to answer.\n"
        text += "# TYPE umeed_request_seconds_total counter\n"
        for (key, sum) in counted { text += "umeed_request_seconds_total{\(Self.labels(key))} \(sum.seconds)\n" }
        for gauge in gauges {
            text += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n\(gauge.name) \(gauge.value)\n"
        }
        return text
    }

    private static func labels(_ key: Key) -> String {
        "method=\"\(key.method)\",route=\"\(key.pattern)\",status=\"\(key.status)\""
    }
}
