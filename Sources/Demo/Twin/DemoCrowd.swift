import Incidents
import Kernel
import Victims

/// Invents the people of a roster: families that were hit together, some whom nobody knows yet, and some whom two
/// clerks have written down in two spellings.
struct DemoCrowd {
    let province: Province
    /// Stands in every card of the roster in the place of a real office's number.
    let office: Int
    /// How many cards were given out before; no two people have the same.
    private(set) var cards: Int
    /// How many lines have a tag.
    private var tags = 0

    init(in province: Province, district: DistrictCode?, cards: Int) {
        self.province = province
        office = (district?.code.filter(\.isNumber)).flatMap { Int($0) } ?? 0
        self.cards = cards
    }

    mutating func roster(of size: Int, _ numbers: inout SeededNumbers) -> [PersonDraft] {
        var people: [PersonDraft] = []
        people.reserveCapacity(size)
        while people.count < size {
            let draw = numbers.number(1...100)
            if draw <= 7 {
                people.append(unnamed(&numbers))
            } else if draw <= 10, let twice = numbers.one(orNone: people).flatMap({ again($0, &numbers) }) {
                people.append(twice)
            } else {
                people += family(of: min(numbers.one(weighted: Self.sizes), size - people.count), &numbers)
            }
        }
        return people
    }

    /// Somebody with a tag and no name: age and sex as far as a bystander could say.
    private mutating func unnamed(_ numbers: inout SeededNumbers) -> PersonDraft {
        PersonDraft(
            identity: Identity(), sex: numbers.one(weighted: [(.male, 6), (.female, 2), (.unknown, 2)]),
            age: numbers.happens(30) ? .years(numbers.number(3...11) * 5) : .unknown, tag: tag(),
            status: numbers.one(weighted: [(.killed, 5), (.injured, 3), (.unknown, 2)]))
    }

    /// The same person on another clerk's list: another spelling, no card or one with a slip of the pen.
    private func again(_ person: PersonDraft, _ numbers: inout SeededNumbers) -> PersonDraft? {
        guard let name = person.identity.name, person.tag == nil else { return nil }
        var second = person
        second.identity.name = name.retyped
        second.identity.cnic = numbers.happens(30) ? person.identity.cnic.flatMap { $0.slipped(&numbers) } : nil
        second.identity.fatherName = numbers.happens(60) ? person.identity.fatherName?.retyped : nil
        second.identity.address = nil
        second.age = numbers.happens(50) ? person.age.rounded : .unknown
        return second
    }

    /// People of one house, with one telephone and one address: a man alone, a couple with children, or brothers.
    private mutating func family(of size: Int, _ numbers: inout SeededNumbers) -> [PersonDraft] {
        let house = DemoHouse(in: province, &numbers)
        let areBrothers = size > 1 && numbers.happens(40)
        return (0..<size).map { place in
            let isChild = !areBrothers && place > 1
            let isWoman = areBrothers ? numbers.happens(20) : place == 1 || numbers.happens(isChild ? 45 : 14)
            let years = isChild ? numbers.number(1...16) : numbers.number(areBrothers ? 15...40 : 19...74)
            var identity = house.member(isWoman: isWoman, isOwn: isChild || areBrothers, &numbers)
            if years >= 18, numbers.happens(74) { identity.cnic = card(isWoman: isWoman, &numbers) }
            return PersonDraft(
                identity: identity, sex: sex(isWoman, &numbers), age: numbers.happens(86) ? .years(years) : .unknown,
                tag: numbers.happens(6) ? tag() : nil, status: numbers.one(weighted: Self.harms))
        }
    }

    private func sex(_ isWoman: Bool, _ numbers: inout SeededNumbers) -> Sex {
        let draw = numbers.number(1...1000)
        return draw <= 3 ? .other : draw <= 28 ? .unknown : isWoman ? .female : .male
    }

    private mutating func tag() -> String {
        tags += 1
        return "T-\(tags)"
    }

    /// Begins with 9: the first digit of a real card is its province, 1 to 8. The last one is odd for a man.
    private mutating func card(isWoman: Bool, _ numbers: inout SeededNumbers) -> CNIC? {
        cards += 1
        // Each number once before any comes twice: the factor and ten million have no divisor in common.
        let family = cards * 7_654_321 % 10_000_000
        return CNIC("9\(padded(office, 4))\(padded(family, 7))\(numbers.number(0...4) * 2 + (isWoman ? 0 : 1))")
    }

    private static let sizes: [(Int, Int)] = [(1, 52), (2, 19), (3, 12), (4, 8), (5, 5), (7, 4)]

    private static let harms: [(HarmStatus, Int)] = [
        (.killed, 27), (.injured, 53), (.missing, 3), (.shocked, 8), (.witness, 7), (.unknown, 2),
    ]
}

/// `number` with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension String {
    /// As somebody types it who writes by ear: doubled vowels single, `q` as `k`; anything else as it was.
    fileprivate var retyped: String {
        var out = ""
        for letter in self {
            if "aeiou".contains(letter), out.last == letter { continue }
            out.append(letter == "q" ? "k" : letter == "Q" ? "K" : letter)
        }
        return out
    }
}

extension CNIC {
    /// With two neighbouring digits exchanged; still nobody's.
    fileprivate func slipped(_ numbers: inout SeededNumbers) -> CNIC? {
        var digits = Array(self.digits)
        let place = numbers.number(5...10)
        digits.swapAt(place, place + 1)
        return CNIC(String(digits))
    }
}

extension Age {
    /// To five years, as a stranger guesses it.
    fileprivate var rounded: Age { Age(years.map { min(120, ($0 + 2) / 5 * 5) }) }
}
