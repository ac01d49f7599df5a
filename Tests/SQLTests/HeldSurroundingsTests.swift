import Kernel
import TestSupport
import Testing

@Suite("The world that stands still")
struct HeldSurroundingsTests {
    @Test("The clock moves only when it is stepped, and the dice repeat for a seed")
    func clockAndDice() {
        let (one, other, third) = (HeldSurroundings(seed: 7), HeldSurroundings(seed: 7), HeldSurroundings(seed: 8))
        #expect(one.now().description == "2026-03-01T12:00:00.000000Z")
        one.step(seconds: 60)
        #expect(one.now().description == "2026-03-01T12:01:00.000000Z")
        let bytes = one.randomBytes(32)
        #expect(bytes == other.randomBytes(32))
        #expect(bytes != third.randomBytes(32))
        #expect(bytes != one.randomBytes(32))
    }

    @Test("SplitMix64 gives its published numbers")
    func splitMix() {
        var dice = SeededDice(seed: 1_234_567)
        let numbers = (0..<3).map { _ in dice.next() }
        #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }
}
