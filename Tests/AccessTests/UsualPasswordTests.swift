import Access
import Localization
import Testing

/// The block-list that P10 of the security goals asks for, written out: what people choose, built from what they build
/// it of. No list of anybody's passwords is in here.
@Suite("The usual passwords")
struct UsualPasswordTests {
    private static let names = [
        "ahmed", "ayesha", "bilal", "fatima", "hamza", "imran", "junaid", "kashif", "maryam", "nadia", "naveed", "omar",
        "rabia", "rizwan", "saima", "salman", "sana", "shahid", "tariq", "usman", "waqas", "yasir", "zainab", "zeeshan",
    ]
    private static let cities = [
        "Karachi", "Lahore", "Quetta", "Peshawar", "Islamabad", "Hyderabad", "Sukkur", "Larkana", "Gwadar", "Khuzdar",
        "Turbat", "Sibi", "Nawabshah", "Mirpurkhas", "Multan", "Faisalabad",
    ]
    private static let cricketers = [
        "shahidafridi", "babarazam", "wasimakram", "imrankhan", "shoaibakhtar", "mohammadrizwan", "shaheenafridi",
        "sarfarazahmed",
    ]
    private static let words = [
        "password", "P@ssw0rd", "welcome", "letmein", "admin", "Pakistan", "iloveyou", "qwerty",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let walks = [
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "0987654321", "poiuytrewq", "1qaz2wsx3edc", "qazwsxedc",
        "abcdefghij",
    ]
    private static let endings = ["1", "12", "123", "1234", "12345", "007", "786", "92", "!", "@123", "_1947"]
    private static let years = (1950...2030).map(String.init)
    private static let telephones = (0..<60).map { "03\($0 % 5)\($0 % 10)\(7_391_846 + $0 * 104_729)" }

    /// Each family by itself, so that a failure says what is let through.
    static let families: [(name: String, passwords: Set<String>)] = [
        ("two names and an ending", pairs(names, names, endings)),
        ("a city, a word and a year", pairs(cities, words, years)),
        ("a city and a month and a year", pairs(cities, months, years.suffix(20))),
        ("a cricketer and a number", pairs(cricketers, ["", "the", "best"], (0..<120).map { "\($0)" } + years)),
        ("two walks along the keyboard", pairs(walks, walks, ["", "1", "123"])),
        ("a word, a name and a telephone", pairs(words + names, [""], telephones)),
        ("a word in a disguise and a year", pairs(words.map(disguised), words.map(disguised), years.suffix(30))),
        ("a word between signs", pairs(words, names, endings).map { $0.map { "\($0)" }.joined(separator: ".") }.set),
    ].map { (name: $0.0, passwords: $0.1.filter { 15...128 ~= $0.count }) }

    @Test("of each family none is taken", arguments: families.indices)
    func refused(index: Int) {
        let family = Self.families[index]
        #expect(family.passwords.count >= 100, "\(family.name)")
        let taken = family.passwords.filter { (try? Password($0, of: "invented.officer")) != nil }
        #expect(
            taken.isEmpty, "\(family.name): \(taken.sorted().prefix(5)), \(taken.count) of \(family.passwords.count)")
    }

    @Test("are ten thousand and more")
    func areMany() {
        let all = Self.families.reduce(into: Set<String>()) { $0.formUnion($1.passwords) }
        #expect(all.count >= 10_000)
    }

    @Test(
        "do not swallow what nobody chooses",
        arguments: [
            "violet harbour sings at noon", "نیلا سمندر خاموش ہے آج", "ooh-crumble-bassoon", "dvkw qpxn zuhg tbme",
            "karachi wobbly trumpet fog", "48213097756120938451", "my aunt grows purple turnips", "hjfk29-vbqz-81lm",
            "سنڌو درياھ تي ٻيڙي هلي", "Zrp7!kw_2mQv#8Lx",
        ])
    func leavesOthers(typed: String) { #expect((try? Password(typed, of: "invented.officer")) != nil) }

    private static func pairs(_ first: [String], _ second: [String], _ last: [String]) -> Set<String> {
        Set(first.flatMap { one in second.flatMap { two in last.map { one + two + $0 } } })
    }

    private static func disguised(_ word: String) -> String {
        let signs: [Character: Character] = ["a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"]
        return String(word.lowercased().map { signs[$0] ?? $0 })
    }
}

extension Sequence where Element: Hashable {
    fileprivate var set: Set<Element> { Set(self) }
}
