import Glibc
public import Kernel

/// One JSON line on standard error for each answer. The keys are a closed list and the values are patterns,
/// codes, counts and durations: never an address with its values, a query, a body or a name.
public struct RequestLog: Sendable {
    let isOn: Bool
    let surroundings: any Surroundings

    public init(isOn: Bool, surroundings: any Surroundings) {
        self.isOn = isOn
        self.surroundings = surroundings
    }

    func answered(_ method: String, _ pattern: String, _ status: Int, _ took: Duration) {
        guard isOn else { return }
        let microseconds = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
        write([
            "at": .string(surroundings.now().description), "event": "answered", "method": .string(method),
            "route": .string(pattern), "status": .integer(Int64(status)), "us": .integer(microseconds),
        ])
    }

    /// An unexpected failure: the kind of error, never its content, and the reference that the person was shown.
    func failed(_ kind: String, reference: String) {
        write([
            "at": .string(surroundings.now().description), "event": "failed", "kind": .string(kind),
            "reference": .string(reference),
        ])
    }

    private func write(_ line: JSON) {
        let bytes = line.bytes + [0x0A]
        bytes.withUnsafeBytes { _ = Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
