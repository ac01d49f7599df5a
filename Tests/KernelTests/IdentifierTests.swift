import Kernel
import TestSupport
import Testing

@Suite("An identity")
struct IdentifierTests {
    @Test("It is a UUID of version 7 that begins with the millisecond of its making")
    func version() throws {
        let surroundings = HeldSurroundings(at: try #require(Timestamp("2026-03-01T12:00:00.789Z")))
        for _ in 0..<200 {
            let text = Array(Identifier<Subject>(from: surroundings).description)
            let milliseconds = UInt64(String(text[0..<8] + text[9..<13]), radix: 16)
            #expect(milliseconds == 1_772_366_400_789)
            #expect(text.count == 36 && text[14] == "7" && "89ab".contains(text[19]))
        }
    }

    @Test("Later ones sort behind, as values and as text")
    func order() {
        let surroundings = HeldSurroundings()
        let made = (0..<100).map { _ in
            surroundings.step(seconds: 1)
            return Identifier<Subject>(from: surroundings)
        }
        #expect(made.sorted() == made && made.map(\.description).sorted() == made.map(\.description))
        #expect(Set(made).count == 100)
    }

    @Test("What is written is read again, in either case of letters")
    func roundTrip() {
        let id = Identifier<Subject>(from: HeldSurroundings(seed: 7))
        #expect(Identifier<Subject>(id.description) == id)
        #expect(Identifier<Subject>(id.description.uppercased()) == id)
        #expect(id.retyped(as: String.self).description == id.description)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "0195-", "019550a0a5d47000800000000000000a", "019550a0-a5d4-7000-8000-00000000000",
            "019550a0-a5d4-7000-8000-00000000000a0", "019550a0-a5d4-7000-8000-00000000000g",
            "019550a0_a5d4_7000_8000_00000000000a", "{19550a0-a5d4-7000-8000-00000000000}",
            "019550a-0a5d4-7000-8000-00000000000a",
        ])
    func refused(text: String) { #expect(Identifier<Subject>(text) == nil) }

    private struct Subject {}

    @Test("A list of identities is of one moment, in ascending order, no two alike")
    func list() {
        let surroundings = HeldSurroundings()
        let list = Identifier<String>.list(of: 500, from: surroundings)
        #expect(list.count == 500 && list == list.sorted() && Set(list).count == 500)
        let one = Identifier<String>(from: surroundings).description
        #expect(list.allSatisfy { $0.description.prefix(15) == one.prefix(15) })
        #expect(Identifier<String>.list(of: 0, from: surroundings).isEmpty)
    }
}
