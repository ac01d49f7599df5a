import Access
import Kernel

/// Everybody's name and father's name as numbers of the lexicon, with the digits of card and telephone, in flat arrays:
/// no object and no text a person. About a hundred bytes each.
struct NameShelf: Sendable {
    private struct Line {
        /// The place of the first word in `words`.
        var start: UInt32
        var area: UInt16
        /// The person's version, its low bits: whether what is read again is known already.
        var version: UInt16
        var name: UInt8
        var father: UInt8
        var isGone = false

        var end: Int { Int(start) + Int(name) + Int(father) }
    }

    private var lexicon = Lexicon()
    private var people: [Identifier<Person>] = []
    private var lines: [Line] = []
    private var numbers: [PackedNumbers] = []
    private var words: [Lexicon.Word] = []
    private var places: [Identifier<Person>: UInt32] = [:]
    private var areas: [Scope] = []
    private var areaNumbers: [Scope: UInt16] = [:]

    var count: Int { places.count }

    func holds(_ person: Identifier<Person>, version: Int) -> Bool {
        places[person].map { lines[Int($0)].version == UInt16(truncatingIfNeeded: version) } ?? false
    }

    /// Puts a person on the shelf, or what is now known of her in the place of what was.
    mutating func put(
        _ person: Identifier<Person>, version: Int, at scope: Scope, name: String, father: String,
        numbers own: PackedNumbers = PackedNumbers(card: nil, phone: nil)
    ) {
        forget(person)
        let (given, other) = (lexicon.read(name).prefix(255), lexicon.read(father).prefix(255))
        places[person] = UInt32(people.count)
        people.append(person)
        lines.append(
            Line(
                start: UInt32(words.count), area: number(of: scope), version: UInt16(truncatingIfNeeded: version),
                name: UInt8(given.count), father: UInt8(other.count)))
        numbers.append(own)
        words += given
        words += other
    }

    mutating func forget(_ person: Identifier<Person>) {
        guard let place = places.removeValue(forKey: person) else { return }
        lines[Int(place)].isGone = true
    }

    /// After many were put: lets go of what only the reading needed, and of the lines of those who went.
    mutating func settle() {
        lexicon.settle()
        guard lines.count > 64, lines.count > 2 * places.count else { return }
        var kept = NameShelf()
        (kept.lexicon, kept.areas, kept.areaNumbers) = (lexicon, areas, areaNumbers)
        for (place, person) in people.enumerated() where !lines[place].isGone {
            var line = lines[place]
            let own = words[Int(line.start)..<line.end]
            line.start = UInt32(kept.words.count)
            kept.places[person] = UInt32(kept.people.count)
            kept.people.append(person)
            kept.lines.append(line)
            kept.numbers.append(numbers[place])
            kept.words += own
        }
        self = kept
    }

    /// The people in the area whose name (or father's name) holds the words sought, best first, at most `limit`.
    mutating func find(_ sought: NameKey, within area: Area, limit: Int) -> [Identifier<Person>] {
        guard !sought.words.isEmpty else { return [] }
        let isWithin = areas.map { area.contains($0) }
        let asked = SoughtWords(sought, in: &lexicon)
        var best = BestMatches(limit: limit)
        for (place, line) in lines.enumerated() where !line.isGone && isWithin[Int(line.area)] {
            let middle = Int(line.start) + Int(line.name)
            let (name, father) = (words[Int(line.start)..<middle], words[middle..<line.end])
            if asked.holds(name, in: lexicon) {
                best.add(people[place], rank: asked.equals(name) ? 0 : 1)
            } else if asked.holds(father, in: lexicon) {
                best.add(people[place], rank: 2)
            }
        }
        return best.all
    }

    /// The people in the area one of whose numbers begins as asked, the first registered first, at most `limit`.
    func find(_ start: NumberStart, within area: Area, limit: Int) -> [Identifier<Person>] {
        let isWithin = areas.map { area.contains($0) }
        var best = BestMatches(limit: limit)
        for (place, line) in lines.enumerated() where !line.isGone && isWithin[Int(line.area)] {
            if start.begins(numbers[place]) { best.add(people[place], rank: 0) }
        }
        return best.all
    }

    private mutating func number(of scope: Scope) -> UInt16 {
        if let known = areaNumbers[scope] { return known }
        let number = UInt16(areas.count)
        areas.append(scope)
        areaNumbers[scope] = number
        return number
    }
}

/// The words of a search, told to the lexicon once: which word of any name each of them begins.
struct SoughtWords {
    private let exact: [Lexicon.Word]?
    private let joined: String
    /// For each word of the lexicon, which of the words sought begin it, one bit each.
    private var begun: [UInt64]
    /// Whether a name that begins with this word may run together to what is sought.
    private var mayRunTogether: [Bool]
    private let all: UInt64

    init(_ sought: NameKey, in lexicon: inout Lexicon) {
        let words = sought.words.prefix(63)
        let numbers = words.map { lexicon.find($0) }
        exact = numbers.contains(nil) ? nil : numbers.compactMap { $0 }
        joined = words.joined()
        all = (1 << UInt64(words.count)) - 1
        begun = [UInt64](repeating: 0, count: lexicon.count)
        mayRunTogether = [Bool](repeating: false, count: lexicon.count)
        for (bit, word) in words.enumerated() {
            for number in lexicon.beginning(with: word) { begun[Int(number)] |= 1 << UInt64(bit) }
        }
        for number in lexicon.beginning(with: joined) { mayRunTogether[Int(number)] = true }
        for length in joined.indices {
            if let number = lexicon.find(String(joined[..<length])) { mayRunTogether[Int(number)] = true }
        }
    }

    func equals(_ name: ArraySlice<Lexicon.Word>) -> Bool { exact.map { name.elementsEqual($0) } ?? false }

    /// Whether every word sought begins some word of this name, or the whole runs together the same.
    func holds(_ name: ArraySlice<Lexicon.Word>, in lexicon: Lexicon) -> Bool {
        var found: UInt64 = 0
        for word in name { found |= begun[Int(word)] }
        if found == all { return true }
        guard let first = name.first, mayRunTogether[Int(first)] else { return false }
        return name.map { lexicon[$0] }.joined().hasPrefix(joined)
    }
}

/// The first so many of many matches, by rank and then by identity, holding twice as many at most.
struct BestMatches {
    private let limit: Int
    private var found: [(rank: Int, person: Identifier<Person>)] = []

    init(limit: Int) { self.limit = limit }

    mutating func add(_ person: Identifier<Person>, rank: Int) {
        found.append((rank, person))
        if found.count >= max(64, 2 * limit) { found = first }
    }

    var all: [Identifier<Person>] { first.map(\.person) }

    private var first: [(rank: Int, person: Identifier<Person>)] {
        Array(found.sorted { ($0.rank, $0.person) < ($1.rank, $1.person) }.prefix(limit))
    }
}
