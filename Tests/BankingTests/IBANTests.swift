import Banking
import Testing

@Suite("An account number")
struct IBANTests {
    @Test(
        "is read as people type it and written as they read it",
        arguments: [
            "PK36SCBL0000001123456702", "pk36 scbl 0000 0011 2345 6702", "PK36-SCBL-0000-0011-2345-6702",
        ])
    func read(text: String) throws {
        let iban = try IBAN(text)
        #expect(iban.electronic == "PK36SCBL0000001123456702")
        #expect(iban.written == "PK36 SCBL 0000 0011 2345 6702")
        #expect(iban.masked == "PK•• SCBL •••• 6702")
        #expect(Bank(of: iban)?.name == "Standard Chartered Bank")
    }

    @Test(
        "says what is wrong with it",
        arguments: [
            ("PK37SCBL0000001123456702", .wrongCheckDigits), ("PK36SCBL000000112345670", .malformed),
            ("PK36SCBL00000011234567021", .malformed), ("PK3ASCBL0000001123456702", .malformed),
            ("PK36SC1L0000001123456702", .malformed), ("PK36SCBL00000011234567٠2", .malformed), ("", .malformed),
            ("12345678901234", .malformed), ("GB82WEST12345698765432", .foreign),
        ] as [(String, IBAN.Fault)])
    func faults(text: String, fault: IBAN.Fault) {
        #expect(throws: fault) { try IBAN(text) }
    }

    @Test("one wrong digit or letter, or two swapped ones, are always noticed")
    func typingMistakes() throws {
        let good = Array("PK36SCBL0000001123456702")
        var mistakes: [[Character]] = []
        for place in 4..<24 {
            let others = good[place].isNumber ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            mistakes += others.filter { $0 != good[place] }.map { Array(good[..<place]) + [$0] + good[(place + 1)...] }
        }
        for place in 4..<23 where good[place].isNumber == good[place + 1].isNumber && good[place] != good[place + 1] {
            var swapped = good
            swapped.swapAt(place, place + 1)
            mistakes.append(swapped)
        }
        #expect(mistakes.count > 250)
        #expect(mistakes.filter { (try? IBAN(String($0))) != nil } == [])
    }

    @Test("never prints itself")
    func masked() throws {
        let iban = try IBAN("PK36SCBL0000001123456702")
        var dumped = ""
        dump(iban, to: &dumped)
        #expect(!"\(iban) \(dumped) \(String(reflecting: iban))".contains("6702"))
    }

    @Test("a bank that the list does not know is no fault")
    func unknownBank() throws {
        #expect(Bank(letters: "ZZZZ") == nil)
        #expect(Set(Bank.known.map(\.letters)).count == Bank.known.count)
        #expect(Bank.known.allSatisfy { $0.letters.utf8.count == 4 })
    }
}
