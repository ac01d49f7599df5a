/// SplitMix64: the same numbers for the same seed, so that the demo is the same world on every machine. Never for
/// keys.
struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    /// True `percent` times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of `choices`, which are literals of this room and never empty.
    mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[number(0...choices.count - 1)] }

    /// One of `choices`, or nil when there is none.
    mutating func one<Choice>(orNone choices: [Choice]) -> Choice? { choices.isEmpty ? nil : one(of: choices) }

    /// One of `choices`, as often as its weight says.
    mutating func one<Choice>(weighted choices: [(Choice, Int)]) -> Choice {
        var left = number(1...choices.reduce(0) { $0 + $1.1 })
        for (choice, weight) in choices {
            left -= weight
            if left <= 0 { return choice }
        }
        return choices[0].0
    }
}
