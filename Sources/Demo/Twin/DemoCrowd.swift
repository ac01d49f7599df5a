import Incidents
import Kernel
import Victims

/// Invents the people of a roster: families that were hit together, and some whom nobody knows yet.
struct DemoCrowd {
    /// How many CNICs were given out; no two people have the same.
    private var cards = 0

    mutating func roster(
        of size: Int, on: CalendarDate, today: CalendarDate, in province: Province, _ numbers: inout SeededNumbers
    ) -> [DemoPerson] {
        var people: [PersonDraft] = []
        while people.count < size {
            if numbers.happens(12) {
                people.append(unnamed(tag: people.count + 1, &numbers))
            } else {
                people += family(of: min(numbers.number(1...4), size - people.count), in: province, &numbers)
            }
        }
        return people.map { person in
            DemoPerson(follow(person, on: on, today: today, &numbers), in: province, &numbers)
        }
    }

    /// Somebody with a tag and no name: age and sex as far as a bystander could say.
    private func unnamed(tag: Int, _ numbers: inout SeededNumbers) -> PersonDraft {
        PersonDraft(
            identity: Identity(), sex: numbers.one(weighted: [(.male, 5), (.female, 3), (.unknown, 2)]),
            age: numbers.happens(30) ? .years(numbers.number(3...11) * 5) : .unknown, tag: "T-\(tag)",
            status: numbers.one(weighted: [(.killed, 5), (.injured, 3), (.unknown, 2)]))
    }

    /// People of one house: the elder, who may be alone, then a spouse, then children.
    private mutating func family(of size: Int, in province: Province, _ numbers: inout SeededNumbers) -> [PersonDraft] {
        let names = DemoNames.usual(in: province, &numbers)
        let (elder, last) = (numbers.one(of: names.men), numbers.one(of: names.last))
        let address = "House \(numbers.number(1...240)), \(numbers.one(of: DemoNames.streets))"
        return (0..<size).map { place in
            let isChild = place > 1
            let isWoman = place == 1 || isChild && numbers.happens(50) || size == 1 && numbers.happens(35)
            let given = numbers.one(of: isWoman ? names.women : names.men)
            let father = isChild ? elder : numbers.one(of: names.men)
            var identity = Identity(name: "\(place == 0 && !isWoman ? elder : given) \(last)")
            identity.fatherName = numbers.happens(85) ? "\(father) \(last)" : nil
            identity.address = address
            if !isChild, numbers.happens(80) { identity.cnic = card(&numbers) }
            if place == 0, numbers.happens(70) { identity.phone = phone(&numbers) }
            let years = isChild ? numbers.number(1...16) : numbers.number(19...74)
            return PersonDraft(
                identity: identity, sex: isWoman ? .female : .male, age: numbers.happens(88) ? .years(years) : .unknown,
                status: numbers.one(weighted: Self.harms))
        }
    }

    /// What happened afterwards: the hospital of the injured, the day a family was told.
    private func follow(
        _ person: PersonDraft, on: CalendarDate, today: CalendarDate, _ numbers: inout SeededNumbers
    ) -> PersonDraft {
        var person = person
        if person.status == .injured, numbers.happens(80) { person.hospital = numbers.one(of: DemoNames.hospitals) }
        if person.tag == nil, numbers.happens(60) {
            person.familyToldOn = min(on.adding(days: numbers.number(0...3)), today)
        }
        return person
    }

    /// Begins with 99: the first digit of a real card is its province, 1 to 8.
    private mutating func card(_ numbers: inout SeededNumbers) -> CNIC? {
        cards += 1
        return CNIC("99\(padded(numbers.number(0...99_999), 5))\(padded(cards, 6))")
    }

    /// In a block that no mobile operator has.
    private func phone(_ numbers: inout SeededNumbers) -> PhoneNumber? {
        PhoneNumber("+92399\(padded(numbers.number(0...9_999_999), 7))")
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static let harms: [(HarmStatus, Int)] = [
        (.killed, 32), (.injured, 44), (.missing, 6), (.shocked, 7), (.witness, 7), (.unknown, 4),
    ]
}
