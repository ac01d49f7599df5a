import Testing

@testable import Incidents

@Suite("The roster against a source's count")
struct DifferenceTests {
    @Test(
        "Best counts are compared; a range says whether it is an alarm",
        arguments: [
            (11, CountRange(), .silent), (11, CountRange(best: 11), .same),
            (9, CountRange(best: 11), .fewer(2, isWithin: false)),
            (12, CountRange(best: 11), .more(1, isWithin: false)),
            (9, CountRange(low: 8, best: 11), .fewer(2, isWithin: true)),
            (7, CountRange(low: 8, best: 11), .fewer(4, isWithin: false)),
            (12, CountRange(best: 11, high: 12), .more(1, isWithin: true)),
            (9, CountRange(low: 8, high: 10), .same), (7, CountRange(low: 8, high: 10), .fewer(1, isWithin: false)),
            (12, CountRange(low: 8, high: 10), .more(2, isWithin: false)), (99, CountRange(low: 8), .same),
            (0, CountRange(high: 10), .same), (0, CountRange(best: 0), .same),
        ] as [(Int, CountRange, Difference)])
    func compared(roster: Int, counted: CountRange, expected: Difference) {
        #expect(Difference(of: roster, against: counted) == expected)
    }

    @Test(
        "The clock is read as people write it",
        arguments: [("09:40", 580), ("9.05", 545), ("۲۳:۵۹", 1439), ("0:00", 0)])
    func clock(text: String, minute: Int) {
        #expect(TimeOfDay(text)?.minute == minute)
    }

    @Test(
        "No other text is a time", arguments: ["", "24:00", "9", "9:5", "09:60", "-1:30", "9:4x", "1:2:3", "½:30", ":"])
    func noClock(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test(
        "Numbers that tell who somebody is are seen in public text",
        arguments: [
            "51201-1234567-1", "his card is 5120112345671.", "call 03001234567", "0300-1234567", "0300 1234567",
            "+923001234567", "tel +92-300-1234567", "(0333 7654321)",
        ])
    func personal(text: String) {
        #expect(PublicText.holdsPersonalNumber(text))
    }

    @Test(
        "Other numbers pass",
        arguments: [
            "FIR 41/2024, on 12 11 2024 at 09:40", "CTD/KZD/2024/318", "302, 324 PPC; 7 ATA 1997", "27.81, 66.61",
            "about 20000 people", "National Highway N-25, km 124", "2024-11-12 2024-11-13", "Rescue 1122",
        ])
    func harmless(text: String) {
        #expect(!PublicText.holdsPersonalNumber(text))
    }
}
