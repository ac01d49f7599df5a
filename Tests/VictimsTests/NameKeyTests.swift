import Testing
import Victims

@Suite("Spellings of one name have one key")
struct NameKeyTests {
    @Test(
        "One name, however it is spelt",
        arguments: [
            ["Muhammad", "Mohammad", "Mohammed", "Mohd", "Mohd.", "Md", "MUHAMMAD", "محمد", "محمّد"],
            ["Fatima", "Fatimah", "Fatema", "فاطمہ", "فاطمه"], ["Yousuf", "Yusuf", "Yousaf", "یوسف", "يوسف"],
            ["Khan", "خان"], ["Rashid", "Rasheed", "رشید", "رشيد"], ["Ghulam", "غلام"], ["Bakhsh", "بخش"],
            ["Sheikh", "Shaikh", "شیخ"], ["Qasim", "Kasim", "قاسم"], ["Wali", "ولی"], ["José", "Jose"],
        ])
    func same(spellings: [String]) {
        let keys = Set(spellings.map { NameKey($0) })
        #expect(keys.count == 1, "\(spellings.map { ($0, NameKey($0).words) })")
    }

    @Test(
        "Letters that only Sindhi has",
        arguments: [("ڀٽو", "Bhutto"), ("ٻگھيو", "Baghio"), ("ڏاهر", "Dahar"), ("ڪريم", "Karim")])
    func sindhi(letters: String, roman: String) { #expect(NameKey(letters) == NameKey(roman)) }

    @Test("Two words may be written as one", arguments: [("Bibi", "بی بی"), ("Abdul Rahman", "Abdulrahman")])
    func joined(one: String, two: String) {
        #expect(NameKey(one).holds(NameKey(two)) && NameKey(two).holds(NameKey(one)))
    }

    @Test(
        "Different names stay apart",
        arguments: [("Karim", "Rahim"), ("Fatima", "Hafsa"), ("Zarghuna", "Gulalai"), ("خان", "جان"), ("Ali", "Akbar")])
    func different(one: String, other: String) { #expect(NameKey(one) != NameKey(other)) }

    @Test("Part of a name finds the whole, in any order of its words")
    func part() {
        let name = NameKey("Syed Zahid Hussain Shah")
        #expect(name.holds(NameKey("Zahid")) && name.holds(NameKey("Hussain Zahid")) && name.holds(NameKey("سید")))
        #expect(!name.holds(NameKey("Zahid Karim")) && !name.holds(NameKey("")) && !name.holds(NameKey("...")))
    }

    @Test("Known limits: these spellings of one name are not found by each other")
    func limits() {
        #expect(NameKey("Ahmed") == NameKey("Ahmad"))
        #expect(NameKey("Abdul") != NameKey("Abd al"))
        #expect(NameKey("Usman") != NameKey("Uthman"))
        #expect(NameKey("Karim") == NameKey("Akram"))
    }
}
