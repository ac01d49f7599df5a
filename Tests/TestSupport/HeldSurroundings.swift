public import Kernel
import Synchronization

/// A world that stands still: the clock moves only when a test steps it, and the dice fall the same way for
/// the same seed.
public final class HeldSurroundings: Surroundings {
    private let state: Mutex<(moment: Timestamp, dice: SeededDice)>

    /// Noon UTC of 1 March 2026 unless the test says otherwise.
    public init(at moment: Timestamp = Timestamp(microseconds: 1_772_366_400_000_000), seed: UInt64 = 1) {
        state = Mutex((moment, SeededDice(seed: seed)))
    }

    public func now() -> Timestamp { state.withLock { $0.moment } }

    public func step(seconds: Int64) { state.withLock { $0.moment = $0.moment.adding(seconds: seconds) } }

    public func hold(at moment: Timestamp) { state.withLock { $0.moment = moment } }

    public func randomBytes(_ count: Int) -> [UInt8] {
        state.withLock { state in (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &state.dice) } }
    }
}

/// SplitMix64: the same numbers for the same seed, for tests only.
public struct SeededDice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
