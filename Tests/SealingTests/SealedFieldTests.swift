import Kernel
import Sealing
import Testing

@Suite("A sealed field")
struct SealedFieldTests {
    @Test("opens in its own place", arguments: ["", "Invented Name", "گل بی بی", String(repeating: "ب", count: 5000)])
    func opensInItsPlace(text: String) throws {
        let invented = try Invented()
        let sealed = try invented.seal(text, at: invented.address())
        #expect(try invented.open(sealed, at: invented.address()) == text)
    }

    @Test("is different bytes each time and holds nothing of its text")
    func hidesItsText() throws {
        let invented = try Invented()
        let first = try invented.seal("Invented Name", at: invented.address())
        let second = try invented.seal("Invented Name", at: invented.address())
        #expect(first != second)
        #expect(!first.windows(of: 4).contains(Array("Inve".utf8)))
    }

    @Test("does not open elsewhere: another column, row, revision, domain, person or root")
    func opensNowhereElse() throws {
        let invented = try Invented()
        let sealed = try invented.seal("Invented Name", at: invented.address())
        let other = try Invented()
        #expect(throws: SealingError.unreadable) { try invented.open(sealed, at: invented.address("father")) }
        #expect(throws: SealingError.unreadable) { try invented.open(sealed, at: invented.address(revision: 2)) }
        #expect(throws: SealingError.unreadable) { try invented.open(sealed, at: other.address()) }
        let health = try invented.ring.mint(for: invented.person, in: .sindh, .health)
        #expect(throws: SealingError.unreadable) { try invented.open(sealed, at: invented.address(), with: health) }
        #expect(throws: SealingError.unreadable) { try other.open(sealed, at: invented.address()) }
        #expect(throws: SealingError.unreadable) {
            try other.open(sealed, at: invented.address(), with: invented.wrapped)
        }
    }

    @Test("refuses each of 100 tamperings with an error that says nothing")
    func refusesTampering() throws {
        let invented = try Invented()
        let sealed = try invented.seal("Invented Name", at: invented.address())
        for round in 0..<100 {
            var altered = sealed
            if round.isMultiple(of: 10) {
                altered.removeLast(1 + round / 10)
            } else {
                altered[Int.random(in: altered.indices)] ^= 1 << UInt8.random(in: 0..<8)
            }
            #expect(throws: SealingError.unreadable) { try invented.open(altered, at: invented.address()) }
        }
        #expect(throws: SealingError.unreadable) { try invented.open([], at: invented.address()) }
        #expect("\(SealingError.unreadable)" == "unreadable")
    }

    @Test("a wrapped key cannot be given to another person, province, domain or version")
    func wrappedKeysAreBound() throws {
        let invented = try Invented()
        let key = invented.wrapped
        let stranger = Identifier<Stranger>(from: RealWorld()).description
        let forged = [
            WrappedKey(person: stranger, province: .sindh, domain: .identity, version: 1, bytes: key.bytes),
            WrappedKey(person: key.person, province: .balochistan, domain: .identity, version: 1, bytes: key.bytes),
            WrappedKey(person: key.person, province: .sindh, domain: .health, version: 1, bytes: key.bytes),
            WrappedKey(person: key.person, province: .sindh, domain: .identity, version: 2, bytes: key.bytes),
            WrappedKey(person: key.person, province: .sindh, domain: .identity, version: 1, bytes: []),
        ]
        for forgery in forged {
            #expect(throws: SealingError.unreadable) { try invented.ring.open(forgery) { _ in } }
        }
    }
}

extension Array {
    /// Every run of `length` neighbours.
    func windows(of length: Int) -> [[Element]] {
        guard count >= length else { return [] }
        return (0...(count - length)).map { Array(self[$0..<($0 + length)]) }
    }
}
