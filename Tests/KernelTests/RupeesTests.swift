import Kernel
import Testing

@Suite("An amount in rupees")
struct RupeesTests {
    @Test(
        "Digits are grouped by lakh and crore",
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (99_999, "99,999"), (100_000, "1,00,000"),
            (1_500_000, "15,00,000"), (10_000_000, "1,00,00,000"), (1_234_567_890, "1,23,45,67,890"),
        ] as [(Int64, String)])
    func grouped(whole: Int64, text: String) { #expect(Rupees(whole: whole)?.description == text) }

    @Test("Paisa are written when there are any, with two digits")
    func paisa() {
        #expect(Rupees(paisa: 100_005)?.description == "1,000.05")
        #expect(Rupees(paisa: 50)?.description == "0.50")
        #expect(Rupees(paisa: 199)?.whole == 1)
    }

    @Test("No amount is negative")
    func negative() { #expect(Rupees(paisa: -1) == nil && Rupees(whole: -1) == nil && Rupees(whole: .min) == nil) }

    @Test("What leaves the range answers nil")
    func overflow() throws {
        let most = try #require(Rupees(paisa: .max))
        let one = try #require(Rupees(paisa: 1))
        #expect(most.adding(one) == nil && most.adding(.zero) == most)
        #expect(Rupees(whole: .max / 100) != nil && Rupees(whole: .max / 100 + 1) == nil)
        #expect(one.adding(one)?.paisa == 2 && one < most)
    }
}
