import Kernel

/// When the twin's attacks were and how many people each has, oldest first: what can be known before any of them is
/// invented, so that they can be invented one at a time.
struct TwinPlan: Sendable {
    struct Item: Sendable {
        let on: CalendarDate
        let size: Int
        /// How many people the attacks before have: where this one's cards begin.
        let before: Int
        let seed: UInt64
    }

    let items: [Item]

    /// `people` in all, over twelve years up to the day before yesterday.
    init(people: Int, today: CalendarDate, seed: UInt64) {
        var numbers = SeededNumbers(seed: seed ^ 0x7717)
        var sizes: [(on: CalendarDate, size: Int)] = []
        var left = max(0, people)
        while left > 0 {
            let size = min(left, Self.size(&numbers))
            sizes.append((Self.day(before: today, &numbers), size))
            left -= size
        }
        // Sizes decide between attacks of one day: an unstable order would make another world elsewhere.
        sizes.sort { ($0.on, $0.size) < ($1.on, $1.size) }
        var before = 0
        items = sizes.map { item in
            defer { before += item.size }
            return Item(on: item.on, size: item.size, before: before, seed: numbers.next())
        }
    }

    /// Most rosters are short; one in fifty is a bus terminal at noon.
    private static func size(_ numbers: inout SeededNumbers) -> Int {
        switch numbers.number(1...100) {
        case 1...45: numbers.number(1...5)
        case 46...78: numbers.number(4...14)
        case 79...93: numbers.number(12...30)
        case 94...98: numbers.number(28...70)
        default: numbers.number(60...140)
        }
    }

    private static func day(before today: CalendarDate, _ numbers: inout SeededNumbers) -> CalendarDate {
        while true {
            let year = numbers.one(weighted: years)
            let day = today.adding(days: -(2 + year * 365 + numbers.number(0...364)))
            // Seasons: an invented quiet winter and a loud spring and autumn.
            if numbers.number(1...100) <= seasons[day.parts.month - 1] { return day }
        }
    }

    private static let years: [(Int, Int)] = [
        (0, 14), (1, 12), (2, 9), (3, 8), (4, 5), (5, 4), (6, 4), (7, 6), (8, 8), (9, 10), (10, 11), (11, 9),
    ]
    private static let seasons = [55, 60, 85, 95, 80, 65, 70, 85, 95, 90, 75, 55]
}
