import Access
import Kernel
import TestSupport
import Testing

@testable import Victims

@Suite("Names held in memory")
struct NameShelfTests {
    private let khuzdar = Scope(.balochistan, DistrictCode("PK226"))
    private let karachi = Scope(.sindh, DistrictCode("PK721"))

    @Test("are found as their keys are: whole before part, name before father's name, in the area only")
    func found() {
        var shelf = NameShelf()
        let people = identities(5)
        shelf.put(people[0], version: 1, at: khuzdar, name: "Gul Bano", father: "Yousuf Khan")
        shelf.put(people[1], version: 1, at: khuzdar, name: "Mohammad Yousuf Khan", father: "")
        shelf.put(people[2], version: 1, at: khuzdar, name: "یوسف خان", father: "رحیم")
        shelf.put(people[3], version: 1, at: karachi, name: "Yousaf Khan", father: "")
        shelf.put(people[4], version: 1, at: khuzdar, name: "", father: "")
        let sought = NameKey("yusuf khan")
        #expect(shelf.find(sought, within: .province(.balochistan), limit: 9) == [people[2], people[1], people[0]])
        #expect(shelf.find(sought, within: .nation, limit: 2) == [people[2], people[3]].sorted())
        #expect(shelf.find(NameKey("Khan Gul"), within: .nation, limit: 9) == [])
        #expect(shelf.find(NameKey(""), within: .nation, limit: 9) == [])
    }

    @Test("agree with the keys themselves, for every search over some hundred names")
    func agree() {
        let given = ["Abdul Rahman", "Abdulrahman", "Bibi", "بی بی", "Mohd", "محمد", "Ali", "Aye", "Gul", "Gulbano"]
        let names = given.flatMap { one in given.map { "\(one) \($0)" } } + given
        let people = identities(names.count)
        var shelf = NameShelf()
        for (person, name) in zip(people, names) {
            shelf.put(person, version: 1, at: khuzdar, name: name, father: "")
        }
        for sought in names + ["Gu", "b", "Rahman Abdul", "Karim"] {
            let key = NameKey(sought)
            let expected = zip(people, names).filter { NameKey($1).holds(key) }.map(\.0)
            #expect(Set(shelf.find(key, within: .nation, limit: names.count)) == Set(expected), "\(sought)")
        }
    }

    @Test("the best of many matches are the first by identity")
    func bestOfMany() {
        var shelf = NameShelf()
        let people = identities(500)
        for person in people.reversed() {
            shelf.put(person, version: 1, at: khuzdar, name: "Gulalai Kakar", father: "")
        }
        #expect(shelf.find(NameKey("gulalai"), within: .nation, limit: 50) == Array(people.sorted().prefix(50)))
    }

    @Test("a corrected name takes the place of the old one, and who was forgotten is gone, also after tidying")
    func changed() {
        var shelf = NameShelf()
        let people = identities(100)
        for (version, name) in ["Gul", "Rahim", "Nadeem", "Zarina", "Balach"].enumerated() {
            for person in people { shelf.put(person, version: version + 1, at: khuzdar, name: name, father: "") }
        }
        for person in people.dropFirst(3) { shelf.forget(person) }
        shelf.settle()
        #expect(shelf.count == 3)
        #expect(shelf.holds(people[0], version: 5) && !shelf.holds(people[0], version: 4))
        #expect(!shelf.holds(people[3], version: 5))
        #expect(Set(shelf.find(NameKey("Balach"), within: .nation, limit: 50)) == Set(people.prefix(3)))
        #expect(shelf.find(NameKey("Zarina"), within: .nation, limit: 50) == [])
    }

    @Test("a number is found by its beginning, never by its middle, and is gone with its person, also after tidying")
    func numbers() throws {
        var shelf = NameShelf()
        let people = identities(100)
        for (place, person) in people.enumerated() {
            let (card, phone) = (CNIC("9\(place + 1000)12345678"), PhoneNumber("+923990000\(place + 100)"))
            for version in 1...3 {
                shelf.put(
                    person, version: version, at: place % 2 == 0 ? khuzdar : karachi, name: "", father: "",
                    numbers: PackedNumbers(card: card, phone: phone))
            }
        }
        shelf.settle()
        let start = try #require(NumberStart("91007"))
        #expect(shelf.find(start, within: .nation, limit: 9) == [people[7]])
        #expect(shelf.find(start, within: .province(.balochistan), limit: 9) == [])
        #expect(shelf.find(try #require(NumberStart("10071")), within: .nation, limit: 9) == [])
        #expect(shelf.find(try #require(NumberStart("0399 0000 11")), within: .nation, limit: 99).count == 10)
        #expect(shelf.find(try #require(NumberStart("0399000")), within: .nation, limit: 50).count == 50)
        shelf.forget(people[7])
        #expect(shelf.find(start, within: .nation, limit: 9) == [])
        #expect("\(start)" == "NumberStart(masked)")
    }

    private func identities(_ count: Int) -> [Identifier<Person>] {
        let surroundings = HeldSurroundings()
        return (0..<count).map { _ in Identifier(from: surroundings) }
    }
}
